"""Articles as they are shown."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from onrecord.records import Article, Damage, Passage, PassageKind, Span
from onrecord.store.ids import LARGEST, not_found, refuse_impossible
from onrecord.store.register import PUBLISHED
from onrecord.store.schema import current_version, damage, passage, statement, version
from onrecord.store.standing import STANDING
from onrecord.store.statements import AnyRow, complete, published_of
from onrecord.store.view import ArticleSummary, ArticleView, VersionView


def newest(connection: Connection, limit: int) -> list[ArticleSummary]:
    """The current versions of the articles published last."""
    ids = select(current_version.c.version_id)
    last = (
        select(version.c.id)
        .where(version.c.id.in_(ids))
        .order_by(PUBLISHED.desc().nulls_last(), version.c.id.desc())
    )
    return summaries(connection, list(connection.scalars(last.limit(limit))))


def summaries(connection: Connection, versions: Sequence[int]) -> list[ArticleSummary]:
    """These versions in this order."""
    counting = (
        select(statement.c.version_id, func.count())
        .where(statement.c.version_id.in_(versions), STANDING)
        .group_by(statement.c.version_id)
    )
    counts: dict[int, int] = dict(connection.execute(counting).all())
    found = {row.id: row for row in connection.execute(select(version).where(version.c.id.in_(versions)))}
    return [_summary(found[number], counts.get(number, 0)) for number in versions]


def one(connection: Connection, article_id: int, number: int | None) -> ArticleView:
    """One version of an article, the current one unless another is named.

    Raises:
        NotFound: if there is no such article or version.
    """
    refuse_impossible("article", article_id)
    row = connection.execute(_version(article_id, number)).one_or_none()
    if row is None and number is not None:
        raise not_found(f"version of article {article_id}", number)
    if row is None:
        raise not_found("article", article_id)
    said = select(statement).where(statement.c.version_id == row.id, STANDING).order_by(statement.c.ordinal)
    return ArticleView(
        id=article_id,
        version=row.number,
        versions=_versions(connection, article_id),
        article=_article(row),
        title=row.title,
        published=published_of(row),
        passages=_passages(connection, row.id),
        damage=_damage(connection, row.id),
        statements=tuple(complete(connection, connection.execute(said).all())),
    )


def count(connection: Connection) -> int:
    """How many articles there are."""
    return connection.scalar(select(func.count()).select_from(current_version)) or 0


def _version(article_id: int, number: int | None) -> Select[Any]:
    if number is None:
        same = select(current_version.c.version_id).where(current_version.c.article_id == article_id)
        return select(version).where(version.c.id.in_(same))
    known = number if 0 < number <= LARGEST else 0
    return select(version).where(version.c.article_id == article_id, version.c.number == known)


def _versions(connection: Connection, article_id: int) -> tuple[VersionView, ...]:
    columns = select(version.c.number, version.c.sha256, version.c.added_at)
    rows = connection.execute(columns.where(version.c.article_id == article_id).order_by(version.c.number))
    return tuple(VersionView(*row) for row in rows)


def _article(row: AnyRow) -> Article:
    return Article(
        source=row.source,
        text=row.text,
        title=row.given_title,
        outlet=row.outlet,
        byline=row.byline,
        published=row.given_published,
        url=row.url,
        encoding=row.encoding,
        notes=tuple(row.notes),
    )


def _passages(connection: Connection, version_id: int) -> tuple[Passage, ...]:
    rows = select(passage).where(passage.c.version_id == version_id).order_by(passage.c.ordinal)
    return tuple(
        Passage(
            kind=PassageKind(row.kind),
            span=Span(row.start, row.stop),
            repeats=None if row.repeats_start is None else Span(row.repeats_start, row.repeats_stop),
        )
        for row in connection.execute(rows)
    )


def _damage(connection: Connection, version_id: int) -> tuple[Damage, ...]:
    rows = select(damage).where(damage.c.version_id == version_id).order_by(damage.c.ordinal)
    return tuple(
        Damage(row.kind, Span(row.start, row.stop), row.repair, row.confidence)
        for row in connection.execute(rows)
    )


def _summary(row: AnyRow, statements: int) -> ArticleSummary:
    return ArticleSummary(row.article_id, row.title, row.outlet, published_of(row), row.source, statements)
