"""The phrases by which newspapers tell to whom something was said, and who was asked."""

import re

from onrecord.situate.venues import DAYS, NAME

_PEOPLE = (
    r"(?:(?:a|an|the|his|her|their|its)\s+)?"
    r"(?:(?!(?:by|with|for|in|on|at|about|as|to|of|and|or|that|if|whether)\b)[\w'’-]+\s+){0,3}?"
    r"(?:crowds?|rally|gathering|audiences?|attendees|group|donors|listeners|viewers|fans|followers|students|workers|"
    r"investigators|police|agents|prosecutors|jurors|judge|moderator|host|interviewers?|reporters?|columnist|"
    r"correspondent|anchor|legislators|senators|veterans|activists|friends|staff|aides|officials|people|journalists|"
    r"supporters|lawmakers|voters|delegates|parliament|council|committee|newspaper|agency|station|broadcaster|"
    r"colleagues|ministers|members|allies|outlet|paper|magazine|me|us|them|him|her)\b"
)
_WHO = rf"(?P<who>(?!{DAYS}){NAME}|{_PEOPLE})"
_STOP = r"(?=[\s,.:;“”\"]|$)"

# What is told, and to nobody: "told the story of".
_THINGS = (
    r"(?:(?:an?|the|his|her|their|its|this|that|some)\s+)?(?:[\w'’-]+\s+)?"
    r"(?:stor(?:y|ies)|truth|lies?|jokes?|anecdotes?|tales?|fibs?|side|version)"
)
TELLS = re.compile(r"\b(?:told|tells|tell|telling|informed|assured|reminded)\b", re.IGNORECASE)
# Whoever is told, whatever they are called: up to what tells where or when, or what they were told.
TOLD = re.compile(
    rf"\s*+(?P<who>(?!(?:that|of|to|how|why|what|and|it|{_THINGS})\b)[^,;:“”\"\n]{{2,70}}?)"
    r"(?=\s+(?:that|in|on|at|when|during|after|before|last|this|early|late|via|by|while|following|how|about|why|what|"
    r"if|whether|not|to|as|because|through|earlier|shortly|over|of(?!\s+[A-Z])|there|he|she|they|we|I|his|her|their|it|"
    rf"{DAYS}|yesterday|today|tonight)\b|\s*[,;:“”\"]|\.(?:\s|$)|\s*$)"
)
WARNS = re.compile(r"\b(?:warn(?:s|ed|ing)|ask(?:s|ed|ing)|call(?:s|ed|ing) (?:up)?on)\s*$", re.IGNORECASE)
WARNED = re.compile(rf"\s*{_WHO}{_STOP}")
# Verbs whose object hears what is said: "emailed supporters", "pressed him for specifics".
ADDRESSED = re.compile(
    r"\b(?:e-?mail|text|messag|press|push|address|brief|interview|challeng|offer)(?:ed|ing)\s*$"
    r"|\b(?:grill|quizz?|chid|scold|reprimand|admonish|lectur|coach|reassur|caution|advis|implor|begg?|notif|alert|"
    r"convinc|persuad)(?:e[ds]?|ed|es|s|ies|ied|ing)?\s*$",
    re.IGNORECASE,
)
# Who is told in an own sentence, before what they were told: "Bel spoke with Radio Vela about it. ...".
SPEAKS_WITH = re.compile(
    r"\b(?:(?:spoke|speak(?:s|ing)?|talk(?:s|ed|ing)?|sat down|chatted)\s+(?:\w+day\s+)?(?:with|to))\s+"
    rf"(?P<who>(?!{DAYS}){NAME}){_STOP}"
)
TO_WHOM = re.compile(rf"\s+to\s+{_WHO}{_STOP}")
# Who is to do something is the hearer, and in PolNeAR the first words of the content.
BIDS = re.compile(
    r"\b(?:urg|ask|order|begg|advis|invit|permitt?|implor|instruct|warn|coach|encourag|press|push|persuad|convinc|"
    r"challeng|assur|remind|tell)(?:e?s|ed|ing|e)?$|\bcall\w* (?:up)?on$|\b(?:told|convince|persuade)$",
    re.IGNORECASE,
)
BIDDEN = re.compile(
    rf"\s*+(?P<who>(?!{_THINGS}\b)(?:{NAME}|{_PEOPLE}|(?:the|both) \w+|[a-z]+s(?: in {NAME})?))"
    r"(?=\s+(?:not\s+)?(?:to|that)\s)"
)
# Who was asked: "Bel was asked whether", "asked about it, Bel said", "said Bel when asked".
WAS_ASKED = re.compile(
    r"(?:was|were|is|being|been)\s+(?:then\s+|also\s+|again\s+)?(?:asked|pressed|questioned)", re.IGNORECASE
)
ASKED_WHO = re.compile(rf"(?P<who>{NAME}|[Hh]e|[Ss]he|[Tt]hey)\s+(?:(?:was|were|is|being|been)\s+)?$")
WHEN_ASKED = re.compile(r"\b(?:when|if|after (?:being|having been))\s+$", re.IGNORECASE)
SAID_BEFORE = re.compile(
    rf"(?P<who>{NAME}|\b[Hh]e|\b[Ss]he|\b[Tt]hey)\s+(?:[a-z]+\s+){{0,3}}?(?:said|replied|answered|told)\b"
)
THEN_SAID = re.compile(rf",\s+(?P<who>{NAME}|he|she|they)\s+[a-z]+")
