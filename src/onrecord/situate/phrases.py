"""The phrases by which newspapers tell where, to whom, upon what and when something was said."""

import re

_EVENTS = (
    r"interview|(?:press|news) conference|(?:press |news )?briefing|speech|(?:televised )?address|statement|"
    r"debate|rally|hearing|summit|forum|podcast|broadcast|press release|news release|op-ed|testimony|"
    r"lecture|call with reporters|meeting|letter|memo|tweet|post"
)
VENUE = re.compile(
    r"\b(?:in|during|at|on|via)\s+(?:an?|the|his|her|their|its|this)\s+(?:[\w'’-]+\s+){0,4}?"
    rf"(?:{_EVENTS})\b"
    r"(?:\s+(?:with|to|on|of|in|at|for|before|outside|published by|broadcast by)\s+"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[^,.;:“”\"()]{2,60}?)?"
    r"(?=[,.;:“”\"()]|\s+(?:on|in|that|last|this|earlier|yesterday|published|broadcast|after|when|and|but|who|"
    r"said|he|she|it|they|we|I)\b|\s+\w+day\b|$)",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"\b(?:(?:when|after being|after he was|after she was)\s+)?"
    r"asked\s+(?:about|whether|if|why|how|what|for|by)\b"
    r"|\bin (?:response|reply|answer) to\b|\b(?:responding|replying|reacting) to\b|\bpressed on\b",
    re.IGNORECASE,
)
_WORD = r"(?:[A-Z]\.|[A-Z][\w'’&-]*)"
_NAME = rf"(?:the\s+)?{_WORD}(?:\s+(?:of\s+|and\s+)?{_WORD}){{0,8}}(?:(?<=['’]s)(?:\s+[a-z][\w-]*){{1,3}})?"
_PEOPLE = (
    r"(?:(?:a|an|the|his|her|their|its)\s+)?(?:[\w'’-]+\s+){0,3}?"
    r"(?:reporters|journalists|supporters|lawmakers|voters|delegates|crowd|audience|parliament|council|committee|newspaper|agency|station|broadcaster|"
    r"interviewer|colleagues|ministers|members|allies|officials|outlet|paper|magazine|me|us|them|him|her)\b"
)
IN_TOWN = re.compile(
    rf"(?:\s+(?:reporters|journalists))?\s+(?P<town>(?:in|at)\s+{_NAME})(?=\s*[,.:;]|\s+(?:on|that)\b)"
)
FROM_TOWN = re.compile(rf"(?P<town>In\s+{_NAME}),\s")
# "on Tuesday", "Tuesday" right before or after its cue, "last Tuesday"; "next Tuesday" is no day of saying.
WEEKDAY = re.compile(
    r"(?<!next )(?<!this coming )(?<!by )(?<!until )(?<!since )\b"
    r"(?P<words>(?:on |last )?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\b(?!['’]s)"
)
HEARER = re.compile(rf"\s*(?P<who>{_NAME}|{_PEOPLE})(?=[\s,.:;“”\"]|$)")
TO_HEARER = re.compile(rf"\s+to\s+(?P<who>{_NAME}|{_PEOPLE})(?=[\s,.:;“”\"]|$)")
# Who is to do something is the hearer, and in PolNeAR the first words of the content.
BIDDEN = re.compile(rf"\s*(?P<who>{_NAME}|{_PEOPLE}|(?:the|both) \w+)(?=\s+(?:not\s+)?to\s)")
BIDS = re.compile(
    r"\b(?:urg|ask|order|begg|advis|invit|permitt?|implor|instruct)(?:e?s|ed|ing|e)?$|\bcall\w* (?:up)?on$",
    re.IGNORECASE,
)
TELLS = re.compile(r"\b(?:told|tells|tell|telling|informed|assured|reminded|warned)\s*$", re.IGNORECASE)
BEFORE_DATE = re.compile(r"(?:^|\b(?:on|in|dated|,))\s*$", re.IGNORECASE)
