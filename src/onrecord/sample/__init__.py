"""The shipped sample: sixteen invented articles, who said what in them, and what their parts are.

The people, countries and outlets are invented, and the addresses lie under ``.example``, which
RFC 2606 keeps free. ``onrecord demo`` puts the articles on the record; the tests and the quality gates
hold what was found against the gold.
"""

from onrecord.sample.gold import GoldStatement, gold
from onrecord.sample.notes import Note, notes
from onrecord.sample.places import articles_path

__all__ = ["GoldStatement", "Note", "articles_path", "gold", "notes"]
