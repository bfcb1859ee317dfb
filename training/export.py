"""A trained reader as an ONNX graph in 8 bits."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from onnxruntime.transformers import optimizer
from torch import Tensor, nn

from training.network import Reader
from training.normalising import plain


class _Answering(nn.Module):
    """The reader as it is asked: likelihoods on a logarithmic scale instead of scores."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, marks: Tensor) -> tuple[Tensor, ...]:
        answers = self.reader(ids, marks)
        return (answers.roles.log_softmax(-1), *answers[1:])


# ONNX Runtime's accuracy level 4: blocks are multiplied in 8 bits.
_INTEGERS = 4
OUTPUTS = ("roles", "names", "sentences", "parts", "cues")


def export(reader: Reader, path: Path, block: int | None) -> None:
    """Writes ``reader`` as an ONNX graph with weights in 8 bits.

    ``block``: weights, and activations as they come, have a scale for each so many features of a token.
    None: weights have one for each channel, activations one for all tokens, which is faster and coarser.
    Weights then keep to seven bits, so that no processor's sums of two products run over: those without
    the newer instructions (VNNI) cut them off, and found other statements than the rest.
    """
    with TemporaryDirectory() as folder:
        fused = Path(folder, "fused.onnx")
        _fused(reader, fused)
        if block is None:
            quantize_dynamic(fused, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
            model = onnx.load(path)
            plain(model)
            onnx.save(model, path)
        else:
            blocks = MatMulNBitsQuantizer(
                onnx.load(fused), bits=8, block_size=block, is_symmetric=True, accuracy_level=_INTEGERS
            )
            blocks.process()
            onnx.save(blocks.model.model, fused)
            quantize_dynamic(
                fused, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["Gather"]
            )
    onnx.checker.check_model(str(path))


def _fused(reader: Reader, path: Path) -> None:
    """The graph in full precision, with what ONNX Runtime has one operator for put together."""
    example = (torch.full((2, 16), 1000), torch.zeros(2, 16, 3, dtype=torch.int64))
    windows, tokens = torch.export.Dim("windows"), torch.export.Dim("tokens", max=510)
    plain = path.with_suffix(".plain")
    torch.onnx.export(
        _Answering(reader).eval(),
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
    shape = reader.encoder.shape
    model = optimizer.optimize_model(
        str(plain), "bert", num_heads=shape.heads, hidden_size=shape.width, opt_level=0
    )
    model.save_model_to_file(str(path))
