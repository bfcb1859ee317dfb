"""What can go wrong, for people: each message says what was wrong with which input, and what to do.

OnrecordError
├── Refused               one input that cannot be read; the others go on
├── RecordError           the database
│   ├── NotARecord        it is something else, or damaged
│   └── NewerRecord       a later version of Onrecord wrote it
├── NotFound              nothing on record under that name
└── ModelMissing          the language model is not installed, or not whole
"""


class OnrecordError(Exception):
    """Anything that Onrecord raises on purpose. Its text is one plain line for the user."""


class Refused(OnrecordError):
    """An input that cannot be read.

    Args:
        source: the path, or the path and line, as the user named it.
        reason: what is wrong with it and, where that helps, what to do.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class RecordError(OnrecordError):
    """The record cannot be opened or written."""


class NotARecord(RecordError):
    """The file is not a record, or is damaged. It was left as it is."""


class NewerRecord(RecordError):
    """The record was written by a later version. It was left as it is."""


class NotFound(OnrecordError):
    """Nothing is on record under that name."""


class ModelMissing(OnrecordError):
    """The language model is not installed, or not whole."""
