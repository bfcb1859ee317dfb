"""A model's files: where they are, what their card says, and whether they are whole."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from importlib.metadata import entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from onrecord.errors import ModelMissing

DEFAULT = "default"
CARD, GRAPH, TOKENIZER = "reader.json", "reader.onnx", "tokenizer.json"
# Packages that bring another model name the folder of its files under this group of entry points.
_GROUP = "onrecord.models"


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """A model's folder, and what its card says: ``files`` with their hashes, and how it is to be used."""

    name: str
    folder: Traversable
    card: dict[str, Any]

    @classmethod
    def find(cls, name: str) -> ModelFiles:
        """The files of the model called ``name``.

        Raises:
            ModelMissing: if no package brings it, or its card cannot be read.
        """
        folder = _folder(name)
        try:
            card = json.loads(folder.joinpath(CARD).read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise ModelMissing(
                f"the {name} model has no card that can be read ({error}); reinstall it"
            ) from error
        if not isinstance(card, dict) or not isinstance(card.get("files"), dict):
            raise ModelMissing(f"the {name} model has a card that names no files; reinstall it")
        return cls(name, folder, card)

    def damaged(self) -> list[str]:
        """The names of the files that are missing, or differ from the hash on the card."""
        return [name for name, sha256 in self.card["files"].items() if self._sha256(name) != sha256]

    def _sha256(self, name: str) -> str | None:
        try:
            return hashlib.sha256(self.folder.joinpath(name).read_bytes()).hexdigest()
        except OSError:
            return None


def installed() -> list[str]:
    """The names of the models that can be asked for, the default first."""
    return [DEFAULT, *sorted(entry.name for entry in entry_points(group=_GROUP))]


def _folder(name: str) -> Traversable:
    if name == DEFAULT:
        return files(__package__).joinpath("default")
    for entry in entry_points(group=_GROUP):
        if entry.name == name:
            try:
                return files(entry.value)
            except ModuleNotFoundError as error:
                raise ModelMissing(f"the {name} model is not where it was installed; reinstall it") from error
    raise ModelMissing(f"there is no model called {name}; installed: {', '.join(installed())}")
