"""Loading a model."""

import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.errors import ModelMissing
from onrecord.extract.model import load


def test_a_damaged_model_is_not_loaded_and_its_files_are_named(other: Path) -> None:
    for name in ("reader.onnx", "tokenizer.json"):
        (other / name).write_bytes(b"")
    with pytest.raises(ModelMissing, match=r"damaged \(reader.onnx, tokenizer.json\); reinstall"):
        load("other")


def test_a_model_that_nobody_brings_is_not_loaded() -> None:
    with pytest.raises(ModelMissing, match="no model called huge"):
        load("huge")


def test_what_reads_no_article_starts_without_the_model_s_libraries() -> None:
    code = "import sys, onrecord.extract; print('onnxruntime' in sys.modules, 'tokenizers' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "False"]
