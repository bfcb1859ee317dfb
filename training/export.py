"""A trained reader as an ONNX graph in 8 bits."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from torch import Tensor, nn

from training.network import Reader


class _Answering(nn.Module):
    """The reader as it is asked: likelihoods on a logarithmic scale instead of scores."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, marks: Tensor) -> tuple[Tensor, ...]:
        answers = self.reader(ids, marks)
        return (answers.roles.log_softmax(-1), *answers[1:])


OUTPUTS = ("roles", "names", "sentences", "parts", "cues")


def export(reader: Reader, path: Path) -> None:
    """Writes ``reader`` as an ONNX graph in 8 bits: weights by channel, activations as they come."""
    example = (torch.full((2, 16), 1000), torch.zeros(2, 16, 3, dtype=torch.int64))
    windows, tokens = torch.export.Dim("windows"), torch.export.Dim("tokens", max=510)
    with TemporaryDirectory() as folder:
        plain, fused = Path(folder, "plain.onnx"), Path(folder, "fused.onnx")
        torch.onnx.export(
            _Answering(reader.eval()),
            example,
            str(plain),
            input_names=["ids", "marks"],
            output_names=list(OUTPUTS),
            dynamic_shapes=({0: windows, 1: tokens}, {0: windows, 1: tokens}),
            dynamo=True,
            external_data=False,
            optimize=True,
            verbose=False,
        )
        model = optimizer.optimize_model(
            str(plain),
            "bert",
            num_heads=reader.encoder.shape.heads,
            hidden_size=reader.encoder.shape.width,
            opt_level=0,
        )
        model.save_model_to_file(str(fused))
        quantize_dynamic(str(fused), str(path), per_channel=True, weight_type=QuantType.QInt8)
    onnx.checker.check_model(str(path))
