"""What a project owes to those who find it."""

import re
import tomllib

from docs.places import ROOT

import onrecord

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_licence_is_apache_2() -> None:
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert PROJECT["license"] == "Apache-2.0"
    assert re.search(r"^\s*Apache License\n\s*Version 2.0, January 2004$", licence, re.MULTILINE)


def test_one_version_everywhere() -> None:
    newest = re.search(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert newest
    assert newest[1] == PROJECT["version"] == onrecord.__version__
