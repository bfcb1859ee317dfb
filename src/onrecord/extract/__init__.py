"""Who is said to have said what, as the text has it."""

from onrecord.extract.language import Model
from onrecord.extract.rules import extract

__all__ = ["Model", "extract"]
