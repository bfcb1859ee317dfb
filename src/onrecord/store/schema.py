"""The tables of the record. What makes and changes them are the migrations; a test holds the two together.

Spans are ``start`` and ``stop`` columns, in code points of the version's text, and no words are stored
beside them: what is shown is sliced from the text. Rows of versions, their parts, statements and
corrections are never changed or deleted; triggers in the database see to that.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

# The precision of a date without a year, which has no place in time order.
MONTH_DAY = "month-day"

metadata = MetaData()

# ``key`` is what makes it this article and no other: see identity.py.
article = Table(
    "article",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
)

# ``given_title`` and ``given_published`` are the source's own; ``title`` and ``published`` are what was
# made of them and of the text.
version = Table(
    "version",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article_id", ForeignKey("article.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("source", Text, nullable=False),
    Column("given_title", Text),
    Column("given_published", Text),
    Column("outlet", Text),
    Column("byline", Text),
    Column("url", Text),
    Column("encoding", Text, nullable=False),
    Column("notes", JSON, nullable=False),
    Column("title", Text),
    Column("published", Text),
    Column("precision", Text, nullable=False),
    Column("published_start", Integer),
    Column("published_stop", Integer),
    Column("added_at", Text, nullable=False),
    # Last, for SQLite reads all that stands before a column to get at it.
    Column("text", Text, nullable=False),
    UniqueConstraint("article_id", "number"),
    Index("version_by_sha256", "sha256"),
    Index("version_by_published", "published"),
)

# Apart from ``article``, so that no two tables need each other.
current_version = Table(
    "current_version",
    metadata,
    Column("article_id", ForeignKey("article.id"), primary_key=True),
    Column("version_id", ForeignKey("version.id"), nullable=False, unique=True),
)

passage = Table(
    "passage",
    metadata,
    Column("version_id", ForeignKey("version.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("repeats_start", Integer),
    Column("repeats_stop", Integer),
)

damage = Table(
    "damage",
    metadata,
    Column("version_id", ForeignKey("version.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("repair", Text),
    Column("confidence", Float, nullable=False),
)

# ``name`` is the fullest of the names that stand; every name and role is in the statements.
speaker = Table(
    "speaker",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("type", Text),
)

# Only for finding a speaker: every key of every form of name that ever led to one: see keys.py.
speaker_key = Table(
    "speaker_key",
    metadata,
    Column("key", Text, primary_key=True),
    Column("speaker_id", ForeignKey("speaker.id"), primary_key=True),
    # One tree, in the order in which it is asked.
    sqlite_with_rowid=False,
)

# Only for finding a speaker: every form of name that ever led to one, with what it is looked up by.
speaker_name = Table(
    "speaker_name",
    metadata,
    Column("speaker_id", ForeignKey("speaker.id"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("key", Text, nullable=False),
    Column("last_word", Text, nullable=False),
    Index("speaker_name_by_key", "key"),
    Index("speaker_name_by_last_word", "last_word"),
)

# A statement's id is made of its text and spans, so two articles with one text have equal ids: an id is
# unique in a version only, and ``pk`` tells the rows apart. ``name``, ``type`` and ``role`` are the
# speaker's as the article gave them; ``speaker_id`` is who that was taken to be when it was added.
# ``ordinal`` is the text order. ``day`` is what time order goes by: null without a year; a week's Monday.
statement = Table(
    "statement",
    metadata,
    Column("pk", Integer, primary_key=True, autoincrement=False),
    Column("version_id", ForeignKey("version.id"), nullable=False),
    Column("id", Text, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("speaker_id", ForeignKey("speaker.id")),
    Column("name", Text),
    Column("type", Text),
    Column("role", Text),
    Column("kind", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("negated", Boolean, nullable=False),
    Column("said", Text),
    Column("precision", Text, nullable=False),
    Column("day", Text),
    Column("method", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    UniqueConstraint("version_id", "id"),
    Index("statement_by_id", "id"),
    Index("statement_by_day", "day"),
    Index("statement_by_speaker", "speaker_id", "name", "role"),
)

# ``part`` is mention, cue, content, venue, addressee, prompt or said.
statement_span = Table(
    "statement_span",
    metadata,
    Column("statement_pk", ForeignKey("statement.pk"), primary_key=True),
    Column("part", Text, primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("quoted", Boolean),
)

link = Table(
    "link",
    metadata,
    Column("statement_pk", ForeignKey("statement.pk"), primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("name", Text),
    Column("type", Text),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
)

# The statement of the same version in whose content one stands. The outer one's key is the smaller, so that
# none can stand in itself, however far round.
nesting = Table(
    "nesting",
    metadata,
    Column("statement_pk", ForeignKey("statement.pk"), primary_key=True),
    Column("outer_pk", ForeignKey("statement.pk"), nullable=False),
    CheckConstraint("outer_pk < statement_pk"),
)

# By statement id, not by row: a correction holds wherever the same words stand in the same text, and
# survives another version in between. ``supersedes`` is unique, so that corrections form a line.
correction = Table(
    "correction",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("statement_id", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("old_value", Text),
    Column("new_value", Text),
    Column("made_by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("supersedes", ForeignKey("correction.id"), unique=True),
    Index("correction_by_statement", "statement_id", "field", "new_value"),
    Index("correction_by_new_value", "field", "new_value"),
)

# What an editor decided about two speakers: they are one ("merge": ``speaker_id`` is ``other_id``), not one
# after all ("part"), or some statements of ``speaker_id`` are those of ``other_id`` ("split"). The statements
# moved by corrections, whose ids are from ``first_correction`` to ``last_correction``. ``supersedes`` is the
# last decision about the two.
decision = Table(
    "decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("speaker_id", ForeignKey("speaker.id"), nullable=False),
    Column("other_id", ForeignKey("speaker.id"), nullable=False),
    Column("first_correction", ForeignKey("correction.id")),
    Column("last_correction", ForeignKey("correction.id")),
    Column("made_by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("supersedes", ForeignKey("decision.id"), unique=True),
    Index("decision_by_speaker", "speaker_id"),
    Index("decision_by_other", "other_id"),
)

# Names and roles that no statement given to the speaker tells: from a file of known speakers, or from an
# editor's decision, as long as that is in force. ``field`` is name or role.
speaker_fact = Table(
    "speaker_fact",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("speaker_id", ForeignKey("speaker.id"), nullable=False),
    Column("field", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("first_seen", Text),
    Column("last_seen", Text),
    Column("decision_id", ForeignKey("decision.id")),
    Index("speaker_fact_by_speaker", "speaker_id"),
)
