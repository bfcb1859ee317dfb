"""The nouns by which newspapers call those who speak."""

# Who holds an office, leads or speaks for something. Grouped: words of one line can stand for the
# same office ("the alliance's secretary general", "the alliance's chief").
OFFICES = (
    frozenset(
        """
    chief head leader boss secretary-general director-general director chair chairman chairwoman
    chairperson president commissioner chancellor premier
    """.split()
    ),
    frozenset("premier prime-minister chancellor leader".split()),
    frozenset("president leader head".split()),
    frozenset("minister secretary".split()),
    frozenset("spokesman spokeswoman spokesperson".split()),
    frozenset("candidate nominee contender hopeful front-runner frontrunner".split()),
    frozenset("senator lawmaker legislator congressman congresswoman representative".split()),
    frozenset("deputy lawmaker legislator mp parliamentarian".split()),
    frozenset("king queen monarch".split()),
    frozenset("businessman businesswoman mogul billionaire tycoon entrepreneur developer".split()),
)  # fmt: skip

ROLES = frozenset().union(*OFFICES) | frozenset(
    """
    secretary general prime ambassador envoy diplomat governor mayor commander admiral colonel
    captain sergeant lieutenant major officer attorney prosecutor judge justice lawyer solicitor
    professor doctor scientist economist analyst researcher expert historian author writer columnist
    journalist reporter editor anchor host presenter correspondent producer actor actress singer
    musician artist athlete coach goalkeeper captain striker footballer manager adviser advisor aide
    strategist consultant pollster activist organiser organizer campaigner founder co-founder owner
    ceo executive official inspector treasurer speaker whip rector dean principal teacher nurse
    farmer fisherman pilot engineer coordinator counsel moderator pollster surrogate rival opponent
    challenger incumbent billionaire millionaire delegate member fellow bishop archbishop pope
    cardinal rabbi imam priest pastor reverend sheriff detective veteran student resident voter
    prince princess duke counsellor councillor councilor gov sen rep col gen lt sgt maj adm capt cpl
    prof pres cmdr amb supt assemblyman assemblywoman alderman freeholder undersecretary
    vice-president negotiator mediator rapporteur ally friend critic surgeon neurosurgeon magnate guru
    clerk trustee chef appointee designee host politician star soldier agent superdelegate heir
    heiress newspaperman housewife pundit commentator blogger loyalist outsider dictator comedian
    supporter donor investor backer lobbyist operative staffer physician engineer publisher fundraiser
    employee user proponent opponent narrator pediatrician guy speechwriter winner viewer reader
    philanthropist filmmaker novelist poet playwright chemist physicist programmer contractor banker
    trader scholar chairman-elect president-elect spouse survivor victim neighbor neighbour
    assemblywoman councilman councilwoman comptroller superintendent paralegal firefighter commander-in-chief
    """.split()
)  # fmt: skip

# Offices that newspapers put before a family name alone: "Mayor Bel".
TITLES = frozenset(
    """
    president senator sen governor gov representative rep congressman congresswoman secretary speaker
    minister chancellor premier mayor judge justice ambassador general gen admiral adm colonel col
    captain capt sergeant sgt lieutenant lt major maj officer detective sheriff professor prof pope
    cardinal archbishop bishop rabbi pastor reverend king queen prince princess commissioner chairman
    director chief councilman councilwoman
    """.split()
)

# Who is called by a relative.
KIN = frozenset(
    """
    father mother son daughter brother sister wife husband widow widower uncle aunt nephew niece cousin
    grandson granddaughter grandfather grandmother stepfather stepmother stepson stepdaughter ex-wife
    ex-husband fiancé fiancée girlfriend boyfriend
    """.split()
)

# Unnamed, but persons: with "a", or in the plural, they stand for sources that stay unnamed.
SOURCES = frozenset(
    """
    official source spokesman spokeswoman spokesperson aide adviser advisor diplomat person man
    woman insider witness lawmaker operative staffer expert analyst officer executive strategist
    resident spokespeople people sources officials
    """.split()
)

# Those of them who stay sources in the plural without a number: "aides"; "experts" are a class.
INFORMANTS = frozenset(
    """
    official source spokesman spokeswoman spokesperson spokespeople aide adviser advisor diplomat insider
    witness staffer associate sources officials
    """.split()
)

# Many, in one word; and what begins a number of people.
CROWDS = frozenset(
    """
    public youth population percentage percent majority minority segment media press personnel
    electorate movement leadership elite enforcement management generation poor rich officialdom wisdom
    anyone anybody half third quarter establishment faction audience crowd base community rest everyone
    everybody nobody those all most many some none others voters masses wing left right opposition
    constituency
    """.split()
)
QUANTITIES = (
    "fewer than ",
    "more than ",
    "less than ",
    "nearly ",
    "about ",
    "roughly ",
    "almost ",
    "just ",
    "so many ",
    "half ",
    "all ",
    "any of ",
    "none of ",
    "no one",
    "those ",
    "everyone",
    "everybody",
    "nobody",
    "as many as ",
    "a majority ",
    "a number ",
    "a third of ",
    "a quarter of ",
    "at least ",
    "up to ",
    "over half",
    "twelve ",
    "a mere ",
)

