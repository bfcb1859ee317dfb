"""Mentions to speakers, within one article."""

from onrecord.records import Attribution, CleanArticle, Excerpt, Extraction, Span, Speaker, SpeakerType
from onrecord.resolve.antecedents import antecedent, described_before
from onrecord.resolve.authors import author
from onrecord.resolve.bodies import body_meant
from onrecord.resolve.cast import Cast
from onrecord.resolve.described import describe
from onrecord.resolve.epithets import gender_of, holder, is_told, may_hold, may_introduce
from onrecord.resolve.figures import Figure
from onrecord.resolve.mentions import (
    TYPES,
    Form,
    core,
    form_of,
    is_name_of,
    names_nobody,
    office,
    pronoun,
    related_form,
    relative_cut,
)
from onrecord.resolve.named import Namer
from onrecord.resolve.pronouns import Presence
from onrecord.resolve.quoted import quoted
from onrecord.resolve.words import without_article

# How far back the person may stand whom an epithet introduces, in code points: the paragraph before. Set by
# hand, by the usual length of one.
_CLOSE = 400
# As many attributions back may one be whose quotation, or clause, a mention stands in.
_LAST = 20
# The office of an unnamed source is its role: "an alliance spokesman".
_TELLS_ROLE = (Form.EPITHET, Form.UNNAMED)


def resolve(cleaned: CleanArticle, extraction: Extraction) -> tuple[Speaker | None, ...]:
    """The speaker of each attribution, in the same order; None where there is no source."""
    resolver = _Resolver(cleaned, extraction)
    found = [resolver.speaker(attribution) for attribution in extraction.attributions]
    # What an article tells of somebody later is their role from the first.
    return tuple(
        Speaker(told.mention, told.name, told.type, told.role or figure.role) if told and figure else told
        for told, figure in found
    )


class _Resolver:
    """Reads the attributions in text order and remembers who spoke."""

    def __init__(self, cleaned: CleanArticle, extraction: Extraction) -> None:
        self.article, self.text = cleaned.article, cleaned.article.text
        prose = [passage.span for passage in cleaned.prose]
        self.cast = Cast(self.text, extraction.names, prose)
        self.namer = Namer(self.text, self.cast, extraction.names)
        quotations = quoted(self.text, prose, extraction.attributions)
        self.presence = Presence(self.text, self.cast.sightings, extraction.sentences or prose, quotations)
        self.sources = {one.source.start for one in extraction.attributions if one.source}
        describe(self.cast, self.presence, prose)
        self.quoting: list[tuple[Attribution, Figure]] = []
        self.last_body: Figure | None = None
        self.last_is_document = False
        self.told: list[Span] = []

    def speaker(self, attribution: Attribution) -> tuple[Speaker | None, Figure | None]:
        """The speaker of one attribution; call it in text order."""
        if attribution.source is None:
            return None, None
        mention = core(attribution.source)
        self.presence.read_to(mention.start, self.sources)
        self.told = [piece.span for piece in attribution.content]
        form, figure = self._figure(mention)
        if figure is not None:
            self._remember(figure, mention, form, asks=_asks(attribution))
            self.quoting.append((attribution, figure))
            return Speaker(attribution.source, figure.name, figure.type, figure.role), figure
        if form is Form.IT and self.last_is_document:
            form = Form.DOCUMENT
        if form is Form.WHO:
            form = related_form(self.text, mention)
        self.last_is_document = form is Form.DOCUMENT
        role = office(mention.text) if form in _TELLS_ROLE and form_of(mention.text) is form else None
        return Speaker(attribution.source, None, TYPES.get(form), role), None

    def _figure(self, mention: Excerpt) -> tuple[Form, Figure | None]:
        if self.namer.are_several(mention):
            return Form.GROUP, None
        form = form_of(mention.text)
        if names_nobody(mention.text, form):
            return form, self._meant(mention, form)
        named = self.namer.named(mention)
        if named is not None and named.type is SpeakerType.GROUP and not is_name_of(named.name, mention.text):
            return Form.GROUP, None
        return (Form.NAME, named) if named else (form, self._meant(mention, form))

    def _remember(self, figure: Figure, mention: Excerpt, form: Form, *, asks: bool) -> None:
        if figure.type is SpeakerType.PERSON:
            # Who writes "I" is no "he", and who asks is not the next to speak.
            if not asks and form is not Form.ME:
                self.presence.spoke(figure, mention.start)
            if form is Form.HE_SHE:
                figure.pronoun = pronoun(mention.text)
        else:
            self.last_body, self.last_is_document = figure, False

    def _meant(self, mention: Excerpt, form: Form) -> Figure | None:
        if form is Form.HE_SHE:
            return self.presence.meant(pronoun(mention.text), mention.start, told=self.told)
        if form is Form.ME:
            return self._quoted_speaker(mention) or author(self.article, self.cast)
        if form is Form.WHO:
            return self._related(mention)
        if form is Form.EPITHET:
            return self._described(mention)
        if form is Form.BODY or (form is Form.IT and not self.last_is_document):
            return body_meant(self.cast, mention, form, self.last_body, self.presence)
        return None

    def _related(self, mention: Excerpt) -> Figure | None:
        """Whom "who" stands for: the name before it, or whom the words before it describe."""
        named = antecedent(self.text, self.cast, mention)
        if named is not None:
            return named
        words = described_before(self.text, mention)
        if words is not None and form_of(words.text) is Form.EPITHET:
            return self._described(words)
        return self._speaker_so_far(mention)

    def _described(self, mention: Excerpt) -> Figure | None:
        """Who holds the office; but who is in mind, where the words tell more than the holder's role does."""
        words, place = mention.text, mention.start
        held = holder(self.cast, words, place, same=True) or holder(self.cast, words, place)
        if held is not None and is_told(held, words, place):
            return held
        return self._introduced(mention) or held

    def _introduced(self, mention: Excerpt) -> Figure | None:
        """ "the minister" for whom the reader has in mind: the article is giving the role now."""
        if not may_introduce(mention.text):
            return None
        present = self.presence.meant(gender_of(mention.text), mention.start, _CLOSE, self.told)
        if present is None or not may_hold(present, mention.text):
            return None
        present.roles[without_article(relative_cut(mention.text))] += 1
        return present

    def _quoted_speaker(self, mention: Excerpt) -> Figure | None:
        """ "I" within a quotation: who is quoted, of those told last."""
        return next(
            (
                figure
                for attribution, figure in reversed(self.quoting[-_LAST:])
                if any(p.quoted and p.span.covers(mention.span) for p in attribution.content)
            ),
            None,
        )

    def _speaker_so_far(self, mention: Excerpt) -> Figure | None:
        """ "and who": whom the same clause's last "who" stood for."""
        for attribution, figure in reversed(self.quoting[-_LAST:]):
            source = attribution.source
            if source is not None and form_of(source.text) is Form.WHO:
                return figure if "\n" not in self.text[source.end : mention.start] else None
        return None


def _asks(attribution: Attribution) -> bool:
    """Whether what is done is asking."""
    return attribution.cue is not None and attribution.cue.text.lower().startswith("ask")
