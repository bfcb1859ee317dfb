"""The roles that stand beside a name."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from onrecord.records import Span
from onrecord.resolve.naming import is_role, is_role_word
from onrecord.resolve.words import BODIES, FUNCTION, MODIFIERS, singular, without_article

_WORD = re.compile(r"[\w.'’&-]*\w\.?")
# What ends the words of a role; the stop of a title does not.
_STOPS = (
    r",|\s+(?:who|whose)\b|[;)?!]|\s+[–—-]{1,2}\s|\n|$|(?<![A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)"
    r"(?<!\bSt)(?<!\bJr)(?<!\bSen)(?<!\bGov)(?<!\bRep)(?<!\bGen)\.(?:\s|$)"
)
_AFTER = re.compile(
    r"(?:,\s+(?:\d\d,\s+)?|\s+[–—-]{1,2}\s+)(?:who\s+(?:\w+\s+){0,2}?(?:is|was|as)\s+)?"
    rf"(?P<words>(?!who\b)[^,;:()\"“”‘„\n]{{3,140}}?)(?={_STOPS})"
)
# "a cook at the Taj": what a name is said to be with an article is its role, whatever the noun.
_APPOSITION = re.compile(
    r"(?:an?|the|one of|his|her|its|their|[A-Z]\w+['’]s)\s+(?!\w+ing\b)\w", re.IGNORECASE
)
_NO_ROLE = re.compile(
    r"\b(?:said|says|told|which|that|is|was|were|are|has|had|will|would|year-old|day|week|month|year)\b"
)
# "California health care activist Ana Bel": a noun of trade by its ending, and the words that narrow it.
_TRADE = re.compile(
    r"(?:^|(?<=[\s“\"(]))(?P<words>(?:[\w’'-]+\s+){0,3}?(?P<noun>[a-z][a-z-]*(?:ist|ician|arian|woman|ster|er|[tsl]or)))\s+$"
)
_PREPOSITION = re.compile(r"\s(?:of|for|at|in|from|to|on|with|and|by|who|that)\s")
_ENDS_AS_TRADE = re.compile(r"(?:ist|ician|arian|woman|man|ster|er|[tsl]or)$")
# Words with such an ending that are no trade, and words that begin another phrase.
_NO_TRADE = frozenset(
    """
    after other another under over never whether rather either neither later former latter however
    whatever whenever together number matter order letter member center centre paper power summer
    winter october november december september offer answer enter consider remember better greater
    larger smaller higher lower longer closer earlier ever for or nor per via list exist insist
    persist against first best most last just sister sooner further
    """.split()
)
_ARTICLES = ("a ", "an ", "the ", "his ", "her ", "its ", "their ", "my ", "our ")
# "Bel interviewed Post reporter Lund": before a capital, such a word is a verb.
_VERB = re.compile(r"(?!retired|registered|convicted|accused|disgraced)[a-z]+ed [A-Z]")
# "a worker named Ana Bel"
_NAMED = re.compile(
    r"\b(?:an?|one|the)\s(?P<words>(?:[\w’'-]+\s){0,4}?[\w’'-]+)\s(?:named|called)\s$", re.IGNORECASE
)
# "to counter Ana Bel": what follows one of these is a verb.
_BEFORE_VERB = frozenset("to not will would could can may might must should did does do".split())
_NO_PART = FUNCTION | frozenset(
    """
    the a an and or said says told tells that which who whom against calling called backing ask
    asked about over like than between toward towards into through during before since until because
    although though only also even not was is are were be been being has have had will would could
    should may might must do does did where how why what out up off down back away again
    """.split()
)
_BEFORE_COMMA = re.compile(r"(?:^|[.;:,“”\"()\n]\s*)(?P<words>[^.;:,“”\"()\n]{3,90}),\s*$")
# What stands between commas after a name tells about that name, and not about the one that follows.
_ANOTHERS = re.compile(r"[A-Z][\w.’'-]*,\s*$")
_PHRASE = re.compile(r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z]\S*['’]s)\s")
_ONE = re.compile(r"^(?:one|another)\s", re.IGNORECASE)
# Words that part a role from the sentence before it: "backed by the alliance's secretary general, X".
_CLAUSE_WORDS = re.compile(
    r".*\b(?:by|that|said|told|and|but|when|while|as|with|from|to)\s+(?=(?:the|its|his|her|an?)\s)",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r",?\s+who\s+(?:has\s+|had\s+)?(?P<words>(?:led|leads|heads|headed|chairs|chaired|runs)\s+[^,.;:()\"“”‘„]{3,60}?)"
    r"(?=\s+(?:for|since|and|but)\b|[,.;:()])"
)
# "Deputy Assistant Secretary of State for European Affairs" has eight words.
_LONGEST = 8
# Words of a role that end in a stop; another word with one has ended its sentence.
_SHORTENED = frozenset(
    """
    sen. gov. rep. sens. govs. reps. gen. col. lt. sgt. maj. adm. capt. cpl. prof. pres. dr. rev. atty.
    asst. st. u.s. u.n. n.y.
    """.split()
)
_REACH = 120
# "Norland candidates Ana Bel (Vela) and Oskar Lund": the names that one office in the plural stands before.
_ONE_NAME = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}(?: \([^()]*\))?"
_NAMES_BETWEEN = re.compile(rf" {_ONE_NAME}(?:, {_ONE_NAME}){{0,3}},? and ")
_NAMES_AFTER = re.compile(rf"(?: \([^()]*\))?(?:, {_ONE_NAME}){{0,3}},? and {_ONE_NAME}")
_HONORIFICS = frozenset({"Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Miss", "Dr", "Dr."})
# "the presidential candidate": what may narrow an office, by its ending.
_NARROWS = re.compile(r"[a-z-]+(?:al|ic|ive|ary|ous|ican|time)")
# "Bel is a clerk", "Bel, who was the mayor".
_IS = re.compile(
    r"(?:\s+\(?[A-Z-]+\.?\)?,)?\s+(?:is|was|became|has\s+become|remains|serves\s+as|served\s+as|works\s+as)\s+"
    r"(?:now\s+|also\s+|still\s+)?(?P<words>(?:an?|the)\s[^,;:()\"“”‘„\n]{3,140}?)"
    rf"(?=\s+(?:and|but|to)\b|{_STOPS})"
)
# "Bel defended her time as mayor of Vela": the office without an article is the subject's own.
_AS = re.compile(
    r"(?:['’]s?)?\s(?:[a-z’'-]+\s){0,5}as\s(?P<words>(?:[\w’'-]+\s){0,2}?(?P<noun>[\w-]+)(?:\sof\s(?:the\s)?[\w’'-]+)?)"
)
# "As a clerk, Bel".
_AS_BEFORE = re.compile(r"\bAs\s(?P<words>(?:an?|the)\s[^.,;:()\"“”‘„\n]{3,90}),\s+$")


def roles_around(text: str, place: Span) -> Iterator[str]:
    """The roles beside the name at ``place``: before it, before a comma, or between commas after it."""
    before_it = (role_before(text, place.start), _trade_before(text, place.start))
    direct = max(filter(None, before_it), key=len, default=None)
    if direct:
        yield direct
    else:
        before = _BEFORE_COMMA.search(text, max(0, place.start - _REACH), place.start)
        if before:
            told = _CLAUSE_WORDS.sub("", before["words"].strip())
            words = _ONE.sub("", without_article(told))
            another = _ANOTHERS.search(text, max(0, before.start("words") - _REACH), before.start("words"))
            if not another and _PHRASE.match(told) and is_role(words):
                yield words
    after = _AFTER.match(text, place.end)
    if after:
        told = after["words"].strip()
        words = without_article(told)
        if is_role(words) or (_APPOSITION.match(told) and not _NO_ROLE.search(told) and _is_one(words)):
            yield words
    leads = _LEADS.match(text, place.end)
    if leads:
        yield leads["words"].strip()
    named = _NAMED.search(text, max(0, place.start - _REACH), place.start)
    if named and is_role(named["words"]):
        yield named["words"]
    yield from _said_to_be(text, place)
    shared = _shared(text, place)
    if shared:
        yield shared


def _shared(text: str, place: Span) -> str | None:
    """The role in the plural before two names or more, one of which is at ``place``."""
    for word in _WORD.finditer(text, max(0, place.start - _REACH), place.start):
        if _is_plural_role(word.group()):
            first = word.end() + 1
            if first == place.start:
                is_one = _NAMES_AFTER.match(text, place.end)
            else:
                is_one = _NAMES_BETWEEN.fullmatch(text, word.end(), place.start)
            if is_one:
                return role_before(text, first, _is_plural_role)
    return None


@lru_cache(2**12)
def _is_plural_role(word: str) -> bool:
    one = singular(word.removesuffix("."))
    return one != word.lower().removesuffix(".") and is_role_word(one)


def _said_to_be(text: str, place: Span) -> Iterator[str]:
    """The roles that a sentence gives whom it names: "Bel is a clerk", "As a clerk, Bel"."""
    told = _IS.match(text, place.end) or _AS_BEFORE.search(text, max(0, place.start - _REACH), place.start)
    if told and is_role(without_article(told["words"])):
        yield without_article(told["words"])
    held = _AS.match(text, place.end)
    if held and is_role_word(held["noun"]) and not held["words"].lower().startswith(_ARTICLES):
        yield held["words"]


def _is_one(words: str) -> bool:
    """Whether words tell of one, and are no adjective alone, as in "Bel, the brisk, tireless clerk"."""
    head = _PREPOSITION.split(words)[0].split()
    is_noun = len(head) > 1 or _ENDS_AS_TRADE.search(words) is not None or " " in words
    return is_noun and bool(head) and singular(head[-1]) == head[-1].lower()


def _trade_before(text: str, end: int) -> str | None:
    found = _TRADE.search(text, max(0, end - 60), end)
    if not found or found["noun"] in _NO_TRADE:
        return None
    words = found["words"].split()
    first = next((n for n in range(len(words), 0, -1) if words[n - 1].lower() in _NO_PART), 0)
    if first and words[first - 1].lower() in _BEFORE_VERB:
        return None
    if _VERB.match(" ".join(words[first:])):
        first += 1
    return " ".join(words[first:]) or None


def role_before(text: str, end: int, is_office: Callable[[str], bool] = is_role_word) -> str | None:
    """The role that stands right before a name that starts at ``end``: "Finance Minister", "NATO chief"."""
    words = list(_WORD.finditer(text, max(0, end - _REACH), end))
    taken: list[re.Match[str]] = []
    for word in reversed(words[-_LONGEST:]):
        reach = taken[0].start() if taken else end
        ended = word.group().endswith(".") and word.group().lower() not in _SHORTENED
        if ended or text[word.end() : reach].strip(" \u00a0") or not _in_role(word.group(), is_office):
            break
        taken.insert(0, word)
    while taken and taken[0].group().lower() in FUNCTION:
        taken.pop(0)
    if taken and taken[-1].group() in _HONORIFICS:
        taken.pop()
    if not taken or taken[-1].group() in ("of", "the") or not any(is_office(t.group()) for t in taken):
        return None
    return text[taken[0].start() : taken[-1].end()]


def _in_role(word: str, is_office: Callable[[str], bool]) -> bool:
    lower = word.lower()
    if lower in ("of", "the"):
        return True
    return (
        word[0].isupper()
        or is_office(word)
        or lower in MODIFIERS
        or lower in BODIES
        or _NARROWS.fullmatch(word) is not None
    ) and lower not in FUNCTION
