"""Through whom the article knows of a statement."""

import re

from onrecord.records import Excerpt, Link, Occasion, Span, SpeakerType, Statement

_PRESS = re.compile(
    r"\b(?:Times|Post|News|Radio|Television|TV|Tribune|Herald|Gazette|Courier|Chronicle|Journal|Observer|Monitor|"
    r"Press|Daily|Weekly|Agency|Guardian|Telegraph|Today|Mirror|Standard|Review|Reuters|AFP|AP|Bloomberg|BBC|CNN|"
    r"MSNBC|NBC|CNBC|CBS|ABC|NPR|PBS|C-SPAN|HBO|Fox|Politico|POLITICO|Breitbart|BuzzFeed|Yahoo|Univision|Telemundo|"
    r"[WK][A-Z]{2,3}|Broadcasting|Network|Magazine|Mail|Star|Globe|Ledger|Sentinel|Dispatch|Wire|Bulletin|Record|Echo|Argus)\b"
)
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
# "Radio Vela's breakfast programme" is Radio Vela.
_OWNED = re.compile(r"['’]s?\s.*$", re.DOTALL)
# A programme is named in quotation marks: "on ''The Late Show''".
_PROGRAMME = re.compile(
    r"^on\s+(?P<who>(?:[A-Z][\w.]+(?:\s[A-Z][\w.]+)?['’]s?\s+)?(?:“|\"|‘|'')[A-Z].*)$", re.DOTALL
)
_WITH = re.compile(r"\b(?:with|to|on|in|for)\s+(?P<who>(?:the\s+)?[A-Z].*)$", re.DOTALL)


def chain(text: str, occasion: Occasion, outlet: str | None) -> tuple[Link, ...]:
    """The outlet that it was said to, where that is another than the article's own."""
    heard_by = [occasion.addressee, _interviewer(text, occasion.venue)]
    for mention in heard_by:
        if mention is not None and (_PRESS.search(mention.text) or mention.text[-1:] in "”\"’'"):
            name = _ARTICLE.sub("", _OWNED.sub("", mention.text))
            if outlet is None or name.casefold() not in outlet.casefold():
                return (Link(name, SpeakerType.ORGANISATION, mention),)
    return ()


def passed_on(outer: Statement) -> tuple[Link, ...]:
    """Through whom what stands inside a statement is known: who passes that on, then who said it.

    Who said it may be known by the article's words alone; where it tells of nobody, nobody is added.
    """
    who = outer.speaker
    return outer.chain if who is None else (*outer.chain, Link(who.name, who.type, who.mention))


def _interviewer(text: str, venue: Excerpt | None) -> Excerpt | None:
    match = (_PROGRAMME.search(venue.text) or _WITH.search(venue.text)) if venue else None
    if venue is None or match is None:
        return None
    start, end = match.span("who")
    return Excerpt.of(text, Span(venue.start + start, venue.start + end))
