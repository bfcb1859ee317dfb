"""Where the pages are, and what they are made from."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
README = ROOT / "README.md"
COMMANDS = DOCS / "commands.md"
PICTURE = DOCS / "desk.png"
EXAMPLES = DOCS / "examples"
FLOORS = ROOT / "eval" / "floors.json"
