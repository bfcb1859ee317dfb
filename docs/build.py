"""``python -m docs.build``: bring the README, the page of commands and the picture up to date."""

from pathlib import Path
from tempfile import TemporaryDirectory

from docs import commandpage, picture, readme
from docs.places import COMMANDS, PICTURE, README, ROOT


def main() -> None:
    """Write what is stale, and say what was done."""
    _write(COMMANDS, commandpage.page())
    with TemporaryDirectory() as folder:
        _write(README, readme.renewed(README.read_text("utf-8"), Path(folder).resolve()))
    browser = picture.chromium()
    if browser is None:
        print(
            f"{_name(PICTURE)}: left as it is; no Chromium is installed (name one in the variable CHROMIUM)"
        )
        return
    picture.take(browser, PICTURE)
    print(f"{_name(PICTURE)}: taken, {PICTURE.stat().st_size // 1000} kB")


def _write(page: Path, text: str) -> None:
    if page.exists() and page.read_text("utf-8") == text:
        print(f"{_name(page)}: up to date")
        return
    page.write_text(text, "utf-8")
    print(f"{_name(page)}: written")


def _name(page: Path) -> str:
    return str(page.relative_to(ROOT))


if __name__ == "__main__":
    main()
