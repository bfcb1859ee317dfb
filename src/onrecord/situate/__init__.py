"""Occasion, chain and date of what was said."""

from onrecord.situate.chain import chain, passed_on
from onrecord.situate.occasion import occasion
from onrecord.situate.published import published

__all__ = ["chain", "occasion", "passed_on", "published"]
