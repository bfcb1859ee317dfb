"""Outlets, programmes and hosts: who hears what is said and tells it on."""

import re
from collections.abc import Sequence

from onrecord.records import Excerpt, Link, Span, SpeakerType
from onrecord.situate.papers import NAMED

# Words of the names of outlets and programmes, none of which stands for one alone in lower case.
_PRESS = re.compile(
    r"\b(?:Times|Post|News|Radio|Television|TV|Tribune|Herald|Gazette|Courier|Chronicle|Journal|Observer|Monitor|"
    r"Press|Daily|Weekly|Agency|Guardian|Telegraph|Today|Mirror|Standard|Review|Reuters|AFP|AP|Bloomberg|BBC|CNN|"
    r"MSNBC|NBC|CNBC|CBS|ABC|NPR|PBS|C-SPAN|HBO|Fox|Politico|POLITICO|Breitbart|BuzzFeed|Yahoo|Univision|Telemundo|"
    r"[WK][A-Z]{3}|Broadcasting|Network|Magazine|Mail|Star|Globe|Ledger|Sentinel|Dispatch|Wire|Bulletin|Record|Echo|"
    r"Argus|Register|Examiner|Inquirer|Beast|Caller|Beacon|Independent|Economist|Atlantic|Newsweek|Slate|Vox|Axios|"
    r"Show|Tonight|Morning|Hour|Podcast|Factor|Sunday|Channel|SiriusXM|Sirius|Variety|Esquire|Playboy|GQ|People|"
    r"Newsmax|HuffPost|CBN|Rolling Stone|Forbes|Vogue|Vanity Fair|New Yorker|Insider|TheBlaze|Blaze|TMZ|"
    r"TODAY|STANDARD|[Tt]he Hill|[A-Z]\w{0,15}TV|Universal|Mic|Fusion)\b"
    r"(?!\s+(?:City|Square|Office|Club|Secretary|Party|States))"
)
# Who has no name of an outlet though it looks like one.
_NO_NAME = frozenset("tv television radio press news the".split())
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
# "Radio Vela's breakfast programme" is Radio Vela.
_OWNED = re.compile(r"['’]s?\s.*$", re.DOTALL)
# A programme is named in quotation marks: "on ''The Late Show''".
_PROGRAMME = re.compile(
    r"\b[Oo]n\s+(?:[\w’']+\s+(?:\w+\s+of\s+)?)?(?P<who>(?:[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,3}['’]s?\s+)?(?:“|\"|‘|'')[A-Z].*)$",
    re.DOTALL,
)
_WITH = re.compile(r"\b(?:with|to|on|in|for|of|(?<!hosted )by)\s+(?P<who>(?:the\s+)?[A-Z].*)$", re.DOTALL)
# "in a CNX interview": the outlet stands before what it aired.
_ITS_INTERVIEW = re.compile(
    r"^\w+\s+an?\s+(?P<who>(?!\w+day\b)[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3})\s+(?:\w+\s+)?"
    r"(?:interview|appearance|segment|op-ed|podcast)\b"
)
# Somebody who talks to people before an audience of his own: "the radio host Oskar Lund".
_HOST = re.compile(r"\b(?:host|anchor|blogger|podcaster)\s+(?P<name>[A-Z].*)$", re.DOTALL)
# Who is such a one by what the article says of him, so that "told Lund" is known for one who passes it on.
_HOSTS = re.compile(
    rf"\b(?:host|anchor|moderator|interviewer|blogger|podcaster)\s+(?P<one>{NAMED})"
    rf"|\b(?:interviews?|sit-down)(?:\s+(?:on\s+)?\w{{3,6}}day|\s+(?:this|last)\s+\w{{4,5}})?\s+with\s+"
    rf"(?P<two>{NAMED})"
    rf"|(?P<three>{NAMED})['’]s?\s+(?:\w{{1,15}}\s+)?(?:show|programme?|podcast)\b"
)
# Parts of its words, looked for first: most paragraphs have none.
_HOSTING = re.compile(r"host|anchor|moderat|interview|blogger|podcast|sit-down|show|program")
# Who hears people too, and passes nothing on.
_POLICE = re.compile(
    r"\b(?:FBI|F\.B\.I|Justice|Congress|Senate|House|Committee|Department|President|Police)\b"
)


def hosts_of(text: str, paragraphs: Sequence[Span]) -> frozenset[str]:
    """The last names of those who talk to people before an audience."""
    likely = (part for part in paragraphs if _HOSTING.search(text, part.start, part.end))
    found = (match for part in likely for match in _HOSTS.finditer(text, part.start, part.end))
    names = (match["one"] or match["two"] or match["three"] for match in found)
    return frozenset(
        name.split()[-1] for name in names if not _POLICE.search(name) and not _PRESS.search(name)
    )


def its_interview(text: str, venue: Excerpt | None) -> list[Link]:
    """Whoever an interview is named after is an outlet, whatever it is called."""
    match = _ITS_INTERVIEW.search(venue.text) if venue else None
    if venue is None or match is None or match["who"].casefold() in _NO_NAME:
        return []
    who = part_of(text, match, "who", venue.start)
    return [Link(who.text, SpeakerType.ORGANISATION, who)]


def part_of(text: str, match: re.Match[str], name: str, shift: int = 0) -> Excerpt:
    """The words of a group of a match, found ``shift`` behind the head of the text."""
    start, end = match.span(name)
    return Excerpt.of(text, Span(shift + start, shift + end))


def link_of(mention: Excerpt) -> Link | None:
    """The outlet or host that words stand for, if they stand for one."""
    host = _HOST.search(mention.text)
    if _PRESS.search(mention.text) or mention.text[-1:] in "”\"’'":
        name = _ARTICLE.sub("", _OWNED.sub("", mention.text))
        return None if name.casefold() in _NO_NAME else Link(name, SpeakerType.ORGANISATION, mention)
    return Link(host["name"], SpeakerType.PERSON, mention) if host else None


def is_own(name: str, outlet: str) -> bool:
    """Whether a name is the outlet's or that of a part of it: "the Post", "Vela Post Magazine"."""
    one, other = _ARTICLE.sub("", name).casefold(), _ARTICLE.sub("", outlet).casefold().removesuffix(" news")
    return one in outlet.casefold() or other in one


def interviewer(text: str, venue: Excerpt | None) -> Excerpt | None:
    """Who asked or aired it, where the venue tells."""
    patterns = (_PROGRAMME, _ITS_INTERVIEW, _WITH)
    match = next((m for p in patterns if venue and (m := p.search(venue.text))), None)
    if venue is None or match is None:
        return None
    return part_of(text, match, "who", venue.start)
