"""The phrases by which newspapers tell where something was said: at an event, in a medium, in a town."""

import re

DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_EVENTS = "|".join(
    (
        r"interviews?|(?:press|news) conference|(?:press |news )?briefing|speech(?:es)?",
        r"(?:televised )?address|statement|debate|rally|rallies|hearing|summit|forum|podcast|broadcast",
        r"press release|news release",
        r"op-ed|testimony|lecture|(?:conference |phone |telephone )?call(?: with reporters)?|meeting|letter",
        r"memo|tweets?|post|gala|dinner|luncheon|breakfast|fundraiser|town halls?(?: meeting)?|convention",
        r"conference|ceremony|appearance|taping|event|panel|e-?mails?|message|video|ad|advertisement|essay",
        r"column|book",
        r"memoir|filing|remarks|discussion|reception|stop|gathering|session|campaign swing|show|program",
        r"programme|article|editorial|report|deposition|eulogy|commencement|announcement|visit|tour|trip|sermon",
        r"radio address|exchange|monologue|segment|service|dedication|march|protest",
    )
)
# Where a phrase ends: at a stop, a mark, or what tells when, who or what.
_UNTIL = (
    r"(?=[,.;:“”\"()\n]|\s+(?:on|in|that|last|this|earlier|yesterday|published|broadcast|after|when|and|but|"
    r"who|where|as|because|said|he|she|it|they|we|I|late|early|about|to say|saying|"
    rf"{DAYS}|of {DAYS})\b|\s+\w+day\b|\s*$)"
)
_TITLE = r"(?:“[A-Z][^”\n]{2,45}”|\"[A-Z][^\"\n]{2,45}\"|‘[A-Z][^’\n]{2,40}’|''[A-Z][^'\n]{2,45}'')"
_MEDIA = (
    r"(?:CNN|MSNBC|NBC|CNBC|ABC|CBS|NPR|PBS|BBC|C-SPAN|HBO|"
    r"Fox(?: News(?: Sunday| Channel)?| Business)?|"
    r"Twitter|Facebook|Instagram|Snapchat|YouTube|Reddit|television|TV|air|"
    r"(?:the |conservative |talk )*radio|Capitol Hill|the (?:House|Senate) floor|social media)"
)
_ITS = (
    r"(?:an?|the|his|her|their|its|this|that|one|another|several|last\s+\w+['’]s"
    rf"|{DAYS}(?:\s+(?:night|morning|evening|afternoon))?(?:['’]s)?)"
)
_OWNER = r"[A-Z][\w.]+(?:\s[A-Z][\w.]+)?['’]s?"
_MORE = r"(?:with|to|on|of|in|at|for|before|outside|(?:published|broadcast|released|hosted|held) by|from)"
_AT_EVENT = (
    r"\b(?i:in|during|at|on|via|through)\s+(?i:taping\s+(?:of|for)\s+|an?\s+taping\s+of\s+)?"
    rf"(?:(?i:{_ITS})|{_OWNER})\s+(?:[\w.'’-]+\s+){{0,5}}?(?i:{_EVENTS})\b"
    rf"(?:\s+{_MORE}\s+(?!{DAYS})(?:{_TITLE}|[^,.;:“”\"()\n]){{2,60}}?{_UNTIL})?{_UNTIL}"
)
_IN_SEVERAL = (
    r"\b(?i:in|during)\s+(?:interviews|remarks|testimony|court)\b"
    rf"(?:\s+(?:with|to|at)\s+[^,.;:“”\"()\n]{{2,40}}?{_UNTIL})?"
)
_ON_AIR = (
    rf"\b(?i:on)\s+(?:(?:the\s+)?{_MEDIA}(?:['’]s?)?(?:\s+(?:program|show))?(?:\s*,?\s*{_TITLE})?"
    rf"|{_OWNER}\s+{_TITLE}|{_TITLE})"
)
VENUE = re.compile(f"{_AT_EVENT}|{_IN_SEVERAL}|{_ON_AIR}")

# What somebody does where their words are then told: the day of it is the day of them.
SPEAKS = re.compile(
    r"\b(?:speak(?:s|ing)?|spoke|address(?:es|ed|ing)?|appear(?:s|ed|ing)?|said|says|told|tells|"
    r"announc(?:es|ed|ing)|tweet(?:s|ed)|wrote|testif(?:ies|ied))\b"
)
# "addressing supporters of the league’s annual gala": an event with no preposition of place before it.
ADDRESSES = re.compile(
    r"\b(?i:address(?:es|ed|ing)|(?:speak(?:s|ing)?|spoke)\s+(?:\w+day\s+)?(?:to|before|at)|tell(?:s|ing)?|told)\s+"
    r"(?P<who>(?:[\w’'-]+\s+(?:of|at)\s+)?(?:an?|the|his|her|their)\s+(?:[\w.'’-]+\s+){0,6}?"
    rf"(?:{_EVENTS}|crowd|audience|group))\b"
)
# To whom a venue is: "an interview with CBS News", "an email to his supporters".
HEARD_BY = re.compile(
    r"\b(?:interviews?|call|meeting|e-?mails?|letter|memo|message|speech|remarks|address|exchange|conversation)\s+"
    rf"(?:with|to)\s+(?P<who>.+?)(?=\s+(?:on|in|at)\s|\s+{DAYS}|$)",
    re.DOTALL,
)

_WORD = r"(?:[A-Z]\.|[A-Z][\w'’&-]*)"
NAME = rf"(?:the\s+)?{_WORD}(?:\s+(?:of\s+|and\s+)?{_WORD}){{0,8}}(?:(?<=['’]s)(?:\s+[a-z][\w-]*){{1,3}})?"
IN_TOWN = re.compile(
    rf"(?:\s+(?:reporters|journalists))?(?:\s+(?:on\s+)?{DAYS}(?:\s+(?:night|morning|evening|afternoon))?)?"
    rf"\s+(?P<town>(?:in|at)\s+(?!{_MONTHS}){NAME})(?=\s*[,.:;]|\s+(?:on|that|{DAYS})\b)"
)
FROM_TOWN = re.compile(rf"(?P<town>In\s+(?!{_MONTHS}){NAME}),\s")
