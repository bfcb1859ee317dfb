"""The reader's graph, run by ONNX Runtime."""

from __future__ import annotations

import os

import onnxruntime

from onrecord.extract.reading import Answers, Reader
from onrecord.extract.tokens import Ints

_OUTPUTS = ("roles", "names", "sentences", "parts", "cues")
# More threads than this wait for each other more than they work, in windows this small.
_MOST_THREADS = 4


def session(graph: bytes, threads: int | None = None) -> Reader:
    """A graph's answers as a function of ids ``[windows, tokens]`` and marks ``[windows, tokens, 3]``."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or min(_MOST_THREADS, os.cpu_count() or 1)
    # A laptop's other work goes on while threads wait.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    running = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

    def answer(ids: Ints, marks: Ints) -> Answers:
        return Answers(*running.run(list(_OUTPUTS), {"ids": ids, "marks": marks}))

    return answer
