"""What holds of everything that is found in an article, whatever the article and the model."""

from itertools import pairwise

from onrecord.records import Attribution, CleanArticle, Content, Excerpt, Extraction, Span


def places(found: Attribution) -> list[Excerpt | Content]:
    return [place for place in (found.source, found.cue, *found.content) if place]


def begin(found: Attribution) -> int:
    return min(place.start for place in (found.cue, *found.content) if place)


def check(text: str, cleaned: CleanArticle, found: Extraction) -> None:
    """What holds of every article."""
    prose = [passage.span for passage in cleaned.prose]
    for place in [place for one in found.attributions for place in places(one)] + list(found.names):
        assert text[place.start : place.end] == place.text != ""
        assert any(passage.covers(Span(place.start, place.end)) for passage in prose)
    for attribution in found.attributions:
        assert attribution.content
        assert 0 <= attribution.confidence <= 1
        assert all(one.end <= other.start for one, other in pairwise(attribution.content))
        check_outer(attribution, found.attributions)
    begins = [begin(attribution) for attribution in found.attributions]
    assert begins == sorted(begins)
    assert all(one.end <= other.start for one, other in pairwise(found.sentences))
    assert all(any(passage.covers(sentence) for passage in prose) for sentence in found.sentences)


def check_outer(inner: Attribution, found: tuple[Attribution, ...]) -> None:
    """An attribution within another stands in one piece of its content, and the other in none."""
    if inner.within is None:
        return
    outer = found[inner.within]
    around = Span(min(p.start for p in places(inner)), max(p.end for p in places(inner)))
    assert any(piece.span.covers(around) for piece in outer.content)
    assert outer.within is None
