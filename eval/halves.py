"""The two halves of the development articles: one calibrates confidence, the other checks it."""

from hashlib import sha256


def calibrates(article_id: str) -> bool:
    """Whether confidence may be calibrated on this article; it is checked on the others.

    By the lowest bit of the SHA-256 of the id in UTF-8, so that it never depends on what else there is.
    """
    return sha256(article_id.encode("utf-8")).digest()[-1] % 2 == 0
