"""Keeps the README and the pages beside it true to the program. Run it with ``make docs``."""
