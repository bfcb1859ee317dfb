"""Occasion, chain and date of what was said."""

from onrecord.situate.carrying import Carrier, Told
from onrecord.situate.chain import Chains, passed_on
from onrecord.situate.occasion import lead, occasion
from onrecord.situate.published import published

__all__ = ["Carrier", "Chains", "Told", "lead", "occasion", "passed_on", "published"]
