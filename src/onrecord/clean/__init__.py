"""What the parts of an article are."""

from onrecord.clean.kinds import clean

__all__ = ["clean"]
