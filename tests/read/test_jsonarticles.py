"""JSON files and JSON lines: one article each, and one plain line for each that is none."""

import json
from pathlib import Path

import pytest

from onrecord.errors import Refused
from onrecord.read import Skipped, read, read_each
from onrecord.records import Article
from onrecord.settings import Settings

WHOLE = {
    "id": "k-7",
    "title": "Vantreight says no",
    "outlet": "The Kestrel Courier",
    "byline": "Odo Brask",
    "published": "2031-02-22",
    "url": "https://courier.example/k-7",
    "text": "“No,” Orla Vantreight said.",
}


def lines_file(tmp_path: Path, *lines: str | bytes) -> Path:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines))
    return path


def everything(path: Path, settings: Settings | None = None) -> list[Article | Refused | Skipped]:
    return list(read_each([path], settings or Settings()))


def one(tmp_path: Path, **fields: object) -> Article | Refused | Skipped:
    (only,) = everything(lines_file(tmp_path, json.dumps({"text": "No, she said.", **fields})))
    return only


def article(tmp_path: Path, **fields: object) -> Article:
    only = one(tmp_path, **fields)
    assert isinstance(only, Article)
    return only


def test_all_known_fields_are_read(tmp_path: Path) -> None:
    path = lines_file(tmp_path, json.dumps({**WHOLE, "mood": ["ignored"]}))
    assert read(path) == [
        Article(
            source=f"{path}#k-7",
            text="“No,” Orla Vantreight said.",
            title="Vantreight says no",
            outlet="The Kestrel Courier",
            byline="Odo Brask",
            published="2031-02-22",
            url="https://courier.example/k-7",
        )
    ]


def test_source_is_the_line_where_there_is_no_id(tmp_path: Path) -> None:
    path = lines_file(tmp_path, '{"text": "a"}', "", '{"text": "b", "id": 12}', '{"text": "c", "id": " "}')
    assert [a.source for a in read(path)] == [f"{path}:1", f"{path}#12", f"{path}:4"]


