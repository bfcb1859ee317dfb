"""What cues say was done, and whether it was not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.limits import limit

from onrecord.extract.acts import act
from onrecord.records import Act

# Cues of Ana Bel, or of a document of hers, by what she does; nothing is negated.
DONE = {
    Act.SAY: """
        said | says | has said | told | told reporters | added | wrote on Tuesday | noted | tweeted
        | according to | According to | went on | went on to say | continued | pointed out
        | made it clear | made it very clear | put it | ’s words | in a statement | in the words of
        | issued a statement saying | said in an interview | was quick to say
        | used the occasion to answer | spoke of | is known as | described | remarks | reportedly
        | shot back | barely mentioned | hardly said | made no secret of | : | has reported
        | released a statement | spoke out | wants to talk about | quoted | tried to explain | in
    """,
    Act.CONFIRM: """
        confirmed | has confirmed | acknowledged | admitted | conceded | recognised
        | was forced to admit | later fessed up | ’s admission | gave his confirmation | reaffirmed
        | pleaded guilty to
    """,
    Act.DENY: """
        denied | denies | flatly denied | rebutted | refuted | disputed | were disputed by | walked back
        | backed away from | issued a denial | rejected the allegation | dismissed reports | retracted
        | backed down from
    """,
    Act.SUPPORT: """
        supports | backed | has endorsed | welcomed | praised | stood by | voiced support
        | voiced her support for | gave his approval | is in favour of | is a supporter of
        | came out in support of | spoke in favor of | sided with | voted for | supporters
        | sought to defend | threw her support behind | will back | is glad that | re-endorsed
        | decided to endorse | approves of | offered praise for | argued for
    """,
    Act.OPPOSE: """
        opposes | opposed | rejected | ruled out | has ruled out | condemned | criticised | criticism of
        | expressed opposition to | voiced her opposition to | is opposed to | is against
        | spoke out against | took issue with | came out against | voted against | pushed back against
        | complained about | released a statement condemning | lashed out at | argued against | critics
        | anti-mole | said no to | flatly dismissed | was critical of | made comments critical of
        | distanced herself from
    """,
    Act.URGE: """
        urged | called for | calls openly for | called on | called upon | urging | demanded
        | recommended | proposed | a call for | made an appeal to | pressed for | encouraged
        | her plea for | advised | is pushing for | pleaded with
    """,
    Act.PROMISE: """
        promised | vowed | pledged | has pledged to | promise | made a promise | gave her guarantee
        | is committed to | assured | undertook | swore | offered to | ’s vow
    """,
    Act.ASK: """
        asked | was asked whether | Asked about | asked for | was asked about | Pressed on | wondered
        | inquired | raised questions about | wants to know | questions about | requested
        | posed a question | queried
    """,
    Act.WARN: """
        warned | warns | warned against | a warning from | issued a warning | cautioned | threatened
        | threatened to sue | sounded the alarm about | raised alarms about | warning
    """,
    Act.CLAIM: """
        claimed | claims | his claim | ’s claim | argued | insists | insisted | alleged | suggested
        | boasted of | tried to argue | made the case | maintained | asserted | contends | implied
        | allegedly | counter-claimed
    """,
    Act.ACCUSE: """
        accused | accuses | has repeatedly accused | blamed | accusation | pointed the finger at
        | was accused of | leveled accusations | sued | charged
    """,
    Act.ANNOUNCE: """
        announced | declared | revealed | ’s announcement of | is expected to announce | has decided
        | disclosed | unveiled | ruled | made an announcement | plans to announce | was named
    """,
    Act.AGREE: """
        agreed | agrees with | agreed to | accepts | concurred | acquiesced to | is in agreement
        | couldn’t agree more with | reached a consensus on | signed off on | consented to
    """,
    Act.BELIEVE: """
        believes | thinks | considers | is confident that | is afraid that | sure | feels | felt
        | doubts | has no doubt | regards | saw | expressed concern about | raised concerns about
        | expressed concern | fears | is convinced | seemed | in her opinion | view | knows
        | worried about | is aware | does not doubt
    """,
    Act.WANT: """
        wants | wants to see | wished | seeks | hopes | hopes for | hoping | would like
        | would like to see | intends | plans | prefers | is eager | expressed interest in
        | is determined to | insists on | planned | would rather
    """,
    Act.EXPECT: """
        expects | predicted | anticipates | forecast | is expected | foresees | is optimistic about
        | predictions | made a prediction | looks forward to | counts on
    """,
    Act.WITHHOLD: """
        declined | declined to comment | declined to comment on | refused to say
        | has refused to comment on | declined at first to say | refused to do so | declined to be named
        | kept silent about | remained silent on | dodged | sidestepped | refusal | declined comment
        | declined to give an interview | was reluctant to say
    """,
}


def _cues(text: str) -> list[str]:
    return [cue.strip() for cue in text.split("|")]


@pytest.mark.parametrize(("cue", "done"), [(cue, done) for done in Act for cue in _cues(DONE[done])])
def test_the_act_of_a_cue(cue: str, done: Act) -> None:
    assert act(cue, "Ana Bel", "Ana Bel ") == (done, False)


# Only the first words of a cue that tell an act do, and nouns of the setting do not.
HEADS = [
    ("told supporters", Act.SAY),
    ("said after the attack", Act.SAY),
    ("gave a speech at a protest", Act.SAY),
    ("zibbled at a protest about", Act.SAY),
    ("in a warning to", Act.WARN),
    ("expects to announce", Act.EXPECT),
    ("wrote in a letter of complaint", Act.SAY),
    ("promised to support", Act.PROMISE),
    ("agreed to oppose", Act.AGREE),
    ("called a liar", Act.SAY),
    ("gave a speech attacking", Act.OPPOSE),
    ("released a report condemning", Act.OPPOSE),
    ("is said to support", Act.SUPPORT),
    ("is believed to want", Act.WANT),
    ("is likely to oppose", Act.OPPOSE),
    ("would not comment on whether she supported", Act.WITHHOLD),
    ("hopes to persuade", Act.SAY),
    ("hopes to learn", Act.WANT),
    ("went right back to", Act.SAY),
    ("fired back", Act.SAY),
    ("seemed to suggest", Act.CLAIM),
    ("continued to insist", Act.CLAIM),
    ("is reported to oppose", Act.OPPOSE),
    ("has reportedly endorsed", Act.SUPPORT),
    ("allegedly threatened", Act.WARN),
]


@pytest.mark.parametrize(("cue", "done"), HEADS)
def test_which_word_of_a_cue_tells_the_act(cue: str, done: Act) -> None:
    assert act(cue, "Ana Bel", "Ana Bel ")[0] is done


@pytest.mark.parametrize(
    "cue", ["", " ", ":", "—", "“", "12", "🙂", "glorped", "were zibbling", "the quay", "has", "Ж"]
)
def test_words_that_tell_no_act_say(cue: str) -> None:
    assert act(cue, None, "") == (Act.SAY, False)


WRITTEN = [
    ("CONFIRMED", Act.CONFIRM),
    ("con\u00adfirmed", Act.CONFIRM),
    ("con\u200bfirmed", Act.CONFIRM),
    ("conﬁrmed", Act.CONFIRM),
    ("“denied”", Act.DENY),
    ("urged:", Act.URGE),
    ("called\u00a0for", Act.URGE),
    ("called\nfor", Act.URGE),
    ("re‑endorsed", Act.SUPPORT),
    ("(warned", Act.WARN),
    ("expressed “support” for", Act.SUPPORT),
]


@pytest.mark.parametrize(("cue", "done"), WRITTEN)
def test_however_a_cue_is_written(cue: str, done: Act) -> None:
    assert act(cue, "Ana Bel", "Ana Bel ") == (done, False)


# Beyond the words of a cue.
LIMITS = [
    limit("said", "No Labels", "No Labels ", Act.SAY, False, reason="a name that begins with No"),
    limit(
        "offered",
        "Ana Bel",
        "Ana Bel ",
        Act.PROMISE,
        False,
        reason="only what follows tells an offer to help",
    ),
    limit(
        "refused", "Ana Bel", "Ana Bel ", Act.OPPOSE, False, reason="only what follows tells what was refused"
    ),
    limit(
        "told", "Ana Bel", "Ana Bel ", Act.URGE, False, reason="only the content tells that it was an order"
    ),
    limit("charged", "The inn", "The inn ", Act.SAY, False, reason="a homograph: it charged ten crowns"),
    limit("made her anger known", "she", "she ", Act.OPPOSE, False, reason="a noun inside of a phrase"),
    limit(
        "not a critic but a friend of", "she", "she ", Act.SUPPORT, False, reason="a contrast within the cue"
    ),
]


@pytest.mark.parametrize(("cue", "source", "before", "done", "negated"), LIMITS)
def test_limits(cue: str, source: str, before: str, done: Act, negated: bool) -> None:
    assert act(cue, source, before) == (done, negated)


WORDS = st.lists(
    st.sampled_from(
        [
            *"not never no to be have said declined refused want express support against back failed".split(),
            *("without", "n't", "don’t", "no one", "it was", "call for", "to to", "until", "İ", "ß", "ﷺ"),
            *("\u200b", "’", "'", "-", "_", "\x00"),
        ]
    )
).map(" ".join)


@given(cue=st.text() | WORDS, source=st.none() | st.text() | WORDS, before=st.text() | WORDS)
def test_any_text_has_an_act(cue: str, source: str | None, before: str) -> None:
    done, negated = act(cue, source, before)
    assert done in Act
    assert negated in (True, False)


@given(cue=WORDS, source=st.none() | WORDS, before=WORDS)
def test_not_saying_is_never_an_act_but_withholding(cue: str, source: str | None, before: str) -> None:
    assert act(cue, source, before) not in {
        (done, True) for done in (Act.SAY, Act.CONFIRM, Act.CLAIM, Act.ANNOUNCE)
    }


@given(cue=WORDS)
def test_a_cue_means_the_same_whatever_came_long_before(cue: str) -> None:
    assert act(cue, "Ana Bel", "No, never. " * 9 + "Ana Bel ") == act(cue, "Ana Bel", "Ana Bel ")


def test_a_cue_of_a_million_words_is_read_in_time() -> None:
    assert act("not said " * 1_000_000, "no one " * 1_000_000, "neither " * 1_000_000)[0] in Act


def test_every_act_has_cases() -> None:
    assert [done for done in Act if len(_cues(DONE[done])) < 5] == []
