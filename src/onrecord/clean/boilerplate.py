"""Lines that a site puts into its articles, told by their words."""

import re

_SLOTS = (
    r"advertisements?:?",
    r"(?:read|see|watch|listen) (?:also|more|next|too)\b.*",
    r"(?:also|more) (?:read|on this)\b.*",
    r"(?:related|recommended|most read|most popular|trending)(?: (?:articles?|stories|news|topics))?:?",
    r"if you (?:notice|spot|find|see|have (?:noticed|spotted|found)) an? (?:error|mistake|typo)\b.*",
    r".*\b(?:press|hit) ctrl ?\+ ?enter\b.*",
    r"(?:sign up|subscribe|register)\b.*\b(?:newsletter|updates?|inbox|channel|alerts?|today)\b.*",
    r"(?:follow|like|join|find) us on\b.*",
    r"share (?:this|on|via)\b.*",
    r"(?:we|this (?:site|website)) uses? cookies\b.*",
    r"(?:copyright\s+)?(?:©|\(c\))\s.*",
    r"copyright\s+\d{4}\b.*",
    r".{0,80}\ball rights reserved\.?",
    r"(?:click|tap) here\b.*",
    r"(?:continue reading|story continues|article continues)\b.{0,40}",
    r"(?:leave|post) a comment\b.*",
)
_CAPTIONS = (
    r"(?:photo(?:graph)?|picture|image|file photo|illustration|video|graphic)"
    r"(?: (?:by|credit|courtesy))?\s*[:/–—].*",
    r".*\b(?:photograph|photo|picture|image)(?: by| credit)?: .{3,60}",
    r"\((?:photo|picture|image|file photo)\b.*\)",
)
# A body paragraph may begin like a slot ("Follow us on the road ..."), but then it runs on.
_LONGEST = 200

_SLOT = re.compile("|".join(f"(?:{p})" for p in _SLOTS), re.IGNORECASE)
_CAPTION = re.compile("|".join(f"(?:{p})" for p in _CAPTIONS), re.IGNORECASE)


def is_boilerplate(words: str) -> bool:
    """Whether a paragraph is an advert slot, a call to the reader or a notice of the site."""
    return len(words) <= _LONGEST and bool(_SLOT.fullmatch(words))


def is_caption(words: str) -> bool:
    """Whether a paragraph tells of a picture."""
    return len(words) <= _LONGEST and bool(_CAPTION.fullmatch(words))
