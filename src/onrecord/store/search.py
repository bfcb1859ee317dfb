"""The index of the words of statements and articles: the one module where the databases differ.

SQLite has FTS5, PostgreSQL tsvector. Both are given bare words, casefolded and without accents (see
words.py), so that both find the same and no text can be taken for a query's syntax.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Select, column, func, insert, literal_column, select, table
from sqlalchemy.sql.expression import TableClause

from onrecord.store.engine import SQLITE
from onrecord.store.words import words

# FTS5's parser ends at 256 levels, and a query of so many words finds what it finds with fewer.
WORDS_IN_QUERY = 64
# PostgreSQL's limit for one tsvector is 1 MB; what is longer is found by its first words, in SQLite too.
CHARACTERS_INDEXED = 500_000

STATEMENTS = table("statement_words", column("rowid"), column("words"), column("rank"))
ARTICLES = table("article_words", column("rowid"), column("title"), column("words"), column("rank"))


def index_statements(connection: Connection, spoken: Sequence[tuple[int, str]]) -> None:
    """Lets statements be found by their words: pairs of a statement's ``pk`` and its words."""
    rows = [{"rowid": pk, "words": _indexed(said)} for pk, said in spoken]
    if not rows:
        return
    if connection.dialect.name == SQLITE:
        connection.execute(insert(STATEMENTS), rows)
    else:
        for row in rows:
            vector = func.to_tsvector("simple", row["words"])
            connection.execute(insert(STATEMENTS).values(rowid=row["rowid"], words=vector))


def index_article(connection: Connection, version_id: int, title: str, text: str) -> None:
    """Lets a version of an article be found by its title and text."""
    headline, body = _indexed(title), _indexed(text)
    if connection.dialect.name == SQLITE:
        connection.execute(insert(ARTICLES), {"rowid": version_id, "title": headline, "words": body})
    else:
        weighted = func.setweight(func.to_tsvector("simple", headline), literal_column("'A'::\"char\""))
        vector = weighted.op("||")(func.to_tsvector("simple", body))
        connection.execute(insert(ARTICLES).values(rowid=version_id, words=vector))


def matching_statements(connection: Connection, query: Sequence[str]) -> Select[tuple[int, float]]:
    """``pk`` and ``score`` (smaller is better) of the statements that have all the words."""
    return _matching(connection, STATEMENTS, query)


def matching_articles(connection: Connection, query: Sequence[str]) -> Select[tuple[int, float]]:
    """``pk`` (of the version) and ``score`` (smaller is better) of the articles that have all the words."""
    return _matching(connection, ARTICLES, query)


def _indexed(text: str) -> str:
    return " ".join(words(text))[:CHARACTERS_INDEXED]


def query_words(query: str) -> list[str]:
    """The words of a query, each once."""
    return list(dict.fromkeys(words(query)))[:WORDS_IN_QUERY]


def _matching(connection: Connection, index: TableClause, query: Sequence[str]) -> Select[tuple[int, float]]:
    found, score = (
        _on_sqlite(index, query) if connection.dialect.name == SQLITE else _on_postgresql(index, query)
    )
    return select(index.c.rowid.label("pk"), score.label("score")).where(found)


def _on_sqlite(index: TableClause, query: Sequence[str]) -> tuple[ColumnElement[bool], ColumnElement[float]]:
    phrase = " ".join(f'"{word}"' for word in query)
    return literal_column(index.name).bool_op("MATCH")(phrase), index.c.rank


def _on_postgresql(
    index: TableClause, query: Sequence[str]
) -> tuple[ColumnElement[bool], ColumnElement[float]]:
    wanted = func.plainto_tsquery("simple", " ".join(query))
    return index.c.words.bool_op("@@")(wanted), -func.ts_rank(index.c.words, wanted)
