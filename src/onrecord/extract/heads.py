"""Which words of a cue tell its act."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.lemmas import noun_forms
from onrecord.extract.lexicon import Match, Part, Role, match
from onrecord.records import Act

_ATTITUDES = frozenset({Act.BELIEVE, Act.WANT, Act.EXPECT})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "s", "re", "m"})
# A noun soon after these tells where or how it was said, not what: "gave a speech at a protest".
_SURROUNDS = frozenset(
    {"in", "at", "on", "during", "after", "before", "with", "via", "through", "from", "by", "amid"}
)
_SURROUNDED = 3
# What is said against or for something takes a side: "spoke against", "wrote in support of".
_TAKES_SIDES = frozenset({Act.SAY, Act.CLAIM})
_SIDES = frozenset(
    {
        ("against",),
        *(("in", word) for word in ("favor", "favour", "support", "opposition", "defense", "defence")),
    }
)
_SIDE_WITHIN = 3
# "declined at first to say"
_TO_WITHIN = 3
_AMID_INFINITIVE = frozenset({"be", "have", "been", "not", "never", "also", "even"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What of a cue tells its act: entries that lead on, and the one they lead to, if they do."""

    led: tuple[Match, ...]
    head: Match | None

    @property
    def act(self) -> Act:
        """The act, without its negation; to say, where no word tells one."""
        if self.head is None:
            nouns = [m.entry.act for m in self.led if m.entry.part is Part.NOUN]
            return [*nouns, *(m.entry.act for m in self.led), Act.SAY][0]
        wishes = [m.entry.act for m in self.led if m.entry.role is Role.WISH]
        return wishes[0] if wishes and self.head.entry.act in _ATTITUDES else self.head.entry.act

    @property
    def end(self) -> int:
        """The number of the word after those that tell the act."""
        return max((m.end for m in self._all), default=0)

    @property
    def places(self) -> frozenset[int]:
        """The numbers of the words that tell the act."""
        return frozenset(place for m in self._all for place in m.places)

    @property
    def turned(self) -> bool:
        """Whether these words themselves say that it was not done."""
        turns = sum(m.entry.role is Role.TURNS for m in self.led)
        return (turns + (self.head is not None and self.head.entry.role is Role.NOT)) % 2 == 1

    @property
    def refused(self) -> bool:
        """Whether to do it was declined or refused."""
        return any(m.entry.role is Role.REFUSES for m in self.led)

    @property
    def _all(self) -> tuple[Match, ...]:
        return self.led if self.head is None else (*self.led, self.head)


def read(words: Sequence[str]) -> Reading:
    """The words that tell the act: not those of a setting, and weak ones only where no others do."""
    found = [m for m in (match(words, i) for i in range(len(words))) if m and not _is_particle(words, m)]
    strong = [m for m in found if m.entry.role is not Role.WEAK]
    reading = _follow(words, [m for m in strong if not _is_setting(words, m)])
    if reading.head is None and not reading.led:
        return Reading((), next(iter(found), None))
    return _with_side(words, reading, strong)


def _follow(words: Sequence[str], found: Sequence[Match]) -> Reading:
    """From entry to entry while they lead on."""
    led: list[Match] = []
    at = 0
    for m in found:
        if m.start < at:
            continue
        if not _leads_on(words, m, found) and not _is_object(words, m, led):
            return Reading(tuple(led), m)
        led.append(m)
        at = m.end
    return Reading(tuple(led), None)


def _leads_on(words: Sequence[str], m: Match, found: Sequence[Match]) -> bool:
    role = m.entry.role
    if role in (Role.LIGHT, Role.TURNS):
        return True
    if role not in (Role.WISH, Role.RAISES, Role.REFUSES):
        return False
    if role is Role.RAISES and m.entry.part is Part.VERB and not _is_passive(words, m):
        return False
    verb = _verb_after_to(words, m)
    return any(other.start == verb and other.entry.part is Part.VERB for other in found)


def _is_object(words: Sequence[str], m: Match, led: Sequence[Match]) -> bool:
    """Whether it is a word of saying that a light verb has as its object: "made comments critical of"."""
    made = bool(led) and led[-1].entry.role is Role.LIGHT and words[m.start - 1] != "to"
    plain = m.entry.role in (None, Role.RAISES)
    return made and plain and m.entry.act is Act.SAY and _looks_like_noun(words, m)


def _verb_after_to(words: Sequence[str], m: Match) -> int | None:
    """The number of the verb in "to" and a verb after an entry, which may itself end in "to"."""
    within = range(m.end - 1, min(m.end + _TO_WITHIN, len(words)))
    to = next((i for i in within if words[i] == "to"), len(words))
    after = range(to + 1, len(words))
    return next((i for i in after if words[i] not in _AMID_INFINITIVE and not words[i].endswith("ly")), None)


def _is_passive(words: Sequence[str], m: Match) -> bool:
    return not words[m.start].endswith("ing") and not _BE.isdisjoint(words[max(0, m.start - 3) : m.start])


def _is_setting(words: Sequence[str], m: Match) -> bool:
    """Whether it is a noun, or looks like one, that tells where something was said."""
    before = words[max(1, m.start - _SURROUNDED) : m.start]
    if m.entry.part is Part.WORD or not before or before[-1] == "to":
        return False
    return _looks_like_noun(words, m) and not _SURROUNDS.isdisjoint(before)


def _looks_like_noun(words: Sequence[str], m: Match) -> bool:
    return words[m.start] in noun_forms(m.entry.words[0])


# Before these, "back" is a verb, and elsewhere a particle: "went right back to".
_BEFORE_VERBS = frozenset(
    "to will would can could may might shall should must do does did not never also both all still now"
    " who they we i you".split()
)


def _is_particle(words: Sequence[str], m: Match) -> bool:
    return words[m.start] == "back" and m.start > 0 and words[m.start - 1] not in _BEFORE_VERBS


def _with_side(words: Sequence[str], reading: Reading, found: Sequence[Match]) -> Reading:
    """The reading, led on to the side that saying takes."""
    if reading.head is None or reading.head.entry.act not in _TAKES_SIDES:
        return reading
    within = range(reading.head.end, reading.head.end + _SIDE_WITHIN)
    side = next((m for m in found if m.start in within and m.entry.words in _SIDES), None)
    return Reading((*reading.led, reading.head), side) if side else reading
