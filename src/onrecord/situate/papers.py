"""Documents and recordings that pass on what somebody wrote or said, and who let them out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.records import Excerpt, Link, Span, SpeakerType

# A name as it may stand before "reported" or after "released by"; bounded, as articles are untrusted.
_NO_NAME = (
    r"(?!(?:A|An|The|It|Its|In|On|At|He|She|They|We|You|I|But|And|As|Even|Their|His|Her|This|That|These|Those|When|While|After|"
    r"Before|One|Some|Many|If|So|By|For|From|To|Of|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|"
    r"April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b)"
)
_WORD = r"\b[A-Z](?:[\w'’&-]|\.(?=\w)){0,30}"
NAMED = rf"(?:\b[Tt]he[^\S\n]+)?{_NO_NAME}{_WORD}(?:[^\S\n]+(?:of[^\S\n]+)?{_NO_NAME}{_WORD}){{0,5}}"
_BODY = (
    r"the\s+(?:[a-z]{2,15}\s+){0,2}(?:campaign|committee|board|government|company|ministry|council|court|police|"
    r"department|agency|commission|panel|party|office|group|prosecutors|hackers|inspector|university)\b"
)
_WRITTEN = (
    r"(?:e-?mail|message|memo|letter|cable|chat|correspondence|diar(?:y|ies)|(?:text|e-?mail)\s+(?:message|exchange|"
    r"chain|thread))s?"
)
_TAPED = r"(?:recording|(?:audio|video)?tape|audio|video|footage|voicemail|clip)s?"
_FILED = (
    r"(?:transcript|deposition|document|record|filing|affidavit|excerpt|memoir|note|file|testimony|testimonies|"
    r"cop(?:y|ies)|court\s+paper|report|summar(?:y|ies))s?"
)
# What a body puts out in the speaker's name is no document between the two.
_ISSUED = r"(?:statement|(?:press|news)\s+release)s?"
_KINDS = {name: re.compile(rf"\b{words}$") for name, words in (("w", _WRITTEN), ("t", _TAPED), ("f", _FILED))}
_LET_OUT = (
    r"(?:released|obtained|published|leaked|posted|unearthed|uncovered|hacked|reviewed|seen|disclosed|aired|reported|"
    r"made\s+public|turned\s+over)"
)
# The words before a document that tell which it is: "the board’s internal".
_WHICH = (
    r"(?:(?!(?i:by|to|in|from|of|that|and|or|which|who|was|were|is|are|for|with|on|after|before|but|found|signed)\b)"
    r"(?:[\w’'-]|\.(?=\w)){1,20}[^\S\n]+){0,5}?"
)


def _papers(name: str, words: str) -> str:
    return rf"(?P<{name}>{_WHICH}\b{words}\b)"


_ANY = f"(?:{_WRITTEN}|{_TAPED}|{_FILED}|{_ISSUED})"
# "emails to the board that were later released by LeakPlace", "audio provided to the Vela Post"
_PASSIVE = re.compile(
    rf"(?<![\w’'-]){_papers('papers', _ANY)}"
    rf"(?:[^.;:“”\"\n]{{0,60}}?\b{_LET_OUT}(?:\s+[\w-]{{1,15}}){{0,4}}?\s+by"
    rf"|[^.;:“”\"\n]{{0,20}}?\b(?:provided|given|leaked)\s+(?:by|to)|[^.;:“”\"\n]{{0,20}}?\bissued\s+(?:by|through))"
    rf"\s+(?P<who>{NAMED}|{_BODY})"
)
# "LeakPlace, which on Friday published the emails", "LeakPlace’s release of the emails"
_ACTIVE = re.compile(
    rf"(?P<who>{NAMED})(?:(?:,?\s+[\w-]{{1,15}}){{0,4}}?\s+"
    r"(?:releas(?:ed|es)|obtain(?:ed|s)|publish(?:ed|es)|leak(?:ed|s)|posted|unearthed|uncovered|hacked|disclosed|aired)"
    r"|['’]s?\s+(?:release|publication|dump|leak|disclosure)\s+of)\s+"
    rf"{_papers('papers', f'(?:{_WRITTEN}|{_TAPED}|{_FILED})')}"
)
# "according to notes of the talk": nobody is told to have let them out.
_BY_NOBODY = re.compile(rf"\b[Aa]ccording\s+to\s+{_papers('papers', f'(?:{_TAPED}|{_FILED})')}")
# Looked for first, as most sentences have neither: parts of the words that let out, and of documents.
_LETS_OUT = re.compile(
    r"releas|obtain|publi|leak|posted|earthed|uncovered|hacked|reviewed|seen\s|disclos|aired|reported|turned|"
    r"provided|given|issued|dump"
)
_HELD = re.compile(
    r"mail|message|memo|letter|cable|chat|correspond|diar|text|record|tape|audio|video|footage|clip|transcript|"
    r"deposition|document|filing|affidavit|excerpt|note|file|testimon|cop(?:y|ies)|paper|report|summar|statement"
)
# "in another email": what goes on from documents that were told before.
_REFERS = {
    kind: re.compile(
        rf"\b(?i:in|on|from|of|by|during)\s+(?P<papers>(?:an?|the|his|her|their|one|another|that|this|other|several|"
        rf"some|earlier|later|separate)\s+(?:[\w’'.,-]{{1,20}}\s+){{0,4}}?{words})\b"
    )
    for kind, words in (("w", _WRITTEN), ("t", _TAPED), ("f", rf"(?:{_FILED}|e-?mails?)"))
}
# "The report says that Bel told": who speaks inside is known through it.
_SAYS = re.compile(
    rf"\b(?P<papers>(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother)\s+(?:[\w’'-]{{1,20}}\s+){{0,4}}?"
    rf"(?:{_WRITTEN}|{_TAPED}|{_FILED}|lawsuit|complaint|indictment))\b[^.,;:“”\"\n]{{0,40}}?\s+"
    r"(?:says?|said|states?|stated|show(?:s|ed)?|reveal(?:s|ed)?|indicates?|indicated|notes?|noted)\s+that\b"
)
# To whom people talk whose words are then let out in a report or a transcript.
_INQUIRERS = re.compile(
    r"\b(?:FBI|F\.B\.I\.|investigators|(?:federal|special)\s+agents|inspector\s+general|prosecutors|lawyers|attorneys|auditors|"
    r"grand\s+jury)(?!\w)"
)
# Beside documents, what was written back and forth; beside a recording, what is heard in it.
_GOES_ON = {
    "w": re.compile(r"\b(?:wrote|writes|writing|e-?mailed|replied|responded|answered)\b"),
    "t": re.compile(
        r"\b(?:says|adds|asks|replies|responds|answers|tells|continues|heard|replied|responded)\b"
    ),
    "f": re.compile(r"\b(?:testified|testifying|wrote|replied)\b"),
}


@dataclass(frozen=True, slots=True)
class Papers:
    """A document or recording where the article tells of it; ``kind`` is written, taped or filed."""

    kind: str
    words: Excerpt
    who: Excerpt | None

    @property
    def links(self) -> tuple[Link, ...]:
        """Who let it out, then the document; of what is issued in somebody's name, the first alone."""
        document = (Link(None, SpeakerType.DOCUMENT, self.words),) if self.kind else ()
        if self.who is None:
            return document
        name = self.who.text.removeprefix("the ").removeprefix("The ")
        named = name if name[:1].isupper() else None
        return (Link(named, SpeakerType.ORGANISATION, self.who), *document)

    def was_told(self, hearer: Excerpt | None) -> bool:
        """Whether what was said to somebody is what such documents hold: "told investigators"."""
        return self.kind == "f" and hearer is not None and _INQUIRERS.search(hearer.text) is not None

    def goes_on(self, cue: str) -> bool:
        """Whether a cue near by tells of the same documents: "Lund wrote back"."""
        return self.kind in _GOES_ON and _GOES_ON[self.kind].search(cue) is not None

    def referred(self, text: str, start: int, end: int) -> Excerpt | None:
        """The words by which a part of the text speaks of such a document: "in another email"."""
        match = _REFERS[self.kind].search(text, start, end) if self.kind in _REFERS else None
        return Excerpt.of(text, Span(*match.span("papers"))) if match else None


def find_papers(text: str, start: int, end: int) -> Iterator[Papers]:
    """The documents and recordings that a part of the text says were let out, or quotes by "according to"."""
    if not _HELD.search(text, start, end):
        return
    lets_out = (_PASSIVE, _ACTIVE) if _LETS_OUT.search(text, start, end) else ()
    by_nobody = (_BY_NOBODY,) if text.find("ccording", start, end) >= 0 else ()
    for pattern in (*lets_out, *by_nobody):
        for match in pattern.finditer(text, start, end):
            yield _found(text, match)


def papers_saying(text: str, start: int, end: int) -> Excerpt | None:
    """A document or recording that is said to tell something."""
    match = _SAYS.search(text, start, end)
    return Excerpt.of(text, Span(*match.span("papers"))) if match else None


def _found(text: str, match: re.Match[str]) -> Papers:
    words = Excerpt.of(text, Span(*match.span("papers")))
    kind = next((name for name, pattern in _KINDS.items() if pattern.search(words.text)), "")
    return Papers(
        kind, words, Excerpt.of(text, Span(*match.span("who"))) if match.groupdict().get("who") else None
    )
