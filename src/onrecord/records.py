"""The nouns of Onrecord, all frozen: what the stages take and give.

Every position is in Unicode code points of the archived text, half open: ``text[start:end]``.
What is not known is ``None``.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``[start, end)`` in code points of the archived text; never empty.

    Raises:
        ValueError: if ``0 <= start < end`` does not hold.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of an archived text and where they stand in it."""

    text: str
    start: int
    end: int

    @classmethod
    def of(cls, text: str, span: Span) -> "Excerpt":
        """The words at ``span`` of ``text``."""
        return cls(text[span.start : span.end], span.start, span.end)

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """One text that an outlet published, as it was read, with what its source told about it.

    ``source`` is the path, or the path and line, or the address that it was read from, as the user
    named it. ``published`` is an ISO 8601 date (``2024-02-22``, ``2024-02`` or ``2024``).
    ``encoding`` is what the bytes were read as; ``notes`` are remarks for the user about the reading.
    """

    source: str
    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the archived text in UTF-8."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


class PassageKind(StrEnum):
    """What a passage is in its article."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of an article and what it is; ``repeats`` is the earlier one it says again."""

    kind: PassageKind
    span: Span
    repeats: Span | None = None


@dataclass(frozen=True, slots=True)
class Damage:
    """Words that look corrupted in production, and what they may have been. The text is never changed."""

    kind: str
    span: Span
    repair: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class CleanArticle:
    """An article and what its parts are."""

    article: Article
    passages: tuple[Passage, ...]
    damage: tuple[Damage, ...] = ()

    @property
    def prose(self) -> tuple[Passage, ...]:
        """The passages that statements may come from: headline and body."""
        return tuple(p for p in self.passages if p.kind in (PassageKind.HEADLINE, PassageKind.BODY))


class Kind(StrEnum):
    """How the words are given: between quotation marks, in the article's words, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Act(StrEnum):
    """What the cue says was done."""

    SAY = "say"
    CONFIRM = "confirm"
    DENY = "deny"
    SUPPORT = "support"
    OPPOSE = "oppose"
    URGE = "urge"
    PROMISE = "promise"
    ASK = "ask"
    WARN = "warn"
    CLAIM = "claim"
    ACCUSE = "accuse"
    ANNOUNCE = "announce"
    AGREE = "agree"
    BELIEVE = "believe"
    WANT = "want"
    EXPECT = "expect"
    WITHHOLD = "withhold"


class SpeakerType(StrEnum):
    """What sort of speaker it is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    GROUP = "group"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Content:
    """A piece of what was said; ``quoted`` if all of it stands between quotation marks.

    As in PolNeAR, the marks belong to the piece.
    """

    text: str
    start: int
    end: int
    quoted: bool

    @classmethod
    def of(cls, text: str, span: Span, *, quoted: bool) -> "Content":
        """The words at ``span`` of ``text``."""
        return cls(text[span.start : span.end], span.start, span.end, quoted)

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content, as PolNeAR defines them (Newell, Margolin and Ruths, LREC 2018).

    ``method`` is the rule or model that found it, and ``confidence`` how often what that method
    finds is right. ``within`` is the place, among the extraction's attributions, of the one in whose
    content this one stands ("said that he had told ..."); None where it stands in none.
    """

    source: Excerpt | None
    cue: Excerpt | None
    content: tuple[Content, ...]
    kind: Kind
    act: Act
    negated: bool
    method: str
    confidence: float
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name in the text. ``type`` is person, organisation or state (which stands for any place)."""

    text: str
    start: int
    end: int
    type: SpeakerType


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was found in an article's prose: attributions in text order, names, sentences."""

    attributions: tuple[Attribution, ...]
    names: tuple[Name, ...]
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is speaking, as far as the article tells: the words it uses, then the name they stand for."""

    mention: Excerpt
    name: str | None
    type: SpeakerType | None
    role: str | None


@dataclass(frozen=True, slots=True)
class When:
    """A date, as precise as the text gives it.

    ``date`` follows ISO 8601, cut short where less is known: ``2024-07-08`` (``day``), ``2024-W28``
    (``week``), ``2024-07`` (``month``), ``2024`` (``year``), or ``--07-08`` (``month-day``: no year; the form
    of XML Schema's ``gMonthDay``). ``None`` and ``unknown`` where nothing is known.
    """

    date: str | None
    precision: str
    evidence: Excerpt | None


UNKNOWN_DATE = When(None, "unknown", None)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where, to whom, upon what and when it was said, each as the text has it."""

    venue: Excerpt | None = None
    addressee: Excerpt | None = None
    prompt: Excerpt | None = None
    said: When = UNKNOWN_DATE


@dataclass(frozen=True, slots=True)
class Link:
    """One of those who pass a statement on."""

    name: str | None
    type: SpeakerType | None
    mention: Excerpt


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """What a statement tells about the article it stands in."""

    source: str
    sha256: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution made complete. Its JSON form is the contract of ``onrecord extract``.

    ``id`` is 16 hexadecimal digits of the SHA-256 over the article's hash and the spans, so that
    the same text always gives the same statement the same id. ``chain`` lists those between the
    article and the speaker, outermost first. ``within`` is the id of the statement, of the same
    article, in whose content this one stands; who said that one is in the chain.
    """

    id: str
    article: ArticleRef
    kind: Kind
    speaker: Speaker | None
    cue: Excerpt | None
    act: Act
    negated: bool
    content: tuple[Content, ...]
    occasion: Occasion
    chain: tuple[Link, ...]
    confidence: float
    method: str
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """All that goes on the record for one article."""

    article: Article
    title: str | None
    published: When
    passages: tuple[Passage, ...]
    damage: tuple[Damage, ...]
    statements: tuple[Statement, ...]


def statement_id(sha256: str, spans: Sequence[Span | None]) -> str:
    """The id of the statement whose source, cue and content stand at ``spans``."""
    places = ";".join(f"{s.start}-{s.end}" if s else "" for s in spans)
    return hashlib.sha256(f"{sha256}:{places}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class KnownSpeaker:
    """A speaker on the register: one person or body over all articles.

    ``names`` and ``roles`` are all that were seen, most frequent first; ``name`` is the fullest.
    """

    id: int
    name: str
    type: SpeakerType | None
    names: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A person or body that is known before any article names it, with other names and its roles."""

    name: str
    aliases: tuple[str, ...]
    type: SpeakerType | None
    roles: tuple[str, ...]


class Added(StrEnum):
    """What adding an article did to the record."""

    NEW = "new"
    NEW_VERSION = "new version"
    UNCHANGED = "unchanged"
