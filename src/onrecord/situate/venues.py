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
        r"cable|blog|robocall|postings?|hangout|livestream|webcast|newsletter|roundtable|picnic|barbecue|banquet",
        r"parade|vigil|rounds?|(?:op-ed )?piece|profile",
        r"radio address|exchange|monologue|segment|service|dedication|(?-i:march)|protest",
        r"(?:radio|television|TV) station|account|web ?site|commercial|(?:police )?scanner",
    )
)
# Where a phrase ends: at a stop, a mark, or what tells when, who or what.
_UNTIL = (
    r"(?=\s*+[,.;:“”\"()\n]|\s+(?:on|in|of|that|last|this|earlier|yesterday|published|broadcast|after|when|and|but|"
    r"who|where|as|because|said|he|she|it|they|we|I|late|early|about|to|saying|for|from|with|at|by|before|during|"
    r"while|released|issued|sent|posted|dated|aired|given|held|made|obtained|delivered|shortly|just|hours|days|"
    r"weeks|months|minutes|here|there|nearby|condemning|announcing|"
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
_OWNER = r"[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,3}['’]s?"
_MORE = r"(?:with|to|on|of|in|at|for|before|outside|(?:published|broadcast|released|hosted|held) by|from)"
# A day that parts an event from who held it: "in an interview last week with Radio Vela".
_WHEN = (
    rf"(?:\s+(?:(?:(?:on|last|late|early)\s+){{0,3}}{DAYS}(?:\s+(?:night|morning|evening|afternoon))?"
    rf"|(?:earlier\s+)?(?:this|last)\s+(?:week|month|year|summer|fall|spring|winter|{_MONTHS})|in\s+{_MONTHS}|yesterday"
    r"|(?:recently\s+)?(?:published|broadcast|aired|airing|released|taped)(?:\s+\w+day)?))?"
)
# A word between "in the" and its event: none that begins another phrase.
_INSIDE = (
    r"(?!(?:for|to|and|or|that|which|who|is|was|are|were|had|has|before|after|about|by|with|from|in|at|on)\b)"
    r"[\w.'’&/-]+"
)
_AT_EVENT = (
    r"\b(?i:in|during|at|on|via)\s+(?i:taping\s+(?:of|for)\s+|an?\s+taping\s+of\s+)?"
    rf"(?:(?i:{_ITS})|{_OWNER})\s+(?:{_INSIDE}\s+){{0,5}}?(?:on\s+[A-Z][\w.]*\s+)?(?i:{_EVENTS})s?\b"
    rf"(?:{_WHEN}\s+{_MORE}\s+(?!{DAYS}|{_MONTHS})(?:{_TITLE}|[^,.;:“”\"()\n]){{1,60}}?{_UNTIL})?{_UNTIL}"
)
# As headlines have it, with no article: "at news conference".
_IN_HEADLINE = (
    r"\b(?i:(?:in|during)\s+(?:interview|speech)|(?:at|during)\s+(?:(?:news|press)\s+conference|debate|rally|town\s+hall))\b"
    rf"{_UNTIL}"
)
_IN_SEVERAL = (
    r"\b(?i:in|during|on|at)\s+(?:(?:multiple|several|separate|various|recent|two|three|both|subsequent|earlier|private|"
    r"public|unpaid|prepared|joint)\s+){0,2}(?:interviews|remarks|testimony|court|videos|tweets|e-?mails|speeches|"
    r"statements|comments|ads|posts|letters|debates|appearances)\b"
    rf"(?:\s+(?:with|to|at)\s+[^,.;:“”\"()\n]{{2,40}}?{_UNTIL})?"
)
# An instalment of a programme: "on Friday’s broadcast of HBX’s “Real Talk”", "on Sunday’s “Vela Tonight”".
_BROADCAST = (
    rf"(?:(?:the|an?|{DAYS}(?:\s+(?:night|morning|evening|afternoon))?['’]s)\s+)?"
    r"(?:(?:broadcast|edition|episode|airing|installment|instalment|version|taping)\s+of\s+)?"
)
# A programme by the last word of its name: "on Ana Bel Investigates Radio", "on The Vela Show".
_PROGRAMME = (
    r"(?:[A-Z][\w.’'-]{0,30}\s+){1,4}"
    r"(?:Radio|Show|Tonight|Today|Live|Podcast|Hour|Report|Daily|TV|Television)\b"
)
_ON_AIR = (
    rf"\b(?i:on|during)\s+{_BROADCAST}(?:(?:the\s+)?{_MEDIA}(?:['’]s?)?(?:\s+(?:program|show))?(?:\s*,?\s*{_TITLE})?"
    rf"|{_PROGRAMME}"
    rf"|{_OWNER}\s+{_TITLE}|{_TITLE})"
)
VENUE = re.compile(f"{_AT_EVENT}|{_IN_SEVERAL}|{_IN_HEADLINE}|{_ON_AIR}")
# What somebody says it by or holds, with no preposition: "sent a tweet", "held a news conference nearby".
BARE = re.compile(
    r"\b(?i:sen[dt]s?|sending|issu(?:es?|ed|ing)|post(?:s|ed|ing)|publish(?:es|ed|ing)|releas(?:es?|ed|ing)|wr(?:ote|ites?|iting)|"
    r"penn(?:s|ed|ing)|sign(?:s|ed|ing)|deliver(?:s|ed|ing)|gave|giv(?:es?|ing)|held|hold(?:s|ing)|host(?:s|ed|ing)|end(?:s|ed|ing)|"
    r"according\s+to)(?:\s+out)?\s+"
    rf"(?P<what>(?i:an?|his|her|their|another)\s+(?:{_INSIDE}\s+){{0,4}}?(?:{_EVENTS}))\b"
)

# What somebody does where their words are then told: the day of it is the day of them.
SPEAKS = re.compile(
    r"\b(?:speak(?:s|ing)?|spoke|address(?:es|ed|ing)?|appear(?:s|ed|ing)?|said|says|told|tells|"
    r"announc(?:es|ed|ing)|tweet(?:s|ed)|wrote|testif(?:ies|ied)|disclos(?:es|ed|ing)|denounc(?:es|ed|ing)|"
    r"defend(?:s|ed|ing)|criticiz(?:es|ed|ing)|reveal(?:s|ed|ing)|made\s+(?:\w+\s+){0,2}(?:case|remarks|pitch|appeal)s?|"
    r"argu(?:es|ed|ing)|accus(?:es|ed|ing)|vow(?:s|ed|ing)|warn(?:s|ed|ing)|declar(?:es|ed|ing)|pledg(?:es|ed|ing)|"
    r"held|met|visit(?:s|ed|ing)?|campaign(?:s|ed|ing)|promis(?:es|ed|ing)|attack(?:s|ed|ing)|rejected|dismissed|blasted|slammed|called|urged|responded|answered)\b"
)
# "addressing supporters of the league’s annual gala": an event with no preposition of place before it.
ADDRESSES = re.compile(
    r"\b(?i:address(?:es|ed|ing)|those\s+attending|(?:speak(?:s|ing)?|spoke|talk(?:s|ed|ing)?|appear(?:s|ed|ing)?)\s+(?:\w+day\s+)?"
    r"(?:to|before|with)|tell(?:s|ing)?|told|(?:made|makes?|making)\s+(?:\w+\s+){1,3}to|rall(?:ies|ied|ying))\s+"
    r"(?P<who>(?:[\w’'-]+\s+(?:of|at)\s+)?(?:(?:an?|the|his|her|their)\s+)?(?:[\w.'’-]+\s+){0,6}?"
    rf"(?:{_EVENTS}|crowd|audience|group|supporters|reporters|journalists|voters|donors|students|delegates|"
    r"lawmakers|board))\b"
)
# Not "told reporters".
IS_EVENT = re.compile(rf"(?:{_EVENTS})$")
# To whom a venue is: "an interview with CBS News", "an email to his supporters".
HEARD_BY = re.compile(
    r"\b(?:interviews?|call|meeting|e-?mails?|letter|memo|message|speech|remarks|address|exchange|conversation|discussion)"
    rf"{_WHEN}\s+(?:with|to)\s+(?P<who>.+?)(?=\s+(?:on|in|at)\s|\s+{DAYS}|$)"
    # Who holds it, where that is told before it: "a Radio Vela interview".
    rf"|\ban?\s+(?!{DAYS}|{_MONTHS})(?P<holder>[A-Z][\w.]*+(?:\s+[A-Z][\w.]*+){{0,3}})\s+interview$",
    re.DOTALL,
)

_WORD = r"(?:[A-Z]\.|(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|St|Mt)\.|[A-Z][\w'’&-]*)"
NAME = rf"(?:the\s+)?{_WORD}(?:\s+(?:of\s+|and\s+)?{_WORD}){{0,8}}(?:(?<=['’]s)(?:\s+[a-z][\w-]*){{1,3}})?"
# Where, right after a cue or a hearer: "told a crowd in Port Vela", "said Sunday in Port Vela",
# "said on Vela Tonight".
IN_TOWN = re.compile(
    rf"(?:\s+(?:reporters|journalists))?(?:\s+(?:on\s+)?{DAYS}(?:\s+(?:night|morning|evening|afternoon))?)?"
    rf"\s+(?P<town>(?:(?:in|at|outside|near)\s+(?!{_MONTHS}){NAME}|on\s+(?!{DAYS}|{_MONTHS}){_WORD}(?:\s{_WORD})+))"
    rf"(?=\s*[,.:;]|\s+(?:on|that|as|about|in|who|{DAYS})\b|\s*$)"
)
# The same at the head of a sentence, before who said it: "In Port Vela, Bel said".
FROM_TOWN = re.compile(rf"(?P<town>In\s+(?!{_MONTHS}){NAME}),\s+$")
