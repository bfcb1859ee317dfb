"""Onrecord keeps the public record of who said what.

>>> import onrecord
>>> for article in onrecord.read("articles/"):
...     for statement in onrecord.extract(article):
...         print(statement.speaker, statement.content)
"""

from onrecord.clean import clean
from onrecord.errors import (
    ModelMissing,
    NewerRecord,
    NotARecord,
    NotFound,
    OnrecordError,
    RecordError,
    Refused,
)
from onrecord.flow import entry, load_model, put_on_record
from onrecord.flow import statements as extract
from onrecord.read import read
from onrecord.records import (
    Act,
    Added,
    Article,
    ArticleRef,
    CleanArticle,
    Content,
    Damage,
    Entry,
    Excerpt,
    Kind,
    Link,
    Occasion,
    Passage,
    PassageKind,
    Span,
    Speaker,
    SpeakerType,
    Statement,
    When,
)
from onrecord.settings import Settings
from onrecord.store import Record

__version__ = "0.1.0"

__all__ = [
    "Act",
    "Added",
    "Article",
    "ArticleRef",
    "CleanArticle",
    "Content",
    "Damage",
    "Entry",
    "Excerpt",
    "Kind",
    "Link",
    "ModelMissing",
    "NewerRecord",
    "NotARecord",
    "NotFound",
    "Occasion",
    "OnrecordError",
    "Passage",
    "PassageKind",
    "Record",
    "RecordError",
    "Refused",
    "Settings",
    "Span",
    "Speaker",
    "SpeakerType",
    "Statement",
    "When",
    "clean",
    "entry",
    "extract",
    "load_model",
    "put_on_record",
    "read",
]
