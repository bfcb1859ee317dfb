"""The text of the lesson that the tests of training share."""

TEXT = "The port council said on Monday that “the ferry will run”.\n\nOrla Vantreight agreed."


def place(words: str) -> list[int]:
    """Where words stand in it."""
    start = TEXT.index(words)
    return [start, start + len(words)]
