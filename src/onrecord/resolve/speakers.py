"""Mentions to speakers, within one article."""

import re
from bisect import bisect_left, bisect_right

from onrecord.records import Attribution, CleanArticle, Excerpt, Extraction, Name, Span, Speaker, SpeakerType
from onrecord.resolve.cast import Cast, Figure, bare
from onrecord.resolve.epithets import holder
from onrecord.resolve.mentions import TYPES, Form, form_of, head_noun, head_part, pronoun, relative_cut
from onrecord.resolve.naming import could_be_person, without_leading
from onrecord.resolve.roles import role_before
from onrecord.resolve.words import BODIES, FUNCTION, without_article

# What begins a noun phrase of its own cannot go on with a name: a word is missing between them.
_ANOTHER_PHRASE = ("the ", "a ", "an ")
_ONLY_CAPITALS = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}")
# "the opposition party Free Harbour": a body and what it is called.
_BODY_CALLED = re.compile(rf"\b(?:{'|'.join(sorted(BODIES))}) (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)$")
_OWNED = re.compile(r"\w['’]s \w")
_TOGETHER = re.compile(
    r"(?:(?:both|neither|either)\s+)?(?P<one>.+?)\s+(?:and|nor|or)\s+(?P<other>.+)$", re.IGNORECASE
)
# A name after one of these belongs to somebody else's description.
_GOVERNED = re.compile(
    r"\b(?:of|for|to|from|with|by|in|at|on|near|behind|among|about|including)\b(?!.*\b(?:and)\b)"
)
# The four reaches below were set by hand, by the usual lengths of the phrases they name; no gold for
# them is large enough yet to measure one against another.
# Longest apposition between a name and its "who", in code points.
_APPOSITION = 80
# How far back "he" may point over sentences that tell of no one, in code points: some three paragraphs.
_REACH = 1500
# How far back "it" may point to a body that has not spoken, in code points: the sentence before.
_NEAR = 200
# How far back the person may stand whom an epithet introduces, in code points: the paragraph before.
_CLOSE = 400
# The office of an unnamed source is its role: "an alliance spokesman".
_TELLS_ROLE = (Form.EPITHET, Form.UNNAMED)


def resolve(cleaned: CleanArticle, extraction: Extraction) -> tuple[Speaker | None, ...]:
    """The speaker of each attribution, in the same order; None where there is no source."""
    resolver = _Resolver(cleaned, extraction)
    return tuple(resolver.speaker(attribution) for attribution in extraction.attributions)


