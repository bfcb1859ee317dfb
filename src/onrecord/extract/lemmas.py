"""The inflected forms of English verbs and nouns, by rule and a table, to find a lexicon's lemma by.

A form is looked up among those that the lexicon's own lemmas have, rather than cut down to a guess: so
"hoped" is never "hop". Where spelling cannot tell which form is right ("admited", "admitted"), both are
given; no English word stands in the way of the wrong one. Irregular verbs after Quirk, Greenbaum, Leech and
Svartvik (A Comprehensive Grammar of the English Language, 1985, 3.11-3.20), as far as the lexicon has them.
"""

import re
from collections.abc import Mapping

# Lemma to past and participle, with other spellings.
_IRREGULAR_PASTS: Mapping[str, str] = {
    "bear": "bore borne",
    "become": "became become",
    "begin": "began begun",
    "bet": "bet",
    "bite": "bit bitten",
    "break": "broke broken",
    "bring": "brought",
    "broadcast": "broadcast broadcasted",
    "buy": "bought",
    "cast": "cast",
    "choose": "chose chosen",
    "come": "came come",
    "draw": "drew drawn",
    "dream": "dreamed dreamt",
    "fall": "fell fallen",
    "feel": "felt",
    "fight": "fought",
    "find": "found",
    "forbid": "forbade forbidden",
    "forecast": "forecast forecasted",
    "forego": "forewent foregone",
    "foresee": "foresaw foreseen",
    "foretell": "foretold",
    "forget": "forgot forgotten",
    "forgive": "forgave forgiven",
    "forgo": "forwent forgone",
    "gainsay": "gainsaid",
    "get": "got gotten",
    "give": "gave given",
    "go": "went gone",
    "hear": "heard",
    "hide": "hid hidden",
    "hit": "hit",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "lay": "laid",
    "lean": "leaned leant",
    "learn": "learned learnt",
    "leave": "left",
    "lend": "lent",
    "let": "let",
    "make": "made",
    "mean": "meant",
    "meet": "met",
    "mislead": "misled",
    "misunderstand": "misunderstood",
    "pay": "paid",
    "plead": "pleaded pled",
    "prove": "proved proven",
    "put": "put",
    "quit": "quit",
    "read": "read",
    "ring": "rang rung",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "send": "sent",
    "set": "set",
    "shoot": "shot",
    "show": "showed shown",
    "sing": "sang sung",
    "sit": "sat",
    "speak": "spoke spoken",
    "spell": "spelled spelt",
    "stand": "stood",
    "stick": "stuck",
    "strike": "struck stricken",
    "strive": "strove striven strived",
    "swear": "swore sworn",
    "take": "took taken",
    "teach": "taught",
    "tear": "tore torn",
    "tell": "told",
    "think": "thought",
    "throw": "threw thrown",
    "undercut": "undercut",
    "understand": "understood",
    "undertake": "undertook undertaken",
    "uphold": "upheld",
    "withdraw": "withdrew withdrawn",
    "withhold": "withheld",
    "write": "wrote written",
}

_HISSES = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o)$")
_SINGLE_Z = re.compile(r"[aeiou]z$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_MUTE_E = re.compile(r"[^eoy]e$")
# One consonant after one vowel letter; "qu" is a consonant ("quip", "equip").
_DOUBLES = re.compile(r"(?:[^aeiou]|qu)[aeiou][bdfgklmnprstvz]$")
_SYLLABLES = re.compile(r"[aeiouy]+")


def verb_forms(lemma: str) -> frozenset[str]:
    """The lemma, its third person, past, participle and gerund."""
    stems = _stems(lemma)
    pasts = _IRREGULAR_PASTS.get(lemma, "").split() or [f"{stem}ed" for stem in stems]
    if lemma not in _IRREGULAR_PASTS:
        if _CONSONANT_Y.search(lemma):
            pasts = [f"{lemma[:-1]}ied"]
        elif lemma.endswith("e"):
            pasts = [f"{lemma}d"]
    if lemma.endswith("ie"):
        gerunds = [f"{lemma[:-2]}ying"]
    elif _MUTE_E.search(lemma):
        gerunds = [f"{lemma[:-1]}ing"]
    else:
        gerunds = [f"{stem}ing" for stem in stems]
    return frozenset({lemma, _with_s(lemma), *pasts, *gerunds})


def noun_forms(lemma: str) -> frozenset[str]:
    """The lemma and its plural."""
    return frozenset({lemma, _with_s(lemma)})


def _with_s(lemma: str) -> str:
    if _CONSONANT_Y.search(lemma):
        return f"{lemma[:-1]}ies"
    if _SINGLE_Z.search(lemma):
        return f"{lemma}zes"
    return f"{lemma}es" if _HISSES.search(lemma) else f"{lemma}s"


def _stems(lemma: str) -> list[str]:
    """What -ed and -ing are put to: the last consonant doubled in one syllable, either in several."""
    if lemma.endswith("c"):
        return [f"{lemma}k"]
    if not _DOUBLES.search(lemma):
        return [lemma]
    doubled = lemma + lemma[-1]
    return [doubled] if len(_SYLLABLES.findall(lemma)) == 1 else [lemma, doubled]
