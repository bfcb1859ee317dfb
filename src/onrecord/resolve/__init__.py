"""Mentions to speakers: within an article, and to those that the record knows."""

from onrecord.resolve.register import choose
from onrecord.resolve.speakers import resolve

__all__ = ["choose", "resolve"]
