"""What negates a cue, and what only looks as if it did."""

import pytest

from onrecord.extract.acts import act
from onrecord.records import Act

NOT_DONE = [
    ("did not deny", Act.DENY),
    ("didn't deny", Act.DENY),
    ("didn’t deny", Act.DENY),
    ("never denied", Act.DENY),
    ("did not rule out", Act.OPPOSE),
    ("would not rule out", Act.OPPOSE),
    ("refused to rule out", Act.OPPOSE),
    ("refused to condemn", Act.OPPOSE),
    ("declined to criticise", Act.OPPOSE),
    ("is not opposed to", Act.OPPOSE),
    ("does not support", Act.SUPPORT),
    ("no longer supports", Act.SUPPORT),
    ("has yet to endorse", Act.SUPPORT),
    ("refused to endorse", Act.SUPPORT),
    ("stopped short of endorsing", Act.SUPPORT),
    ("expressed no support for", Act.SUPPORT),
    ("did not express support for", Act.SUPPORT),
    ("stopped supporting", Act.SUPPORT),
    ("decided not to endorse", Act.SUPPORT),
    ("far from supporting", Act.SUPPORT),
    ("did not welcome", Act.SUPPORT),
    ("do not agree on", Act.AGREE),
    ("refused to accept", Act.AGREE),
    ("never asked for", Act.ASK),
    ("did not ask", Act.ASK),
    ("did not want", Act.WANT),
    ("has no plans to", Act.WANT),
    ("did not wish", Act.WANT),
    ("doesn't believe", Act.BELIEVE),
    ("does not think", Act.BELIEVE),
    ("is unsure whether", Act.BELIEVE),
    ("is not convinced", Act.BELIEVE),
    ("cannot believe", Act.BELIEVE),
    ("dont know", Act.BELIEVE),
    ("has not promised", Act.PROMISE),
    ("made no promise", Act.PROMISE),
    ("without promising", Act.PROMISE),
    ("did not expect", Act.EXPECT),
    ("is unlikely", Act.EXPECT),
    ("did not accuse", Act.ACCUSE),
    ("stopped short of calling for", Act.URGE),
    ("has not called for", Act.URGE),
    ("failed to warn", Act.WARN),
    ("never warned", Act.WARN),
]


@pytest.mark.parametrize(("cue", "done"), NOT_DONE)
def test_an_act_that_was_not_done(cue: str, done: Act) -> None:
    assert act(cue, "Oskar Lund", "Oskar Lund ") == (done, True)


SILENCES = [
    "has not yet directly claimed",
    "has not claimed",
    "would not say",
    "wouldn’t say",
    "did not mention",
    "does not mention",
    "never said",
    "has never once mentioned",
    "said nothing about",
    "said nothing in public about",
    "made no mention of",
    "had no comment",
    "no comment",
    "has released no",
    "gave no details of",
    "did not specify",
    "has not announced",
    "has not commented on",
    "have not reacted to",
    "was not available for comment",
    "was unavailable for comment",
    "could not be reached",
    "could not confirm",
    "was unable to say",
    "did not immediately respond to",
    "without mentioning",
    "failed to mention",
    "has yet to confirm",
    "neither confirmed nor denied",
    "would neither confirm nor deny",
    "stopped short of saying",
    "did not want to say",
    "no longer says",
    "chose not to comment",
    "avoided mentioning",
    "told reporters nothing",
    "ain’t saying",
    "is not saying",
]


@pytest.mark.parametrize("cue", SILENCES)
def test_not_saying_is_withholding(cue: str) -> None:
    assert act(cue, "Oskar Lund", "Oskar Lund ") == (Act.WITHHOLD, True)


NOBODY = [
    "Nobody",
    "No one",
    "no-one",
    "None of the ministers",
    "None of them",
    "Neither minister",
    "Neither Ana Bel nor Oskar Lund",
    "No minister",
    "Not one of the captains",
    "Not all of the captains",
    "Not everyone",
    "But no captain",
    "Almost no one",
    "virtually nobody in Port Ennis",
    "nor the mayor",
    "NO CAPTAIN",
]
SOMEBODY = [
    "No. 10",
    "No 10",
    "No fewer than six captains",
    "no less a man than Oskar Lund",
    "None other than Oskar Lund",
    "No one but the mayor",
    "Not only the mayor",
    "Norbert Nolan",
    "Noah",
    "Nora Noone",
    "Few captains",
    "Hardly anyone",
    "the mayor, not the minister,",
    "the captains, none of whom wished to be named,",
]


