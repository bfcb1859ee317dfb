"""Lists of statements, and what a search finds."""

from sqlalchemy import Connection, func, select

from onrecord.store import articles, speakers
from onrecord.store.ids import is_text, not_found
from onrecord.store.schema import current_version, statement, version
from onrecord.store.search import matching_articles, matching_statements, query_words
from onrecord.store.standing import CURRENT, GIVEN_TO_SPEAKERS, STANDING
from onrecord.store.statements import complete
from onrecord.store.view import Counts, Found, StatementView

# In time order, what has no date last; then article by article, in text order.
OLDEST_FIRST = (statement.c.day.asc().nulls_last(), statement.c.version_id, statement.c.ordinal)
NEWEST_FIRST = (statement.c.day.desc().nulls_last(), statement.c.version_id.desc(), statement.c.ordinal)

_all_of = (
    select(statement)
    .join(GIVEN_TO_SPEAKERS, GIVEN_TO_SPEAKERS.c.pk == statement.c.pk)
    .order_by(*OLDEST_FIRST)
)
_latest = select(statement).where(CURRENT, STANDING).order_by(*NEWEST_FIRST)


def counts(connection: Connection) -> Counts:
    """How much is on record."""
    standing = select(func.count()).select_from(statement).where(CURRENT, STANDING)
    return Counts(articles.count(connection), connection.scalar(standing) or 0, speakers.count(connection))


def latest(connection: Connection, limit: int) -> list[StatementView]:
    """The newest statements that stand."""
    return complete(connection, connection.execute(_latest.limit(limit)).all())


def said_by(connection: Connection, speaker_id: int) -> list[StatementView]:
    """All that a speaker said and that stands.

    Raises:
        NotFound: if there is no such speaker.
    """
    speakers.one(connection, speaker_id)
    return complete(connection, connection.execute(_all_of, {"speakers": [speaker_id]}).all())


def one(connection: Connection, statement_id: str) -> StatementView:
    """A statement, withdrawn or not, of whichever version; where several articles have it, the first by date.

    Raises:
        NotFound: if there is no such statement.
    """
    # Of several versions of one article with the same text, the newest.
    first = (
        select(statement)
        .join(version, version.c.id == statement.c.version_id)
        .where(statement.c.id == statement_id)
        .order_by(statement.c.day.asc().nulls_last(), version.c.article_id, version.c.number.desc())
        .limit(1)
    )
    found = connection.execute(first).all() if is_text(statement_id) else []
    if not found:
        raise not_found("statement", statement_id)
    return complete(connection, found)[0]


def search(connection: Connection, query: str, limit: int) -> Found:
    """What has all the words of the query, best first."""
    wanted = query_words(query)
    if not wanted:
        return Found((), (), ())
    called = speakers.find(connection, query, limit)
    return Found(
        speakers=tuple(one for one in called if one.merged_into is None),
        statements=tuple(_statements(connection, wanted, limit)),
        articles=tuple(articles.summaries(connection, _articles(connection, wanted, limit))),
    )


def _statements(connection: Connection, wanted: list[str], limit: int) -> list[StatementView]:
    match = matching_statements(connection, wanted).subquery()
    best = (
        select(statement)
        .join(match, match.c.pk == statement.c.pk)
        .where(CURRENT, STANDING)
        .order_by(match.c.score, statement.c.pk)
    )
    return complete(connection, connection.execute(best.limit(limit)).all())


def _articles(connection: Connection, wanted: list[str], limit: int) -> list[int]:
    match = matching_articles(connection, wanted).subquery()
    best = (
        select(current_version.c.version_id)
        .join(match, match.c.pk == current_version.c.version_id)
        .order_by(match.c.score, match.c.pk)
    )
    return list(connection.scalars(best.limit(limit)))