# What somebody may be called after the party or the creed that they belong to: "the Norland liberal".
CREEDS = frozenset(
    """
    republican democrat conservative liberal socialist independent libertarian progressive tory
    """.split()
)

DOCUMENTS = frozenset(
    """
    ad advertisement advert spot commercial video clip tape recording slogan page headline inquiry
    investigation application lawsuit complaint affidavit transcripts platform manifesto figures
    statistics census questionnaire report statement document letter memo memorandum study survey
    poll communique communiqué declaration treaty agreement law bill ruling editorial article email
    e-mail book transcript draft paper filing indictment order resolution plan text note message
    tweet post press-release charter review audit assessment constitution research data analysis
    minutes dossier rule result projection disclosure record memoir card cable photograph photo picture
    excerpt footage average finding graphic chart guideline regulation roster search examination readout
    release amendment testimony estimate forecast polling movie film documentary column op-ed banner
    placard sign blog subpoena warrant verdict summary opinion count tally headline novel evidence
    guidance paperwork textbook manual copy response version speech remarks answer account
    """.split()
)

BODIES = frozenset(
    """
    ministry government company party office agency council committee commission parliament court
    police army alliance union bank group campaign administration department university institute
    association federation organisation organization coalition board team newspaper paper outlet
    magazine network station broadcaster daily weekly times post tribune herald gazette courier
    chronicle journal observer monitor news radio television tv press foundation firm authority
    service secretariat cabinet senate congress chamber embassy league bloc corporation inc ltd club
    society centre center assembly navy coastguard cooperative consortium chancellery directorate legislature
    nonprofit non-profit pac charity regulator force website tabloid site outlet tracker city town county
    state country nation
    """.split()
)

# May stand between the words of a role: "the outgoing NATO secretary general".
MODIFIERS = frozenset(
    """
    former outgoing incoming acting deputy vice senior chief prime foreign defence defense interior
    finance economy justice health education energy trade transport environment press first second
    national federal general lead top longtime veteran late then current new assistant associate
    honorary state union european
    """.split()
)

# Capitals and seats of power, which newspapers let speak for their states. The tagger takes many of
# them for people.
SEATS = frozenset(
    """
    abuja ankara athens baghdad bangkok beijing beirut belgrade berlin bern bogota brasilia
    bratislava brussels bucharest budapest cairo canberra caracas chisinau chișinău copenhagen
    damascus delhi dhaka doha dublin hanoi havana helsinki islamabad jakarta jerusalem kabul
    khartoum kiev kinshasa kyiv lima lisbon ljubljana london luxembourg madrid manila minsk moscow
    nairobi nicosia oslo ottawa paris podgorica prague pretoria pyongyang reykjavik riga riyadh rome
    santiago sarajevo seoul singapore skopje sofia stockholm taipei tallinn tashkent tbilisi tehran
    tirana tokyo tripoli tunis valletta vienna vilnius warsaw washington yerevan zagreb kremlin
    pentagon elysee élysée whitehall
    """.split()
)

# What a minister is minister of: offices with different ones are different offices.
PORTFOLIOS = frozenset(
    """
    foreign defence defense interior home finance economy justice health education energy trade
    transport environment labour labor agriculture culture treasury
    """.split()
)

GEOGRAPHY = frozenset(
    """
    strait sea ocean river lake bay gulf island islands isle port harbour harbor city town county
    street avenue square road bridge mountain valley peninsula canal channel coast airport house
    palace hall park
    """.split()
)

CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december
    """.split()
)

FUNCTION = frozenset(
    """
    the a an but and yet as while when after before if so this that earlier later however he she it
    they we i his her its their in on at of for to from by with not no one asked according neither
    nor both
    """.split()
)

_ARTICLES = (
    "the ",
    "a ",
    "an ",
    "this ",
    "that ",
    "these ",
    "those ",
    "its ",
    "their ",
    "his ",
    "her ",
    "our ",
)


def without_article(words: str) -> str:
    """Words without the article or possessive that begins them."""
    lower = words.lower()
    return next((words[len(a) :] for a in _ARTICLES if lower.startswith(a)), words)


def singular(noun: str) -> str:
    """A noun's singular, as far as the endings of this vocabulary go."""
    lower = noun.lower()
    if lower.endswith("men"):
        return lower[:-3] + "man"
    if lower == "people":
        return lower
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    return lower[:-1] if lower.endswith("s") and not lower.endswith(("ss", "us", "news")) else lower
