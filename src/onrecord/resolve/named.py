"""Whom a mention names itself: "Ana Bel, the mayor", "the minister, Ana Bel", but not "Bel's aide"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.records import Excerpt, Name, Span, SpeakerType
from onrecord.resolve.cast import Cast
from onrecord.resolve.figures import Figure
from onrecord.resolve.forms import bare
from onrecord.resolve.mentions import Form, form_of, head_noun, head_part, relative_cut, who_cut
from onrecord.resolve.naming import could_be_person, without_leading
from onrecord.resolve.roles import role_before
from onrecord.resolve.words import BODIES, FUNCTION, singular, without_article

# What begins a noun phrase of its own cannot go on with a name: a word is missing between them.
_ANOTHER_PHRASE = ("the ", "a ", "an ")
_ONLY_CAPITALS = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}")
# "the opposition party Free Harbour": a body and what it is called.
_BODY_CALLED = re.compile(
    rf"\b(?:{'|'.join(sorted(BODIES))}) (?:called |named )?"
    r"(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|\d+))*)$"
)
_OWNED = re.compile(r"\w['’]s \w")
_JOINTS = re.compile(r",?\sand\s|,\s")
_HIS = re.compile(r"(?:its|his|her|their)\s", re.IGNORECASE)
_PARTED = re.compile(r"(,|\s[–—-]{1,2}\s)")
_TOGETHER = re.compile(
    r"(?:(?:both|neither|either)\s+)?(?P<one>.+?)(?:\s+(?:and|nor|or|as\s+well\s+as)\s+|(?<=\w)/(?=\w+$))(?P<other>.+)$",
    re.IGNORECASE,
)
# "the mayor, Ana Bel, and the judge, Tom Berg"; not "Bel, a mayor and judge".
_WITH_APPOSITIONS = re.compile(
    r"(?P<one>[^,–—]+(?:,\s[^,–—]+)?)(?:,|\s[–—])\sand,?\s(?:in\s[\w ]+,\s)?(?P<other>.+)$"
)
# "two clerks, Ana Bel and Tom Berg": those who are counted are then named.
_COUNTED = re.compile(r"(?:two|three|four)\s[^,]+,\s(?=[A-Z])", re.IGNORECASE)
# "Bel, Lund", as headlines have it.
_LISTED = re.compile(r"(?P<one>[A-Z][\w’'-]+), (?P<other>[A-Z][\w’'-]+)")
# "the company and its founder" are two, whatever they are called.
_AND_ANOTHER = re.compile(r"\s+and\s+(?:its|his|her|their)\s+\w+$")
# A name after one of these belongs to somebody else's description.
_GOVERNED = re.compile(
    r"\b(?:of|for|to|from|with|by|in|at|on|near|behind|among|about|including)\b(?!.*\b(?:and)\b)"
)


class Namer:
    """Finds the figures of a cast that mentions name, and adds those that only a mention names."""

    def __init__(self, text: str, cast: Cast, names: Sequence[Name]) -> None:
        self._text, self._cast = text, cast
        self._names = sorted(names, key=lambda name: name.start)
        self._starts = [name.start for name in self._names]

    def named(self, mention: Excerpt) -> Figure | None:
        """The figure that a mention names, or None."""
        for piece in _parts(mention):
            for find in (self._person, self._given, self._body):
                figure = next(filter(None, map(find, piece)), None)
                if figure is not None:
                    return figure
        return self._in_capitals(mention) or self._itself(mention)

    def _in_capitals(self, mention: Excerpt) -> Figure | None:
        """ "BEL", as transcripts and headlines have it."""
        return self._cast.person(mention.text, mention.start) if mention.text.isupper() else None

    def _given(self, part: Span) -> Figure | None:
        """ "Ana", where one person of the article is called so."""
        words = self._words(part)
        return self._cast.called(words) if words.isalpha() and words.istitle() else None

    def are_several(self, mention: Excerpt) -> bool:
        """Whether two speak together: "Ana Bel and Tom Berg", "Ana Bel and other captains"."""
        if form_of(mention.text) is Form.DOCUMENT:
            return False
        if mention.text.lower().startswith(("neither ", "both ")) or _AND_ANOTHER.search(mention.text):
            return _TOGETHER.match(mention.text) is not None
        counted = _COUNTED.match(mention.text)
        if counted:
            rest = mention.text[counted.end() :]
            return self.are_several(Excerpt(rest, mention.start + counted.end(), mention.end))
        joined = (
            _LISTED.fullmatch(mention.text),
            _TOGETHER.match(relative_cut(mention.text)),
            _WITH_APPOSITIONS.match(who_cut(mention.text)),
        )
        return any(self._are_two(mention, match) for match in joined if match) or self._are_listed(mention)

    def _are_listed(self, mention: Excerpt) -> bool:
        """Whether three or more names stand in a row: "Ana Bel, Tom Berg and Ida Lund"."""
        parts, at = [], mention.start
        for joint in (*_JOINTS.finditer(mention.text), None):
            end = mention.start + (joint.start() if joint else len(mention.text))
            if end <= at:
                return False
            parts.append(Span(at, end))
            at = mention.start + joint.end() if joint else end
        return len(parts) > 2 and " and " in mention.text and all(self._person_seen(part) for part in parts)

    def _are_two(self, mention: Excerpt, match: re.Match[str]) -> bool:
        one, other = (self._side(mention, match, side) for side in ("one", "other"))
        whole = Span(one.start, other.end)
        if any(n.start < one.end and n.end > other.start for n in self._names_in(whole)):
            return False
        if self._stands_alone(one):
            is_his = _HIS.match(self._words(other)) is not None
            return is_his or self._stands_alone(other) or self._is_many(other)
        return self._is_many(one) and self._is_many(other)

    def _side(self, mention: Excerpt, match: re.Match[str], side: str) -> Span:
        start, words = mention.start + match.start(side), match[side]
        return Span(start, start + len(words.rstrip(" ,–—-")))

    def _stands_alone(self, part: Span) -> bool:
        """Whether words name somebody, or are a pronoun."""
        words = self._words(part)
        if form_of(words) in (Form.HE_SHE, Form.THEY):
            return True
        heads = (part, Span(part.start, part.start + len(head_part(words))))
        return any(self._person_seen(head) or self._body_seen(head) for head in heads)

    def _is_many(self, part: Span) -> bool:
        words = self._words(part)
        noun = head_noun(words)
        noun = noun.lower() if words.startswith(noun) else noun
        return noun.islower() and form_of(words) in (Form.GROUP, Form.UNNAMED) and singular(noun) != noun

    def _person_seen(self, part: Span) -> bool:
        return any(
            self._ends_there(seen, part) and self._is_head(seen, part)
            for _, seen in self._cast.sightings.within(part)
        )

    def _body_seen(self, part: Span) -> bool:
        named = any(
            self._ends_there(Span(name.start, name.end), part)
            and not _GOVERNED.search(self._text[part.start : name.start])
            for name in self._names_in(part)
        )
        return named or self._cast.body(self._words(part)) is not None

    def _person(self, part: Span) -> Figure | None:
        for figure, seen in self._cast.sightings.within(part):
            if self._ends_there(seen, part) and self._is_head(seen, part):
                return figure
        words = self._words(part)
        name = without_leading(self._text, part)
        if name is None or words != without_article(words):
            return None
        named = self._names_in(part)
        untagged = not named or any(n.type is SpeakerType.PERSON for n in named)
        if could_be_person(bare(self._words(name))) and (untagged or role_before(self._text, name.start)):
            return self._cast.add_person(self._words(name), name)
        return None

    def _itself(self, mention: Excerpt) -> Figure | None:
        """A name that nothing tells more about: it stands for itself, of a type not known."""
        words = without_article(relative_cut(mention.text))
        known = self._cast.ending_in(words) if words.istitle() and " " not in words else None
        if known is not None:
            return known
        is_name = _ONLY_CAPITALS.fullmatch(words) and form_of(words) is Form.OTHER
        start = mention.start + mention.text.index(words)
        place = Span(start, start + len(words))
        return self._cast.add_body(words, None, place) if is_name and not self._is_plain(words) else None

    def _is_plain(self, words: str) -> bool:
        """Whether only the sentence's beginning gives a word its capital, or it is all capitals."""
        first = words.split(maxsplit=1)[0].lower()
        alone = len(words.split()) == 1
        used_plainly = alone and re.search(rf"\b{re.escape(first)}\b", self._text) is not None
        return first in FUNCTION or words.isupper() or used_plainly or (alone and first in BODIES)

    def _body(self, part: Span) -> Figure | None:
        words = self._words(part)
        called = _BODY_CALLED.search(words)
        if called:
            return self._cast.add_body(called["name"], SpeakerType.ORGANISATION, part)
        owned = self._cast.owned(words)
        if owned is not None:
            return owned
        is_own_name = any(c.isupper() for c in without_article(words)[:1] + words[1:]) or _OWNED.search(words)
        noun = head_noun(words)
        is_called_so = not words.lower().startswith(("a ", "an ")) or noun.istitle()
        if noun.lower() in BODIES and is_own_name and is_called_so and " " in without_article(words):
            return self._cast.add_body(words, SpeakerType.ORGANISATION, part)
        for name in reversed(self._names_in(part)):
            span = Span(name.start, name.end)
            if self._ends_there(span, part) and not _GOVERNED.search(self._text[part.start : name.start]):
                return self._cast.body(name.text)
        return self._cast.body(words)

    def _is_head(self, name: Span, part: Span) -> bool:
        """Whether a person's name is what the part is about: not in "an aide to Ana Bel"."""
        before = self._text[part.start : name.start].rstrip()
        return not _GOVERNED.search(before) or role_before(self._text, name.start) is not None

    def _ends_there(self, name: Span, part: Span) -> bool:
        """Whether a name is the head of its part: nothing follows that could be the head instead."""
        follows = self._text[name.end : part.end].strip(" \u00a0.")
        return not follows or follows.lower().startswith(_ANOTHER_PHRASE)

    def _names_in(self, span: Span) -> list[Name]:
        low, high = (bisect_left(self._starts, place) for place in (span.start, span.end))
        return [name for name in self._names[low:high] if name.end <= span.end]

    def _words(self, span: Span) -> str:
        return self._text[span.start : span.end]


def _parts(mention: Excerpt) -> list[list[Span]]:
    """Where a name can stand in a mention: between its commas, each piece whole and then its head alone."""
    parts = []
    at = mention.start
    for piece in _PARTED.split(mention.text):
        stripped = piece.strip(" ,–—-")
        if stripped:
            start = at + piece.index(stripped)
            ends = dict.fromkeys(start + len(cut(stripped)) for cut in (relative_cut, head_part))
            parts.append([Span(start, end) for end in ends])
        at += len(piece)
    return parts
