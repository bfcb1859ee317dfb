"""Reading: a file, a folder or standard input becomes articles, and what cannot be read says why."""

from onrecord.read.inputs import read, read_each
from onrecord.read.places import Skipped

__all__ = ["Skipped", "read", "read_each"]
