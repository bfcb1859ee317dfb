"""One run of extraction for all who ask."""

from pathlib import Path

import pytest
from tests.eval.toy import needs_yardstick

from eval import polnear

pytestmark = [
    needs_yardstick,
    pytest.mark.skipif(not polnear.GOLD.exists(), reason="PolNeAR is not beside this checkout"),
]
STRANGER = '{"article": {"source": "x/stranger.txt"}, "confidence": 0.5}\n'


def test_articles_are_extracted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[tuple[object, ...]] = []
    monkeypatch.setattr(polnear, "_run", lambda *arguments, out=None: runs.append(arguments))
    first = polnear.extracted("--only-in-this-test")
    assert polnear.extracted("--only-in-this-test") is first
    assert first == {}
    assert len(runs) == 2
    assert runs[1][-1] == "--only-in-this-test"


def test_statements_of_other_articles_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "statements.jsonl"
    file.write_text(STRANGER, "utf-8")
    with pytest.raises(ValueError, match=r"statements of stranger, which is no article of dev\.gold\.jsonl"):
        polnear.told(file)
