"""When an article was published."""

import pytest

from onrecord.clean.kinds import clean
from onrecord.records import UNKNOWN_DATE, Article, When
from onrecord.situate.published import published

RUNS = "The ferry will run until winter."


def when(text: str, **known: str) -> When:
    return published(clean(Article("article.txt", text, **known)))  # type: ignore[arg-type]


DATELINES = [
    (f"Ferry stays\n\nThursday, 22 February 2024\n\n{RUNS}", "2024-02-22", "Thursday, 22 February 2024"),
    (f"Ferry stays\nBy Ana Bel, 22 February 2024, 14:05\n{RUNS}", "2024-02-22", "22 February 2024"),
    (f"{RUNS}\n2024-02-22", "2024-02-22", "2024-02-22"),
    (f"PORT VELA, 22 Feb. 2024 (NWA) — {RUNS}", "2024-02-22", "22 Feb. 2024"),
    (f"PORT VELA, Feb. 22, 2024 – {RUNS}", "2024-02-22", "Feb. 22, 2024"),
    (f"Port Vela, 22 February (NWA) -- {RUNS}", "--02-22", "22 February"),
    (f"Ferry stays\nPORT VELA, 22 February 2024 — {RUNS}", "2024-02-22", "22 February 2024"),
]
UNDATED = [
    RUNS,
    "The ferry stopped on 3 May 2021.",
    "The ferry stopped on 3 May 2021, when the mole broke and all who had warned of it left — for good.",
    "“The ferry stopped on 3 May 2021 — a black day,” Ana Bel said.",
    "The ferry stopped on 3 May 2021 — a black day.",
    "On 3 May 2021 – a black day – the ferry stopped.",
    "On Monday — a black day — the ferry stopped.",
    "",
]
ADDRESSES = [
    ("https://post.example/2024/02/22/ferry", "2024-02-22", "day"),
    ("https://post.example/2024/2/2/ferry", "2024-02-02", "day"),
    ("https://post.example/news/2024-02-22", "2024-02-22", "day"),
    ("https://post.example/2024/02/ferry", "2024-02", "month"),
]
NO_DATE_IN_ADDRESS = [
    "https://post.example/ferry",
    "https://post.example/2024/13/22/ferry",
    "https://post.example/2024/02/30/ferry",
    "https://post.example/20240222/ferry",
    "https://post.example/2024/ferry",
    "https://post.example/page/1234/02/22/",
]


@pytest.mark.parametrize(
    ("published_", "precision"), [("2024-02-22", "day"), ("2024-02", "month"), ("2024", "year")]
)
def test_the_word_of_the_source_comes_first(published_: str, precision: str) -> None:
    text = f"Thursday, 1 June 2023\n{RUNS}"
    found = when(text, published=published_, url="https://post.example/2022/05/05/ferry")
    assert found == When(published_, precision, None)


@pytest.mark.parametrize(("text", "date", "words"), DATELINES)
def test_a_dateline_tells_the_date(text: str, date: str, words: str) -> None:
    found = when(text)
    assert found.evidence is not None
    assert (found.date, found.precision) == (date, "month-day" if date.startswith("--") else "day")
    assert words in found.evidence.text
    assert text[found.evidence.start : found.evidence.end] == found.evidence.text


def test_a_dateline_comes_before_the_address() -> None:
    found = when(f"Thursday, 22 February 2024\n{RUNS}", url="https://post.example/2022/05/05/ferry")
    assert found.date == "2024-02-22"


@pytest.mark.parametrize("text", UNDATED)
def test_a_date_that_the_article_tells_of_is_not_its_own(text: str) -> None:
    assert when(text) == UNKNOWN_DATE


@pytest.mark.parametrize(("url", "date", "precision"), ADDRESSES)
def test_an_address_tells_the_date(url: str, date: str, precision: str) -> None:
    assert when(RUNS, url=url) == When(date, precision, None)


@pytest.mark.parametrize("url", NO_DATE_IN_ADDRESS)
def test_an_address_that_tells_no_date(url: str) -> None:
    assert when(RUNS, url=url) == UNKNOWN_DATE
