"""Measured quality and speed, against floors that only go up. Run it with ``make eval``."""
