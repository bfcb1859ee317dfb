"""Who is said to have said what, as the text has it."""

from onrecord.extract.model import load
from onrecord.extract.modelfiles import DEFAULT, installed

__all__ = ["DEFAULT", "installed", "load"]
