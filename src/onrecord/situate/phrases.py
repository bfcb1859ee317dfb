"""The phrases by which newspapers tell upon what something was said, and what stands before its date."""

import re

ASKED = re.compile(
    r"\b(?:(?:when|after being|after he was|after she was)\s+)?"
    r"asked\s+(?:about|whether|if|why|how|what|for|by)\b"
    r"|\bin (?:response|reply|answer) to\b|\b(?:when|if) (?:pressed|questioned)\b"
    r"|\b(?:responding|replying|reacting) to\b|\bpressed on\b",
    re.IGNORECASE,
)
BEFORE_DATE = re.compile(r"(?:^|\b(?:on|in|dated|the|an?|,))\s*$", re.IGNORECASE)
# What a document is said to have been done to on its day: "a report published Tuesday".
DATED = re.compile(r"\b(?:filed|published|released|issued|posted|sent|dated|reported|aired|unveiled)\s+$")
# What a poll found has no day on which it was said.
POLL = re.compile(r"\b(?:polls?|surveys?|polling)\b", re.IGNORECASE)
