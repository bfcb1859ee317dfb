"""Trains, exports and describes the models that read articles: ``python -m training``."""
