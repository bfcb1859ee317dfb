"""Given names that stand for each other."""

# Each line is one name and its short and other forms. Short forms may stand in several lines. After the
# common lists of English hypocorisms, with forms that news romanises in ways that letters do not tell.
_LINES = """
abigail abby
abraham abe
albert al bert
alexander alex alec sandy aleksandr aleksander alexandre
alexandra alex sandra alexandria
alfred al fred
alan allan allen al
andrew andy drew
anthony tony antony
barbara barb
benjamin ben benny bennie
bernard bernie bern
bradley brad
catherine katherine kathryn kate katie kathy cathy kathleen katharine
charles charlie chuck chas
christine christina chris tina christie
christopher chris kit
cynthia cindy
daniel dan danny
david dave davy
deborah debra debbie deb
donald don donnie
dorothy dot dottie
douglas doug
edward ed eddie ted teddy ned
edwin ed eddie
elizabeth liz beth betty betsy lizzie eliza
eugene gene
francis frank
franklin frank
frederick fred freddie frederic
gabriel gabe
geoffrey jeffrey jeff geoff
gerald gerry jerry
gregory greg gregg
harold harry hal
henry harry hank
herbert herb
jacob jake
james jim jimmy jamie
jacqueline jackie
janet jan
jason jay
jennifer jen jenny
jerome jerry
jessica jess
john jack johnny jon
jonathan jon
joseph joe joey
joshua josh
judith judy
kenneth ken kenny
lawrence laurence larry
leonard len lenny leo
louis lou lewis
margaret maggie meg peggy marge
martin marty
matthew matt
michael mike mick mickey
mitchell mitch
muhammad mohammed mohamed mohammad muhammed mohamad mohammod
nathan nathaniel nate nat
nicholas nick nicky nicolas
osama usama
pamela pam
patricia pat patty patti tricia
patrick pat paddy
peter pete
philip phillip phil
rafael rafa
raymond ray
rebecca becky
reinhold reince
richard rich rick dick ricky
robert bob bobby rob robbie bert
ronald ron ronnie
rudolph rudy rudolf
samuel sam sammy
samantha sam
sergei sergey serge
stephen steven steve
stanley stan
susan sue suzanne suzy
theodore ted teddy theo
theresa teresa terry
thomas tom tommy
timothy tim timmy
valerie val
victoria vicky vicki
vincent vince vinny
walter walt
william bill billy will willie
yusuf yousef youssef yousuf
zachary zach zack
"""
NICKNAMES: dict[str, frozenset[int]] = {}
for _number, _line in enumerate(_LINES.split("\n")):
    for _form in _line.split():
        NICKNAMES[_form] = NICKNAMES.get(_form, frozenset()) | {_number}


# What makes a woman's name of a man's: "Paula" is no long form of "Paul".
_FEMININE = frozenset("a e ia ie ina ine ette elle".split())
# Shorter beginnings are those of too many names.
_SHORTEST = 3


def can_be(one: str, other: str) -> bool:
    """Whether two folded given names are forms of one: by the list, or the one is the other cut short."""
    short, long = sorted((one, other), key=len)
    if len(short) >= _SHORTEST and long.startswith(short) and long[len(short) :] not in _FEMININE:
        return True
    return not NICKNAMES.get(one, frozenset()).isdisjoint(NICKNAMES.get(other, frozenset()))