@pytest.mark.parametrize("source", NOBODY)
def test_a_source_of_nobody_negates(source: str) -> None:
    assert act("endorsed", source, f"{source} ") == (Act.SUPPORT, True)
    assert act("said", source, f"{source} ") == (Act.WITHHOLD, True)


@pytest.mark.parametrize("source", SOMEBODY)
def test_a_source_of_somebody_does_not(source: str) -> None:
    assert act("endorsed", source, f"{source} ") == (Act.SUPPORT, False)


def test_nobody_fails_to_do_what_all_do() -> None:
    assert act("failed to mention", "No captain", "No captain ") == (Act.SAY, False)


NEGATED_BEFORE = [
    ("mention", "she", "She did not "),
    ("mention", "she", "She has not yet "),
    ("mentioning", "Oskar Lund", "Oskar Lund left without "),
    ("mention", "he", "Nor did he "),
    ("say", "the ministry", "At no point did the ministry "),
    ("said", "the ministry", "Never has the ministry "),
    ("will confirm", "Sivel", "Neither Korr nor Sivel "),
    ("will confirm", "Korr nor Sivel", "Neither Korr nor Sivel "),
    ("said", "the ministers", "None of the ministers "),
    ("said", "minister", "No minister "),
    ("say", "Ana Bel", "Ana Bel didn’t "),
    ("mention", "Ana Bel", "Ana Bel failed to "),
]
NOT_NEGATED_BEFORE = [
    ("said", "he", "“I did not,” he "),
    ("said", "Ana Bel", "The answer was no. Ana Bel "),
    ("said", "Oskar Lund", "“The ferry will not run,” said Lund, but Oskar Lund "),
    ("said", "who", "No one stopped the mayor, who "),
    ("said", "Manno", "Captain Manno "),
    ("asked", None, "Whenever "),
    ("said", "the ministry", "Not only had the ministry "),
    ("said", "he", "He never was a sailor, he "),
    ("said", "Ana Bel", "Whether or not it runs, Ana Bel "),
    ("said", "he", "No heed was paid, he "),
    ("asked", None, "The mayor would not\n"),
    ("said", "Ana Bel", "Nor did the mayor\nAna Bel "),
    ("said", "Ana Bel", "Neither\nAna Bel "),
]


@pytest.mark.parametrize(("cue", "source", "before"), NEGATED_BEFORE)
def test_negation_that_stands_before_the_cue(cue: str, source: str, before: str) -> None:
    assert act(cue, source, before) == (Act.WITHHOLD, True)


@pytest.mark.parametrize(("cue", "source", "before"), NOT_NEGATED_BEFORE)
def test_negation_before_the_cue_that_is_not_its_own(cue: str, source: str | None, before: str) -> None:
    assert act(cue, source, before)[1] is False


@pytest.mark.parametrize("before", ["Oskar Lund refused to ", "He has repeatedly declined to "])
def test_a_refusal_that_the_cue_was_cut_off(before: str) -> None:
    assert act("comment on", "Oskar Lund", before) == (Act.WITHHOLD, False)


AFFIRMED = [
    ("not only criticised", Act.OPPOSE),
    ("did not just say", Act.SAY),
    ("did not hesitate to say", Act.SAY),
    ("never failed to mention", Act.SAY),
    ("did not decline to comment", Act.SAY),
    ("has not been silent about", Act.SAY),
    ("could not help but notice", Act.BELIEVE),
    ("had nothing but praise for", Act.SUPPORT),
    ("said in no uncertain terms", Act.SAY),
    ("told in no uncertain terms", Act.SAY),
    ("made no bones about", Act.SAY),
    ("did not stop short of accusing", Act.ACCUSE),
    ("vowed never to", Act.PROMISE),
    ("said there was no", Act.SAY),
    ("warned that no", Act.WARN),
    ("promised not to", Act.PROMISE),
    ("asked not to", Act.ASK),
    ("warned not to", Act.WARN),
    ("said without hesitation", Act.SAY),
    ("did not comment until", Act.SAY),
    ("could not agree more with", Act.AGREE),
    ("did not mince words in condemning", Act.OPPOSE),
    ("didn’t refuse to endorse", Act.SUPPORT),
]


@pytest.mark.parametrize(("cue", "done"), AFFIRMED)
def test_a_negation_that_negates_nothing(cue: str, done: Act) -> None:
    assert act(cue, "Ana Bel", "Ana Bel ") == (done, False)


@pytest.mark.parametrize("cue", ["were not zibbling", "never glorped", "didn’t"])
def test_unknown_words_that_are_negated_withhold(cue: str) -> None:
    assert act(cue, "they", "they ") == (Act.WITHHOLD, True)
