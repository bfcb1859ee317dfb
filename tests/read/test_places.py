"""Files, folders and standard input: what is read, in which order, and what is left out."""

import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from onrecord.errors import Refused
from onrecord.read import Skipped, read, read_each
from onrecord.records import Article
from onrecord.settings import Settings


def everything(*paths: str | Path, stdin: BinaryIO | None = None) -> list[Article | Refused | Skipped]:
    return list(read_each(paths, Settings(), stdin))


def reasons(*paths: str | Path) -> list[str]:
    return [str(one) for one in everything(*paths) if isinstance(one, Refused)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ["b.txt", "a/z.text", "a/y", "c.JSON", ".hidden.txt", ".git/x.txt", "d.pdf", "a/e.PNG"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('{"text": "words"}')
    return tmp_path


def test_folder_is_read_in_sorted_order(folder: Path) -> None:
    assert [a.source for a in read(folder)] == [
        str(folder / name) for name in ["a/y", "a/z.text", "b.txt", "c.JSON"]
    ]


def test_files_of_other_kinds_in_a_folder_are_told(folder: Path) -> None:
    skipped = [one for one in everything(folder) if isinstance(one, Skipped)]
    assert skipped == [Skipped(str(folder / "a/e.PNG"), ".png"), Skipped(str(folder / "d.pdf"), ".pdf")]


def test_source_in_a_folder_is_the_joined_path(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert [a.source for a in read("a")] == ["a/y", "a/z.text"]


def test_folder_without_articles_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("x")
    skipped, refused = everything(tmp_path)
    assert isinstance(skipped, Skipped)
    assert str(refused) == (
        f"{tmp_path}: holds no articles (files ending in .json, .jsonl, .ndjson, .text, .txt or in nothing)"
    )


def test_link_in_a_folder_is_skipped(folder: Path) -> None:
    (folder / "a" / "loop").symlink_to(folder)
    (folder / "a" / "out.txt").symlink_to("/etc/hostname")
    links = [
        Path(one.source).name for one in everything(folder) if isinstance(one, Skipped) and one.kind == "link"
    ]
    assert links == ["loop", "out.txt"]


def test_link_named_outright_is_read(folder: Path) -> None:
    (folder / "link").symlink_to("b.txt")
    assert [a.source for a in read(folder / "link")] == [str(folder / "link")]


def test_inputs_that_fail_do_not_stop_the_rest(folder: Path) -> None:
    outcomes = everything(folder / "missing.txt", folder / "b.txt", folder / "also missing", folder / "a/y")
    assert [type(one) for one in outcomes] == [Refused, Article, Refused, Article]


@pytest.mark.parametrize("name", ["missing.txt", "missing/a.txt"])
def test_missing_path_is_refused(tmp_path: Path, name: str) -> None:
    assert reasons(tmp_path / name) == [f"{tmp_path / name}: there is no such file or folder"]


@pytest.mark.parametrize("path", ["a" * 5_000, "nul\x00.txt"], ids=["too long", "NUL"])
def test_impossible_path_is_refused(path: str) -> None:
    assert len(reasons(path)) == 1


def test_pipe_in_the_file_system_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    expected = [f"{pipe}: is neither a file nor a folder; to read from a pipe, name - and pipe into it"]
    assert reasons(pipe) == expected
    assert reasons(tmp_path) == expected


def test_device_is_refused() -> None:
    assert reasons("/dev/zero") == [
        "/dev/zero: is neither a file nor a folder; to read from a pipe, name - and pipe into it"
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission_is_refused_by_the_system(folder: Path) -> None:
    (folder / "b.txt").chmod(0)
    assert reasons(folder / "b.txt") == [f"{folder / 'b.txt'}: no permission to read it"]


def deny(path: Path, *args: object, **kwargs: object) -> Iterator[Path]:
    raise PermissionError(13, "Permission denied", str(path))


def test_file_without_permission_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "open", deny)
    assert reasons(folder / "b.txt") == [f"{folder / 'b.txt'}: no permission to read it"]


def test_folder_without_permission_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "iterdir", deny)
    assert reasons(folder) == [f"{folder}: no permission to read it"]


class Failing(io.RawIOBase):
    """A file that the disk fails on."""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        raise OSError(5, "Input/output error")


def test_error_while_reading_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "open", lambda *_: Failing())
    assert reasons(folder / "b.txt") == [f"{folder / 'b.txt'}: cannot be read (Input/output error)"]


def test_name_that_is_not_utf8_is_written_out(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(path).write_text("words")
    (article,) = everything(path)
    assert isinstance(article, Article)
    assert article.source == f"{tmp_path}/caf\\xe9.txt"


def test_standard_input_is_one_text() -> None:
    assert everything("-", stdin=io.BytesIO(b"No, he said.\r\n")) == [Article("-", "No, he said.\r\n")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "-: is empty"), (b"a\x00", "-: holds a NUL character at position 1; it is not plain text")],
)
def test_bad_standard_input_is_refused(data: bytes, reason: str) -> None:
    assert [str(one) for one in everything("-", stdin=io.BytesIO(data))] == [reason]


def test_endless_standard_input_is_refused() -> None:
    with Path("/dev/zero").open("rb") as endless:
        (refused,) = everything("-", stdin=endless)
    assert str(refused) == "-: larger than 5 MB, the most that is read as one text; split it"


def test_no_standard_input_is_refused() -> None:
    assert [str(one) for one in everything("-")] == ["-: there is no standard input to read"]


class Dripping(io.BytesIO):
    """A pipe that hands out little at a time."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size or 1, 3))


def test_standard_input_that_comes_in_pieces_is_read_whole() -> None:
    (article,) = everything("-", stdin=Dripping(b"No, he said."))
    assert isinstance(article, Article)
    assert article.text == "No, he said."


def test_articles_come_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("first")
    outcomes = read_each([tmp_path / "a.txt", tmp_path / "b.txt"], Settings())
    assert isinstance(next(outcomes), Article)
    (tmp_path / "b.txt").write_text("written after the first was read")
    assert isinstance(next(outcomes), Article)


def test_read_raises_the_first_refused(folder: Path) -> None:
    (folder / "b.txt").write_text("")
    with pytest.raises(Refused, match="is empty"):
        read(folder)


def test_read_collects_the_refused_on_request(folder: Path) -> None:
    (folder / "b.txt").write_text("")
    refused: list[Refused] = []
    assert len(read(folder, refused=refused)) == 3
    assert [one.source for one in refused] == [str(folder / "b.txt")]