class _Resolver:
    """Reads the attributions in text order and remembers who spoke."""

    def __init__(self, cleaned: CleanArticle, extraction: Extraction) -> None:
        self.text = cleaned.article.text
        self.names = sorted(extraction.names, key=lambda n: n.start)
        self.starts = [n.start for n in self.names]
        self.cast = Cast(self.text, self.names, [passage.span for passage in cleaned.prose])
        self.quoted = sorted(p.span for a in extraction.attributions for p in a.content if p.quoted)
        self.quote_starts = [span.start for span in self.quoted]
        self.last: Figure | None = None
        self.last_at = -1
        self.last_body: Figure | None = None
        self.last_is_document = False

    def speaker(self, attribution: Attribution) -> Speaker | None:
        """The speaker of one attribution; call it in text order."""
        mention = attribution.source
        if mention is None:
            return None
        several = self._are_several(mention)
        figure = None if several else self._named(mention)
        form = Form.NAME if figure else Form.GROUP if several else form_of(mention.text)
        if figure is None:
            figure = self._meant(mention, form)
        if figure is not None:
            self._remember(figure, mention, form)
            return Speaker(mention, figure.name, figure.type, figure.role)
        if form is Form.IT and self.last_is_document:
            form = Form.DOCUMENT
        self.last_is_document = form is Form.DOCUMENT
        role = without_article(head_part(mention.text)) if form in _TELLS_ROLE else None
        return Speaker(mention, None, TYPES.get(form), role)

    def _remember(self, figure: Figure, mention: Excerpt, form: Form) -> None:
        if figure.type is SpeakerType.PERSON:
            self.last, self.last_at = figure, mention.end
            if form is Form.HE_SHE:
                figure.pronoun = pronoun(mention.text)
        else:
            self.last_body, self.last_is_document = figure, False

    def _are_several(self, mention: Excerpt) -> bool:
        """Whether two that have names speak together: "Ana Bel and Tom Berg"."""
        match = _TOGETHER.match(relative_cut(mention.text))
        if not match:
            return False
        if mention.text.lower().startswith(("neither ", "both ")):
            return True
        sides = [
            Span(mention.start + match.start(side), mention.start + match.end(side))
            for side in ("one", "other")
        ]
        whole = Span(sides[0].start, sides[1].end)
        one_name = any(n.start < sides[0].end and n.end > sides[1].start for n in self._names_in(whole))
        return not one_name and all(self._person_seen(side) or self._body_seen(side) for side in sides)

    def _person_seen(self, part: Span) -> bool:
        return any(self._ends_there(s, part) for figure in self.cast.people for s in figure.seen_in(part))

    def _body_seen(self, part: Span) -> bool:
        return bool(self._names_in(part)) or self.cast.body(self.text[part.start : part.end]) is not None

    def _named(self, mention: Excerpt) -> Figure | None:
        """Whom it names itself: "Ana Bel, the mayor", "the minister, Ana Bel", but not "Bel's aide"."""
        for part in _parts(mention):
            figure = self._person_named(part) or self._body_named(part)
            if figure is not None:
                return figure
        return self._itself(mention)

    def _person_named(self, part: Span) -> Figure | None:
        for figure in self.cast.people:
            if any(self._ends_there(s, part) and self._is_head(s, part) for s in figure.seen_in(part)):
                return figure
        words = self.text[part.start : part.end]
        name = without_leading(self.text, part)
        if name is None or words != without_article(words):
            return None
        named = self._names_in(part)
        untagged = not named or any(n.type is SpeakerType.PERSON for n in named)
        if could_be_person(bare(self.text[name.start : name.end])) and (
            untagged or role_before(self.text, name.start)
        ):
            return self.cast.add_person(self.text[name.start : name.end], name)
        return None

    def _itself(self, mention: Excerpt) -> Figure | None:
        """A name that nothing tells more about: it stands for itself, of a type not known."""
        words = relative_cut(mention.text)
        is_name = _ONLY_CAPITALS.fullmatch(words) and form_of(words) is Form.OTHER
        known = words.split()[0].lower() in FUNCTION or words.isupper()
        place = Span(mention.start, mention.start + len(words))
        return self.cast.add_body(words, None, place) if is_name and not known else None

    def _body_named(self, part: Span) -> Figure | None:
        words = self.text[part.start : part.end]
        called = _BODY_CALLED.search(words)
        if called:
            return self.cast.add_body(called["name"], SpeakerType.ORGANISATION, part)
        is_own_name = any(c.isupper() for c in without_article(words)[:1] + words[1:]) or _OWNED.search(words)
        if head_noun(words).lower() in BODIES and is_own_name:
            return self.cast.add_body(words, SpeakerType.ORGANISATION, part)
        for name in reversed(self._names_in(part)):
            span = Span(name.start, name.end)
            if self._ends_there(span, part) and not _GOVERNED.search(self.text[part.start : name.start]):
                return self.cast.body(name.text)
        return self.cast.body(words)

    def _is_head(self, name: Span, part: Span) -> bool:
        """Whether a person's name is what the part is about: not in "an aide to Ana Bel"."""
        before = self.text[part.start : name.start].rstrip()
        return not _GOVERNED.search(before) or role_before(self.text, name.start) is not None

    def _ends_there(self, name: Span, part: Span) -> bool:
        """Whether a name is the head of its part: nothing follows that could be the head instead."""
        follows = self.text[name.end : part.end].strip(" \u00a0.")
        return not follows or follows.lower().startswith(_ANOTHER_PHRASE)

    def _names_in(self, span: Span) -> list[Name]:
        low, high = (bisect_left(self.starts, place) for place in (span.start, span.end))
        return [name for name in self.names[low:high] if name.end <= span.end]

    def _meant(self, mention: Excerpt, form: Form) -> Figure | None:
        if form is Form.HE_SHE:
            return self._person_meant(mention)
        if form is Form.WHO:
            return self._antecedent(mention)
        if form is Form.EPITHET:
            return (
                holder(self.cast, mention.text, mention.start, same=True)
                or self._unintroduced(mention)
                or holder(self.cast, mention.text, mention.start)
            )
        if form is Form.IT and not self.last_is_document:
            return self.last_body or self._nearest_body(mention)
        if form is Form.BODY:
            return self._body_meant(mention)
        return None

    def _person_meant(self, mention: Excerpt) -> Figure | None:
        """ "he" and "she": the person named last outside quotations, unless the other pronoun is theirs."""
        gender = pronoun(mention.text)
        fitting = [f for f in self.cast.people if f.pronoun in (None, gender)]
        place = {id(f): self._last_in_prose(f, mention.start) for f in fitting}
        if self.last is not None and self.last in fitting:
            place[id(self.last)] = max(place[id(self.last)], self.last_at)
        nearest = max(fitting, key=lambda f: place[id(f)], default=None)
        if nearest is None or place[id(nearest)] < max(0, mention.start - _REACH):
            return None
        return nearest

    def _last_in_prose(self, figure: Figure, before: int) -> int:
        for place in reversed(figure.seen_in(Span(max(0, before - _REACH), before)) if before else []):
            quote = bisect_right(self.quote_starts, place.start)
            if not quote or not self.quoted[quote - 1].covers(place):
                return place.start
        return -1

    def _antecedent(self, mention: Excerpt) -> Figure | None:
        """ "who": the name right before it, over the words of an apposition at most."""
        figures = (*self.cast.people, *self.cast.bodies.values())
        nearest = max(figures, key=lambda f: f.last_before(mention.start), default=None)
        if nearest is None or nearest.last_before(mention.start) < max(0, mention.start - _APPOSITION):
            return None
        return nearest

    def _unintroduced(self, mention: Excerpt) -> Figure | None:
        """ "the minister" after a person whom the article gave no role: it is giving it now."""
        nearest = max(self.cast.people, key=lambda f: f.last_before(mention.start), default=None)
        if (
            nearest is None
            or nearest.roles
            or nearest.last_before(mention.start) < max(0, mention.start - _CLOSE)
        ):
            return None
        nearest.roles[without_article(relative_cut(mention.text))] += 1
        return nearest

    def _nearest_body(self, mention: Excerpt) -> Figure | None:
        bodies = [f for f in self.cast.bodies.values() if f.type is not SpeakerType.PERSON]
        nearest = max(bodies, key=lambda f: f.last_before(mention.start), default=None)
        if nearest is None or nearest.last_before(mention.start) < max(0, mention.start - _NEAR):
            return None
        return nearest

    def _body_meant(self, mention: Excerpt) -> Figure | None:
        """ "the ministry": the body named last whose name has that word."""
        noun = head_noun(mention.text).lower()
        fitting = [
            figure
            for figure in self.cast.bodies.values()
            if noun in figure.name.lower().split() and figure.last_before(mention.start) >= 0
        ]
        return max(fitting, key=lambda f: f.last_before(mention.start), default=None)


def _parts(mention: Excerpt) -> list[Span]:
    """Where a name can stand in a mention: between its commas, each piece whole and then its head alone."""
    parts = []
    at = mention.start
    for piece in mention.text.split(","):
        stripped = piece.strip()
        if stripped:
            start = at + piece.index(stripped)
            parts += [Span(start, start + len(cut(stripped))) for cut in (relative_cut, head_part)]
        at += len(piece) + 1
    return list(dict.fromkeys(parts))
