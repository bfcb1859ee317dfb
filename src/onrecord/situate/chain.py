"""Through whom the article knows of a statement."""

import re

from onrecord.records import Excerpt, Link, Occasion, Span, SpeakerType, Statement

# Words of the names of outlets and programmes, none of which stands for one alone in lower case.
_PRESS = re.compile(
    r"\b(?:Times|Post|News|Radio|Television|TV|Tribune|Herald|Gazette|Courier|Chronicle|Journal|Observer|Monitor|"
    r"Press|Daily|Weekly|Agency|Guardian|Telegraph|Today|Mirror|Standard|Review|Reuters|AFP|AP|Bloomberg|BBC|CNN|"
    r"MSNBC|NBC|CNBC|CBS|ABC|NPR|PBS|C-SPAN|HBO|Fox|Politico|POLITICO|Breitbart|BuzzFeed|Yahoo|Univision|Telemundo|"
    r"[WK][A-Z]{3}|Broadcasting|Network|Magazine|Mail|Star|Globe|Ledger|Sentinel|Dispatch|Wire|Bulletin|Record|Echo|"
    r"Argus|Register|Examiner|Inquirer|Beast|Caller|Beacon|Independent|Economist|Atlantic|Newsweek|Slate|Vox|Axios|"
    r"Show|Tonight|Morning|Hour|Podcast|Factor|Sunday|Channel|SiriusXM|Sirius|Variety|Esquire|Playboy|GQ|People)\b"
    r"(?!\s+(?:Square|Office|Club|Secretary|Party|States))"
)
# Who has no name of an outlet though it looks like one.
_NO_NAME = frozenset("tv television radio press news people the".split())
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
# "Radio Vela's breakfast programme" is Radio Vela.
_OWNED = re.compile(r"['’]s?\s.*$", re.DOTALL)
# A programme is named in quotation marks: "on ''The Late Show''".
_PROGRAMME = re.compile(
    r"\b[Oo]n\s+(?:[\w’']+\s+(?:\w+\s+of\s+)?)?(?P<who>(?:[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,3}['’]s?\s+)?(?:“|\"|‘|'')[A-Z].*)$",
    re.DOTALL,
)
_WITH = re.compile(r"\b(?:with|to|on|in|for|of|by)\s+(?P<who>(?:the\s+)?[A-Z].*)$", re.DOTALL)
# "in a CNX interview": the outlet stands before what it aired.
_ITS_INTERVIEW = re.compile(
    r"^\w+\s+an?\s+(?P<who>[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3})\s+(?:\w+\s+)?(?:interview|appearance|segment|op-ed|podcast)\b"
)
# Somebody who talks to people before an audience of his own: "the radio host Oskar Lund".
_HOST = re.compile(r"\b(?:host|anchor|blogger|podcaster)\s+(?P<name>[A-Z].*)$", re.DOTALL)


# Who tells of it beside where it was said: "told the council, the Vela Post reported".
_NAMED = r"(?:[Tt]he\s+)?[A-Z][\w'’&.-]*(?:\s+(?:of\s+)?[A-Z][\w'’&-]*){0,5}"
_REPORTED = re.compile(
    rf"\b(?:[Aa]ccording to|(?:reported|quoted|published) (?:by|in))\s+(?P<by>{_NAMED})"
    rf"|(?P<it>{_NAMED})\s+(?:first\s+|also\s+)?(?:reported|reports)\b"
)
# "according to notes of the talk, released by the harbour board"
_PAPERS = re.compile(
    r"\b[Aa]ccording to\s+(?P<papers>(?:[\w’'-]+\s+){0,5}?(?:transcripts?|notes|documents?|e-?mails?|"
    r"recordings?|audio|memos?|records?|excerpts?|filings?|deposition|memoir|copy|cables?|affidavit|testimony))\b"
    rf"(?:[^.;\n]{{0,50}}?\b(?:released|obtained|published|provided|leaked|posted)\s+(?:by|to)\s+"
    rf"(?P<who>{_NAMED}))?"
)
# How far the sentence around an occasion is looked at, in code points.
_AROUND = 300
_STOP = re.compile(r"[.!?]['’”\"]*\s+(?=[A-Z“\"‘'])|\n")


def chain(text: str, occasion: Occasion, outlet: str | None) -> tuple[Link, ...]:
    """Who told of it beside where it was said, then the outlet that heard it; never the article's own."""
    links = [*_passing(text, occasion), *_hearing(text, occasion)]
    return tuple(link for link in links if outlet is None or not _is_own(link.mention.text, outlet))


def _hearing(text: str, occasion: Occasion) -> list[Link]:
    heard_by = (occasion.addressee, _interviewer(text, occasion.venue))
    return [link for mention in heard_by if mention is not None and (link := _link(mention))][:1]


def _passing(text: str, occasion: Occasion) -> list[Link]:
    """Papers and who let them out, or the outlet that reported it, in the sentence of the occasion."""
    sentence = _sentence(text, occasion.addressee or occasion.venue)
    if sentence is None:
        return []
    papers = _PAPERS.search(text, *sentence)
    if papers:
        who = _part(text, papers, "who") if papers["who"] else None
        let_out = [Link(_ARTICLE.sub("", who.text), SpeakerType.ORGANISATION, who)] if who else []
        return [*let_out, Link(None, SpeakerType.DOCUMENT, _part(text, papers, "papers"))]
    reported = _REPORTED.search(text, *sentence)
    link = _link(_part(text, reported, "by" if reported["by"] else "it")) if reported else None
    return [link] if link is not None else []


def _part(text: str, match: re.Match[str], name: str) -> Excerpt:
    return Excerpt.of(text, Span(*match.span(name)))


def _sentence(text: str, told: Excerpt | None) -> tuple[int, int] | None:
    if told is None:
        return None
    start = max(0, told.start - _AROUND)
    starts = [match.end() for match in _STOP.finditer(text, start, told.start)]
    end = _STOP.search(text, told.end, told.end + _AROUND)
    return starts[-1] if starts else start, end.start() if end else min(len(text), told.end + _AROUND)


def _link(mention: Excerpt) -> Link | None:
    host = _HOST.search(mention.text)
    if _PRESS.search(mention.text) or mention.text[-1:] in "”\"’'":
        name = _ARTICLE.sub("", _OWNED.sub("", mention.text))
        return None if name.casefold() in _NO_NAME else Link(name, SpeakerType.ORGANISATION, mention)
    return Link(host["name"], SpeakerType.PERSON, mention) if host else None


def _is_own(name: str, outlet: str) -> bool:
    """Whether a name is the outlet's or that of a part of it: "the Post", "Vela Post Magazine"."""
    one, other = _ARTICLE.sub("", name).casefold(), _ARTICLE.sub("", outlet).casefold().removesuffix(" news")
    return one in outlet.casefold() or other in one


def passed_on(outer: Statement) -> tuple[Link, ...]:
    """Through whom what stands inside a statement is known: who passes that on, then who said it.

    Who said it may be known by the article's words alone; where it tells of nobody, nobody is added.
    """
    who = outer.speaker
    return outer.chain if who is None else (*outer.chain, Link(who.name, who.type, who.mention))


def _interviewer(text: str, venue: Excerpt | None) -> Excerpt | None:
    patterns = (_PROGRAMME, _ITS_INTERVIEW, _WITH)
    match = next((m for p in patterns if venue and (m := p.search(venue.text))), None)
    if venue is None or match is None:
        return None
    start, end = match.span("who")
    return Excerpt.of(text, Span(venue.start + start, venue.start + end))