@pytest.mark.parametrize("name", ["a.ndjson", "A.JSONL"])
def test_lines_are_known_by_their_suffix(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('{"text": "a"}\n{"text": "b"}\n')
    assert [a.text for a in read(tmp_path / name)] == ["a", "b"]


def test_line_separators_inside_a_text_do_not_end_the_line(tmp_path: Path) -> None:
    path = lines_file(tmp_path, '{"text": "one\u2028two\u0085three"}')
    assert read(path)[0].text == "one\u2028two\u0085three"


def test_mark_before_the_first_line_is_no_part_of_it(tmp_path: Path) -> None:
    assert read(lines_file(tmp_path, '\ufeff{"text": "a"}'))[0].text == "a"


def test_json_file_of_one_article(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"text": "a"}')
    assert [(a.source, a.text) for a in read(path)] == [(str(path), "a")]


def test_json_file_of_a_list(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[{"text": "a"}, 7, {"text": "b", "id": "x"}]')
    first, second, third = everything(path)
    assert isinstance(first, Article)
    assert first.source == f"{path}:1"
    assert isinstance(second, Refused)
    assert second.source == f"{path}:2"
    assert isinstance(third, Article)
    assert third.source == f"{path}#x"


BAD_LINES = {
    "not JSON": (
        "{text: 1}",
        "is not valid JSON (Expecting property name enclosed in double quotes at column 2)",
    ),
    "cut": ('{"text": "a', "is not valid JSON (Unterminated string starting at column 10)"),
    "no text": ('{"title": "a"}', 'has no "text"'),
    "null text": ('{"text": null}', 'has no "text"'),
    "blank text": ('{"text": " \\n"}', "is empty"),
    "text of another type": ('{"text": ["a"]}', '"text" is not a text'),
    "title of another type": ('{"text": "a", "title": 7}', '"title" is not a text'),
    "id of another type": ('{"text": "a", "id": true}', '"id" is not a text'),
    "no object": ('["a"]', "is not an article: a JSON object with a text is needed"),
    "NUL": ('{"text": "ab\\u0000"}', "holds a NUL character at position 2; it is not plain text"),
    "NUL in title": ('{"text": "a", "title": "b\\u0000"}', '"title" holds a NUL character at position 1'),
    "lone surrogate": (
        '{"text": "ab\\ud800c"}',
        '"text" holds half a character (U+D800, a lone surrogate) at position 2',
    ),
    "surrogate in outlet": (
        '{"text": "a", "outlet": "\\udc00"}',
        '"outlet" holds half a character (U+DC00, a lone surrogate) at position 0',
    ),
    "key twice": ('{"text": "a", "text": "b"}', 'says "text" twice; which is meant cannot be known'),
    "deep": ("[" * 100_000, "is JSON nested too deep to be an article"),
    "long number": ('{"text": "a", "n": ' + "9" * 5_000 + "}", "holds a number too long to read"),
    "not UTF-8": (b'{"text": "caf\xe9"}', "is not UTF-8 at byte 13, as JSON has to be"),
}


@pytest.mark.parametrize(("line", "reason"), BAD_LINES.values(), ids=BAD_LINES.keys())
def test_bad_line_is_refused_by_its_number_and_the_rest_is_read(
    tmp_path: Path, line: str | bytes, reason: str
) -> None:
    path = lines_file(tmp_path, '{"text": "before"}', line, '{"text": "after"}')
    before, refused, after = everything(path)
    assert isinstance(before, Article)
    assert isinstance(refused, Refused)
    assert str(refused) == f"{path}:2: {reason}"
    assert isinstance(after, Article)
    assert after.text == "after"


@pytest.mark.parametrize("text", ["{", "[" * 100_000, "", "[]", "7", '{"a": 1}'])
def test_bad_json_file_is_refused_once(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text)
    (refused,) = everything(path)
    assert isinstance(refused, Refused)


@pytest.mark.parametrize("length", [60, 61, 200])
def test_line_that_is_too_long_is_refused_and_the_next_is_read(tmp_path: Path, length: int) -> None:
    path = lines_file(tmp_path, json.dumps({"text": "a" * length}), '{"text": "after"}')
    refused, after = everything(path, Settings(max_bytes=60))
    assert str(refused) == f"{path}:1: larger than 60 bytes, the most that is read as one article"
    assert isinstance(after, Article)


def test_line_of_just_the_size_is_read(tmp_path: Path) -> None:
    line = json.dumps({"text": "a" * 20})
    path = lines_file(tmp_path, line, line)
    assert len(read(path, Settings(max_bytes=len(line)))) == 2


def test_file_of_lines_may_be_larger_than_one_article(tmp_path: Path) -> None:
    path = lines_file(tmp_path, *['{"text": "a"}'] * 100)
    assert len(read(path, Settings(max_bytes=20))) == 100


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_file_without_lines_is_refused(tmp_path: Path, data: bytes) -> None:
    path = lines_file(tmp_path, data)
    assert [str(refused) for refused in everything(path)] == [f"{path}: is empty"]


DATES = {
    "2031": "2031",
    "2031-02": "2031-02",
    "2028-02-29": "2028-02-29",
    " 2031-02-22 ": "2031-02-22",
    "2031-02-22T10:15:00Z": "2031-02-22",
    "2031-02-22 10:15:00+01:00": "2031-02-22",
}


@pytest.mark.parametrize(("given", "date"), DATES.items())
def test_published_is_an_iso_date(tmp_path: Path, given: str, date: str) -> None:
    read_one = article(tmp_path, published=given)
    assert read_one.published == date
    assert read_one.notes == ()


@pytest.mark.parametrize(
    "given", ["22 February 2031", "2031-02-30", "2031-13", "20310222", "0000", "٢٠٣١", "2031-02-30T10:00"]
)
def test_any_other_date_is_left_out_and_said(tmp_path: Path, given: str) -> None:
    read_one = article(tmp_path, published=given)
    assert read_one.published is None
    assert read_one.notes == (f"published {given!r} is not an ISO date (2024-02-22); read without a date",)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "courier.example",
        "http://",
        "http://[",
        "http://a\nb",
        "http://a b",
    ],
)
def test_address_that_is_not_of_the_web_is_left_out_and_said(tmp_path: Path, url: str) -> None:
    read_one = article(tmp_path, url=url)
    assert read_one.url is None
    assert read_one.notes == (f"address {url!r} is not http or https; left out",)


@pytest.mark.parametrize("field", ["title", "outlet", "byline", "published", "url", "id"])
@pytest.mark.parametrize("value", [None, "", "  "])
def test_blank_field_is_not_known(tmp_path: Path, field: str, value: str | None) -> None:
    read_one = article(tmp_path, **{field: value})
    assert getattr(read_one, field, None) is None
    assert read_one.notes == ()


def test_pair_of_surrogates_is_one_character(tmp_path: Path) -> None:
    assert read(lines_file(tmp_path, '{"text": "\\ud83d\\ude00"}'))[0].text == "😀"
