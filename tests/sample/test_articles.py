"""The articles themselves: how many, from where and when, and in words of their own."""

import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from onrecord.sample import articles_path, notes

ARTICLES = [json.loads(line) for line in articles_path().read_text(encoding="utf-8").splitlines()]
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = {"January": 1, "February": 2, "May": 5, "June": 6}
DATELINE = re.compile(r"(\w+), (?:(\d+) (\w+)|(\w+) (\d+),) (\d{4})")
LONGEST_SHARED = 5


def written_day(line: str) -> tuple[str, date]:
    weekday, day, month, us_month, us_day, year = DATELINE.fullmatch(line).groups()  # type: ignore[union-attr]
    return weekday, date(int(year), MONTHS[month or us_month], int(day or us_day))


DATELINES = {note.article: written_day(note.words.text) for note in notes() if note.kind == "dateline"}


def sequences(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + LONGEST_SHARED + 1]) for i in range(max(len(words) - LONGEST_SHARED, 0))}


def test_there_are_twelve_or_more_from_four_outlets() -> None:
    assert len(ARTICLES) >= 12
    assert len({article["outlet"] for article in ARTICLES}) == 4


def test_they_span_about_half_a_year() -> None:
    days = {day for _, day in DATELINES.values()}
    days |= {date.fromisoformat(a["published"]) for a in ARTICLES if len(a["published"] or "") == 10}
    assert (max(days) - min(days)).days >= 170


def test_ids_and_addresses_are_unique() -> None:
    assert len({article["id"] for article in ARTICLES}) == len(ARTICLES)
    assert len({article["url"] for article in ARTICLES}) == len(ARTICLES)


def test_one_article_has_no_date_and_one_a_month_only() -> None:
    undated = [a["id"] for a in ARTICLES if a["published"] is None and a["id"] not in DATELINES]
    assert len(undated) == 1
    assert [len(a["published"]) for a in ARTICLES if a["published"] is not None].count(7) == 1


def test_datelines_name_the_right_weekday_and_agree_with_the_metadata() -> None:
    published = {a["id"]: a["published"] for a in ARTICLES}
    assert DATELINES
    for article, (weekday, day) in DATELINES.items():
        assert WEEKDAYS[day.weekday()] == weekday
        assert published[article] in (None, day.isoformat())


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_addresses_are_reserved_ones(article: dict[str, str]) -> None:
    address = urlsplit(article["url"])
    assert address.scheme == "https"
    assert (address.hostname or "").endswith(".example")


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_length_is_that_of_a_news_item(article: dict[str, str]) -> None:
    assert 180 <= len(article["text"].split()) <= 450


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_paragraphs_are_apart_by_one_blank_line(article: dict[str, str]) -> None:
    text = article["text"]
    assert text == text.strip()
    assert not re.search(r"[^\n]\n[^\n]|\n{3}|[ \t]\n|  ", text)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_no_six_words_in_a_row_are_the_seeds(article: dict[str, str]) -> None:
    if not SEEDS.is_dir():
        pytest.skip("the seed articles are not beside this checkout")
    for seed in SEEDS.glob("*.txt"):
        assert not sequences(article["text"]) & sequences(seed.read_text(encoding="utf-8"))
