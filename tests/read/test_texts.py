"""A text file is read unchanged, in whatever encoding, or refused in one line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import Refused
from onrecord.read import read
from onrecord.read.texts import CONTROLS_ONE_IN, text_article
from onrecord.records import Article
from onrecord.settings import Settings

ENGLISH = (
    "“We can’t wait,” Orla Vantreight said in the naïve café — the only one open in Kestrel Bay. "
    "Nothing else was said on Thursday by the council."
)


def written(tmp_path: Path, data: bytes, name: str = "a.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def only(path: Path) -> Article:
    (article,) = read(path)
    return article


def reason(path: Path, settings: Settings | None = None) -> str:
    with pytest.raises(Refused) as raised:
        read(path, settings)
    assert raised.value.source == str(path)
    assert "\n" not in str(raised.value)
    return raised.value.reason


UNCHANGED = {
    "line ends": "one\r\ntwo\rthree\n\n\u2028four\n",
    "byte order mark": "\ufeffHe said no.",
    "nested quotation marks": "“‘" * 5_000 + "no" + "’”" * 5_000,
    "right-to-left marks": "She said \u202e\u200fshalom\u202c.",
    "escape sequence": "The minister of \x1b[31mtrade\x1b[0m said no.",
    "beyond the basic plane": "“👩‍🚀 𝔖𝔞𝔶 it,” she said.",
}


@pytest.mark.parametrize("text", UNCHANGED.values(), ids=UNCHANGED.keys())
def test_text_is_the_decoded_file_unchanged(tmp_path: Path, text: str) -> None:
    article = only(written(tmp_path, text.encode()))
    assert article.text == text
    assert article.encoding == "utf-8"
    assert article.notes == ()


def test_source_is_the_path_as_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, b"He said no.")
    monkeypatch.chdir(tmp_path)
    assert only(Path("a.txt")).source == "a.txt"


def test_nothing_is_known_of_a_plain_text(tmp_path: Path) -> None:
    article = only(written(tmp_path, b"He said no."))
    assert (article.title, article.outlet, article.byline, article.published, article.url) == (None,) * 5


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1).filter(
        lambda t: t.strip("\ufeff \u3000").strip()
    )
)
def test_any_utf8_text_comes_back_as_it_is(text: str) -> None:
    assert text_article(text.encode(), "a.txt").text == text


ENCODED = {
    "windows-1252": (ENGLISH.encode("cp1252"), "windows-1252"),
    "one accent": (b"Caf\xe9 said no", "windows-1252"),
    "windows-1251": (
        "Министр сказал, что переговоры продолжатся в четверг.".encode("cp1251"),
        "windows-1251",
    ),
    "shift_jis": ("大臣は木曜日に交渉が続くと述べた。首相は拒否した。".encode("cp932"), "shift_jis"),
    "mac": (ENGLISH.encode("mac_roman"), "macintosh"),
}


@pytest.mark.parametrize(("data", "encoding"), ENCODED.values(), ids=ENCODED.keys())
def test_other_encoding_is_detected_and_said(tmp_path: Path, data: bytes, encoding: str) -> None:
    article = only(written(tmp_path, data))
    assert article.text == data.decode(encoding)
    assert article.encoding == encoding
    assert article.notes == (f"not UTF-8; read as {encoding} (assumed)",)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_marked_encoding_is_read_and_said(tmp_path: Path, encoding: str) -> None:
    article = only(written(tmp_path, ENGLISH.encode(encoding)))
    assert article.text == ENGLISH
    assert article.encoding == encoding
    assert article.notes == (f"not UTF-8; read as {encoding.upper()}, as its first bytes say",)


REFUSED = {
    "empty": (b"", "is empty"),
    "white space": (b" \n\t\r\n ", "nothing but white space"),
    "only a mark": (b"\xef\xbb\xbf\n", "nothing but white space"),
    "NUL": (b"He said \x00 no.", "NUL character at position 8"),
    "unmarked UTF-16": ("He said no.".encode("utf-16-le"), "NUL character at position 1"),
    "controls": (b"\x01\x02\x03\x04 text \x05\x06", "control characters"),
    "no encoding": (bytes(range(1, 256)), "not text in any encoding"),
    "PDF": (b"%PDF-1.7\nhello", "is a PDF"),
    "office": (b"PK\x03\x04 word/document.xml", "office document"),
    "picture": (b"\x89PNG\r\n\x1a\n", "a picture"),
    "broken UTF-16": (b"\xff\xfeH\x00e", "broken at byte"),
    "damaged UTF-8": ("“Nein”, sagte Jörg „Müller“ ".encode() + b"\xff.", "damaged character at byte"),
    "cut UTF-8": ("“Nein”, sagte er — “ja”".encode()[:-1], "damaged character at byte"),
}


@pytest.mark.parametrize(("data", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_text_is_refused_in_one_line(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in reason(written(tmp_path, data))


def test_some_control_characters_are_read(tmp_path: Path) -> None:
    text = "\x07" + "a" * (CONTROLS_ONE_IN - 1)
    assert only(written(tmp_path, text.encode())).text == text


def test_too_large_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, b"a" * 11)
    assert (
        reason(path, Settings(max_bytes=10))
        == "larger than 10 bytes, the most that is read as one text; split it"
    )
    assert len(read(path, Settings(max_bytes=11))) == 1


def test_fifty_megabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert reason(path) == "larger than 5 MB, the most that is read as one text; split it"


def test_any_suffix_is_read_where_named_outright(tmp_path: Path) -> None:
    assert only(written(tmp_path, b"He said no.", "a.story")).text == "He said no."
