"""The forms of verbs and nouns."""

import pytest

from onrecord.extract.lemmas import noun_forms, verb_forms

VERBS = {
    "say": "says said saying",
    "tell": "tells told telling",
    "deny": "denies denied denying",
    "urge": "urges urged urging",
    "plan": "plans planned planning",
    "write": "writes wrote written writing",
    "speak": "speaks spoke spoken speaking",
    "think": "thinks thought thinking",
    "know": "knows knew known knowing",
    "see": "sees saw seen seeing",
    "agree": "agrees agreed agreeing",
    "admit": "admits admitted admitting",
    "refer": "refers referred referring",
    "prefer": "prefers preferred preferring",
    "offer": "offers offered offering",
    "visit": "visits visited visiting",
    "veto": "vetoes vetoed vetoing",
    "echo": "echoes echoed echoing",
    "lie": "lies lied lying",
    "stress": "stresses stressed stressing",
    "wish": "wishes wished wishing",
    "preach": "preaches preached preaching",
    "quip": "quips quipped quipping",
    "quiz": "quizzes quizzed quizzing",
    "mimic": "mimics mimicked mimicking",
    "label": "labels labeled labelled labeling labelling",
    "signal": "signals signaled signalled signaling signalling",
    "focus": "focuses focused focussed focusing",
    "vow": "vows vowed vowing",
    "argue": "argues argued arguing",
    "sue": "sues sued suing",
    "hope": "hopes hoped hoping",
    "state": "states stated stating",
    "reply": "replies replied replying",
    "withhold": "withholds withheld withholding",
    "swear": "swears swore sworn swearing",
    "undertake": "undertakes undertook undertaken undertaking",
    "foresee": "foresees foresaw foreseen foreseeing",
    "seek": "seeks sought seeking",
    "read": "reads read reading",
    "put": "puts put putting",
    "lay": "lays laid laying",
    "go": "goes went gone going",
    "begin": "begins began begun beginning",
    "forget": "forgets forgot forgotten forgetting",
    "plead": "pleads pleaded pled pleading",
    "rebut": "rebuts rebutted rebutting",
    "commit": "commits committed committing",
    "tweet": "tweets tweeted tweeting",
    "explain": "explains explained explaining",
    "reveal": "reveals revealed revealing",
    "allude": "alludes alluded alluding",
    "mean": "means meant meaning",
    "show": "shows showed shown showing",
    "e-mail": "e-mails e-mailed e-mailing",
    "fact-check": "fact-checks fact-checked fact-checking",
}
NOUNS = {"claim": "claims", "denial": "denials", "story": "stories", "wish": "wishes", "speech": "speeches"}
# Forms that a rule too broad would give.
WRONG = {"plan": "planed", "explain": "explainned", "say": "sayed", "agree": "agreing", "wish": "wishs"}


@pytest.mark.parametrize(("lemma", "forms"), VERBS.items())
def test_the_forms_of_a_verb(lemma: str, forms: str) -> None:
    assert verb_forms(lemma) >= {lemma, *forms.split()}


@pytest.mark.parametrize(("lemma", "plural"), NOUNS.items())
def test_the_forms_of_a_noun(lemma: str, plural: str) -> None:
    assert noun_forms(lemma) == {lemma, plural}


@pytest.mark.parametrize(("lemma", "form"), WRONG.items())
def test_a_form_that_is_none(lemma: str, form: str) -> None:
    assert form not in verb_forms(lemma)
