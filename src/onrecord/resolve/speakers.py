"""Mentions to speakers, within one article."""

import re
from bisect import bisect_left

from onrecord.records import Attribution, CleanArticle, Excerpt, Extraction, Name, Span, Speaker, SpeakerType
from onrecord.resolve.cast import Cast, Figure, bare, last_before, role_before
from onrecord.resolve.epithets import holder
from onrecord.resolve.mentions import TYPES, Form, form_of, head_noun, head_part, pronoun
from onrecord.resolve.words import BODIES, ROLES, without_article

_CAPITALISED = re.compile(r"(?:[^\W\d_][\w.'’-]*\s+)*[^\W\d_][\w.'’-]*")
# What begins a noun phrase of its own cannot go on with a name: a word is missing between them.
_ANOTHER_PHRASE = ("the ", "a ", "an ")
# Longest apposition between a name and its "who".
_APPOSITION = 80
# How far back "he" may point, in sentences that tell of no one: in PolNeAR's training split a pronoun
# that speaks has its person in the same paragraph or the one before.
_REACH = 1500


def resolve(cleaned: CleanArticle, extraction: Extraction) -> tuple[Speaker | None, ...]:
    """The speaker of each attribution, in the same order; None where there is no source."""
    resolver = _Resolver(cleaned.article.text, extraction)
    return tuple(resolver.speaker(attribution) for attribution in extraction.attributions)


class _Resolver:
    """Reads the attributions in text order and remembers who spoke."""

    def __init__(self, text: str, extraction: Extraction) -> None:
        self.text = text
        self.cast = Cast(text, extraction.names)
        self.names = sorted(extraction.names, key=lambda n: n.start)
        self.starts = [n.start for n in self.names]
        self.quoted = [p.span for a in extraction.attributions for p in a.content if p.quoted]
        self.last: Figure | None = None
        self.last_at = -1
        self.last_body: Figure | None = None

    def speaker(self, attribution: Attribution) -> Speaker | None:
        mention = attribution.source
        if mention is None:
            return None
        figure = self._named(mention)
        form = Form.NAME if figure else form_of(mention.text)
        if figure is None:
            figure = self._meant(mention, form)
        if figure is not None:
            self._remember(figure, mention, form)
            return Speaker(mention, figure.name, figure.type, figure.role)
        role = without_article(head_part(mention.text)) if form in (Form.EPITHET, Form.UNNAMED) else None
        return Speaker(mention, None, TYPES.get(form), role)

    def _remember(self, figure: Figure, mention: Excerpt, form: Form) -> None:
        if figure.type is SpeakerType.PERSON:
            self.last, self.last_at = figure, mention.end
            if form is Form.HE_SHE:
                figure.pronoun = pronoun(mention.text)
        else:
            self.last_body = figure

    def _named(self, mention: Excerpt) -> Figure | None:
        """Whom the mention names itself, in its head: "Ana Bel, the mayor, who ..." but not "Bel's aide"."""
        head = Span(mention.start, mention.start + len(head_part(mention.text)))
        named = self._names_in(head)
        people = [n for n in named if n.type is SpeakerType.PERSON]
        for name in (*reversed(people), *reversed([n for n in named if n not in people])):
            follows = self.text[name.end : head.end].strip()
            if follows and not _is_ending(follows) and not follows.lower().startswith(_ANOTHER_PHRASE):
                continue
            if name.type is SpeakerType.PERSON:
                return self.cast.person_at(name.text, mention.end) or self.cast.body(name.text)
            if person := self.cast.person(name.text):
                return person
            return self._as_unlabelled(head) or self.cast.body(name.text)
        return self._as_unlabelled(head)

    def _as_unlabelled(self, head: Span) -> Figure | None:
        """A name that the tagger missed or took for something else, told by its form and its role."""
        words = self.text[head.start : head.end]
        match = _CAPITALISED.search(without_article(words))
        tail = bare(words)
        if not match or not tail or words != without_article(words) or not tail[0].isupper():
            return None
        known = self.cast.person_at(tail, head.end)
        if known is not None:
            return known
        start = head.end - len(tail)
        parts = tail.split()
        if parts[-1].lower() in BODIES | ROLES or not all(p[0].isupper() for p in parts) or len(parts) > 3:
            return None
        if role_before(self.text, start) and not self._names_in(head):
            return self.cast.add_person(tail, Span(start, head.end))
        return None

    def _names_in(self, span: Span) -> list[Name]:
        found = []
        for name in self.names[bisect_left(self.starts, span.start) :]:
            if name.start >= span.end:
                break
            if name.end <= span.end:
                found.append(name)
        return found

    def _meant(self, mention: Excerpt, form: Form) -> Figure | None:
        if form is Form.HE_SHE:
            return self._person_meant(mention)
        if form is Form.WHO:
            return self._antecedent(mention)
        if form is Form.EPITHET:
            return holder(self.cast, mention.text, mention.start)
        if form is Form.IT:
            return self.last_body
        if form is Form.BODY:
            return self._body_meant(mention)
        return None

    def _person_meant(self, mention: Excerpt) -> Figure | None:
        """ "he" and "she": the person named last outside quotations, unless the other pronoun was theirs."""
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
        return max(
            (s.start for s in figure.seen if s.start < before and not any(q.covers(s) for q in self.quoted)),
            default=-1,
        )

    def _antecedent(self, mention: Excerpt) -> Figure | None:
        """ "who": the name right before it, over the words of an apposition at most."""
        before = [
            f for f in (*self.cast.people, *self.cast.bodies.values()) if last_before(f, mention.start) >= 0
        ]
        nearest = max(before, key=lambda f: last_before(f, mention.start), default=None)
        return nearest if nearest and mention.start - last_before(nearest, mention.start) < 80 else None

    def _body_meant(self, mention: Excerpt) -> Figure | None:
        """ "the ministry": the body named last whose name has that word; named itself, what it says."""
        noun = head_noun(mention.text).lower()
        fitting = [
            f for f in self.cast.bodies.values()
            if noun in f.name.lower().split() and last_before(f, mention.start) >= 0
        ]  # fmt: skip
        return max(fitting, key=lambda f: last_before(f, mention.start), default=None)


def _is_ending(words: str) -> bool:
    """Whether what follows a name still belongs to it: an organisation's last words."""
    return all(word.lower() in BODIES for word in words.split())


__all__ = ["resolve"]
