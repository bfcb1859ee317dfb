"""Through whom the article knows of a statement."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.records import Content, Excerpt, Link, Occasion, Span, SpeakerType, Statement
from onrecord.situate.carrying import PARAGRAPHS, Told, goes_on
from onrecord.situate.frames import framed
from onrecord.situate.outlets import hosts_of, interviewer, is_own, its_interview, link_of, part_of
from onrecord.situate.papers import NAMED, Papers, find_papers, papers_saying

# Who tells of it beside its saying: "told the council, the Vela Post reported", "the Post quoted Bel".
_REPORTED = re.compile(
    rf"\b(?:[Aa]ccording to|(?:reported|quoted|published|cited)(?:\s+\w{{3,6}}day)?\s+(?:by|in))"
    rf"\s+(?P<by>{NAMED})"
    r"(?!\s+(?:polls?|surveys?|tall(?:y|ies)|estimates?)\b)"
    rf"|(?P<it>{NAMED})\s+(?:(?:first|also|previously|later|\w{{3,6}}day)\s+){{0,2}}"
    r"(?:reported|reports|quoted|quotes)\b"
)
# Who heard it, beside its saying: "spoke with the Vela Post about", "recounted it on Oskar Lund Radio".
_HEARD_BY = re.compile(
    r"\b(?:(?:spoke|speak(?:s|ing)?|talk(?:s|ed|ing)?|chat(?:s|ted|ting)?|sat|sit(?:s|ting)?|said|says|"
    r"shar(?:es?|ed|ing)|disclos(?:es?|ed|ing)|call(?:s|ed|ing)?|appear(?:s|ed|ing)?)\s+(?:[\w’'-]{1,15}\s+){0,3}?(?:with|to|into|on)"
    rf"|join(?:s|ed|ing)?|on)\s+(?P<who>{NAMED})"
    r"(?=\s*[,.;:“\"]|\s+(?:that|about|last|this|on|in|and|host|for|before|after|\w{3,6}day)\b|\s*$)"
)
# In what the words before or after a document tell that something stands in it, and is not about it.
_STANDS_IN = re.compile(r"\b(?:in|on|from|as|per|to|during)\s+$", re.IGNORECASE)
_SHOWS = re.compile(
    r"[^.;\n]{0,80}?\b(?:in which|where|show(?:s|ed|ing)?|reveal(?:s|ed|ing)?|captur(?:es|ed|ing)|has|have)\b"
)


class Chains:
    """Finds who passes each statement on, and holds on to them while the same speaker goes on."""

    def __init__(
        self, text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], outlet: str | None
    ) -> None:
        self._text, self._sentences, self._outlet = text, sentences, outlet
        self._starts = [paragraph.start for paragraph in paragraphs]
        found = (one for paragraph in paragraphs for one in find_papers(text, paragraph.start, paragraph.end))
        self._papers = sorted((one for one in found if one.kind and one.who), key=_place)
        self._hosts = hosts_of(text, paragraphs)
        self._held: dict[str, tuple[int, tuple[Link, ...]]] = {}
        self._near = -99

    def chain(self, told: Told, occasion: Occasion, outer: Sequence[Content] = ()) -> tuple[Link, ...]:
        """Who lets out or reports a statement, then the outlet that heard it; call it in text order.

        ``told`` has what its own sentences tell of the occasion, ``occasion`` also what holds on from before.
        Neither the speaker nor the article's own outlet is in the chain.
        """
        links = {link.mention: link for link in (*self._passing(told, outer), *self._hearing(occasion))}
        return tuple(link for link in links.values() if not self._is_own(link) and not _speaks(told, link))

    def _hearing(self, occasion: Occasion) -> list[Link]:
        heard_by = (occasion.addressee, interviewer(self._text, occasion.venue))
        mentions = [mention for mention in heard_by if mention is not None]
        links = [link for mention in mentions if (link := link_of(mention) or self._host(mention))]
        return (links or its_interview(self._text, occasion.venue))[:1]

    def _host(self, mention: Excerpt) -> Link | None:
        """Who is told to talk to people before an audience, by his surname."""
        name = mention.text.removeprefix("the ")
        is_host = name.rpartition(" ")[2] in self._hosts and name[:1].isupper()
        return Link(name, SpeakerType.PERSON, mention) if is_host else None

    def _is_own(self, link: Link) -> bool:
        return self._outlet is not None and is_own(link.mention.text, self._outlet)

    def _passing(self, told: Told, outer: Sequence[Content]) -> tuple[Link, ...]:
        number = bisect_right(self._starts, told.place)
        tells = framed(told.attribution, self._sentences, outer)
        found = (
            self._told_beside(told, tells)
            or self._subject(told, tells, number)
            or self._heard_beside(told, tells)
        )
        if told.who is None:
            return found
        seen, held = self._held.get(told.who, (-99, ()))
        elsewhere = told.occasion.venue is not None or told.occasion.addressee is not None
        if not found and not elsewhere and number - seen <= PARAGRAPHS and goes_on(self._text, told):
            found = held
        if found or elsewhere:
            self._held[told.who] = (number, found)
        return found

    def _told_beside(self, told: Told, tells: Sequence[Span]) -> tuple[Link, ...]:
        """What its own sentence tells: papers and who let them out, or the outlet that reported it."""
        text = self._text
        for frame in tells:
            for papers in find_papers(text, frame.start, frame.end):
                beside = _STANDS_IN.search(
                    text, max(frame.start, papers.words.start - 12), papers.words.start
                )
                end = max(part.end for part in (papers.words, papers.who) if part)
                if (beside or _SHOWS.match(text, end, frame.end)) and not _is_source(told, papers.words):
                    return papers.links
        for frame in tells:
            saying = papers_saying(text, frame.start, frame.end)
            if saying is not None and not _is_source(told, saying):
                return (Link(None, SpeakerType.DOCUMENT, saying),)
            reported = _REPORTED.search(text, frame.start, frame.end)
            link = link_of(part_of(text, reported, "by" if reported["by"] else "it")) if reported else None
            if link is not None and not _is_source(told, link.mention):
                return (link,)
        return ()

    def _heard_beside(self, told: Told, tells: Sequence[Span]) -> tuple[Link, ...]:
        """The outlet that heard it, where its own sentence tells in other words than an occasion's."""
        if told.occasion.venue is not None or told.occasion.addressee is not None:
            return ()
        heard = (match for frame in tells for match in _HEARD_BY.finditer(self._text, frame.start, frame.end))
        links = (link_of(part_of(self._text, match, "who")) for match in heard)
        return tuple(link for link in links if link is not None)[:1]

    def _subject(self, told: Told, tells: Sequence[Span], number: int) -> tuple[Link, ...]:
        """The documents told of before, where the statement speaks of one or goes on beside them."""
        last = bisect_left(self._papers, told.place, key=_place) - 1
        if last < 0 or any(_speaks(told, link) for link in self._papers[last].links):
            return ()
        papers = self._papers[last]
        for frame in tells:
            words = papers.referred(self._text, frame.start, frame.end)
            if words is not None and not _is_source(told, words):
                self._near = number
                return (*papers.links[:-1], Link(None, SpeakerType.DOCUMENT, words))
        if papers.was_told(told.occasion.addressee):
            return papers.links
        return papers.links if self._goes_on_beside(papers, told, number) else ()

    def _goes_on_beside(self, papers: Papers, told: Told, number: int) -> bool:
        """Whether the cue tells of the documents last told of near by, and no other venue is told."""
        cue = told.attribution.cue
        near = max(self._near, bisect_right(self._starts, _place(papers)))
        if cue is None or told.occasion.venue is not None or number - near > PARAGRAPHS:
            return False
        if not papers.goes_on(cue.text):
            return False
        self._near = number
        return True


def _place(papers: Papers) -> int:
    return papers.words.start


def _is_source(told: Told, words: Excerpt) -> bool:
    source = told.attribution.source
    return source is not None and source.span.covers(words.span)


def _speaks(told: Told, link: Link) -> bool:
    """Whether a link is the speaker himself, by his words or his name; a document by what it is."""
    if told.speaker is None:
        return _is_source(told, link.mention)
    if link.type is SpeakerType.DOCUMENT is told.speaker.type:
        return True
    return _is_source(told, link.mention) or (link.name is not None and link.name == told.speaker.name)


def passed_on(outer: Statement) -> tuple[Link, ...]:
    """Through whom what stands inside a statement is known: who passes that on, then who said it.

    Who said it may be known by the article's words alone; where it tells of nobody, nobody is added.
    """
    who = outer.speaker
    return outer.chain if who is None else (*outer.chain, Link(who.name, who.type, who.mention))
