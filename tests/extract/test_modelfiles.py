"""A model's files: found, and whole."""

from pathlib import Path

import pytest

from onrecord.errors import ModelMissing
from onrecord.extract.modelfiles import CARD, ModelFiles, installed

FILES = ["reader.onnx", "tokenizer.json"]


def test_the_default_model_is_whole() -> None:
    assert ModelFiles.find("default").damaged() == []


def test_a_model_that_a_package_brings_is_found(other: Path) -> None:
    found = ModelFiles.find("other")
    assert (found.name, found.card["name"], found.damaged()) == ("other", "other", [])
    assert found.folder.joinpath("reader.onnx").read_bytes() == b"a graph"


def test_the_models_that_can_be_asked_for(other: Path) -> None:
    assert installed() == ["default", "other"]


def test_a_model_that_nobody_brings_names_those_installed(other: Path) -> None:
    with pytest.raises(ModelMissing, match="no model called huge; installed: default, other"):
        ModelFiles.find("huge")


def test_a_model_whose_package_is_gone_is_missing(other: Path) -> None:
    for path in other.iterdir():
        path.unlink()
    other.rmdir()
    with pytest.raises(ModelMissing, match="other"):
        ModelFiles.find("other")


def test_a_model_without_a_card_is_missing(other: Path) -> None:
    (other / CARD).unlink()
    with pytest.raises(ModelMissing, match="the other model has no card that can be read"):
        ModelFiles.find("other")


@pytest.mark.parametrize("card", [b"", b"{", b"\xff\xfe", b"[]", b"{}", b'{"files": 1}'])
def test_a_card_that_cannot_be_read_is_no_card(other: Path, card: bytes) -> None:
    (other / CARD).write_bytes(card)
    with pytest.raises(ModelMissing, match=r"the other model has (a|no) card that"):
        ModelFiles.find("other")


@pytest.mark.parametrize("name", FILES)
def test_a_changed_file_is_damaged(other: Path, name: str) -> None:
    (other / name).write_bytes(b"something else")
    assert ModelFiles.find("other").damaged() == [name]


@pytest.mark.parametrize("name", FILES)
def test_a_lost_file_is_damaged(other: Path, name: str) -> None:
    (other / name).unlink()
    assert ModelFiles.find("other").damaged() == [name]
