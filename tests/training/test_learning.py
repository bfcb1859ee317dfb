"""Batches, losses and fitting, on one article and an encoder of one small layer."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training has an environment of its own: make models")

from training.batches import IGNORED, batch, cuts, epoch, sentences  # noqa: E402
from training.corpus import Lesson  # noqa: E402
from training.encoder import Encoder, Shape  # noqa: E402
from training.fit import Fit, Plan, readings  # noqa: E402
from training.losses import Taught, loss  # noqa: E402
from training.network import Reader  # noqa: E402
from training.priors import prior  # noqa: E402
from training.teaching import Teacher  # noqa: E402

from onrecord.extract.reading import Frame  # noqa: E402

FRAME = Frame(length=64, margin=8, batch=4, first=101, last=102)
PLAN = Plan(epochs=2, rate=1e-3, decay=0.01, dropout=0.1, tokens=64, length=64, seed=1, alone=1.0)


def random() -> np.random.Generator:
    return np.random.default_rng(7)


def reader(made: Lesson) -> Reader:
    torch.manual_seed(3)
    return Reader(Encoder(Shape(30522, 8, 1, 2, 4, 16, 64, 0, 1e-12)), prior([made]))


def test_windows_hold_every_token_once(made: Lesson) -> None:
    held = [row for cut in cuts([made], 12, random()) for row in range(*cut.window[:2])]
    assert len(held) == len(set(held))
    assert set(held) <= set(range(len(made.tokens.ids)))


def test_sentences_that_hold_all_of_an_attribution_come_alone(made: Lesson) -> None:
    [first, *_] = sentences([made], 1.0, random())
    assert first.alone
    assert first.window.start == 0
    assert sentences([made], 0.0, random()) == []


def test_sentences_that_hold_a_part_of_an_attribution_do_not(made: Lesson) -> None:
    broken = replace(made, sentences=np.where(np.arange(len(made.sentences)) == 4, 1, made.sentences))
    assert all(cut.window.start > 4 for cut in sentences([broken], 1.0, random()))


def test_a_sentence_alone_begins_a_paragraph(made: Lesson) -> None:
    [first, *_] = sentences([made], 1.0, random())
    inside = first._replace(window=first.window._replace(start=first.window.start + 2))
    taken = batch([made], [inside], FRAME)
    plain = batch([made], [inside._replace(alone=False)], FRAME)
    assert taken.marks[0, 1, 2] != plain.marks[0, 1, 2]
    assert torch.equal(taken.ids, plain.ids)


def test_an_epoch_is_the_same_for_the_same_seed(made: Lesson) -> None:
    assert epoch([made], 64, 64, 0.5, random()) == epoch([made], 64, 64, 0.5, random())


def test_links_name_the_cue_and_the_source(made: Lesson) -> None:
    [cut, *_] = sentences([made], 1.0, random())
    links = batch([made], [cut], FRAME).links
    assert links.part_cue[0].tolist() == [IGNORED, 0]
    assert links.cue_source[0].tolist() == [0]


def test_a_student_that_agrees_has_nothing_to_learn_from_its_teacher(made: Lesson) -> None:
    student = reader(made).eval()
    [cut, *_] = sentences([made], 1.0, random())
    taken = batch([made], [cut], FRAME)
    answers = student(taken.ids, taken.marks, taken.padding)
    asked = taken.roles != IGNORED
    own = Taught(answers.roles[asked].log_softmax(-1), answers.parts, answers.cues, student.prior)
    alone, taught, half = (
        float(loss(answers, taken, student.prior, own, trust).detach()) for trust in (0.0, 1.0, 0.5)
    )
    assert taught < alone
    assert half == pytest.approx((alone + taught) / 2, rel=1e-4)


def test_a_teacher_tells_what_it_read(made: Lesson) -> None:
    answers = readings(reader(made).eval(), [made], FRAME)
    teacher = Teacher.halved(answers, prior([made]))
    [cut, *_] = sentences([made], 1.0, random())
    taken = batch([made], [cut], FRAME)
    told = teacher.of(taken)
    asked = taken.roles != IGNORED
    assert told.roles.shape == (int(asked.sum()), answers[0].roles.shape[1])
    words = taken.words[asked].numpy()
    assert told.cues[asked].numpy() == pytest.approx(answers[0].cues[words], abs=1e-3)


def run(made: Lesson, folder: Path, *, stop_after: int | None = None) -> Fit:
    fit = Fit(reader(made), PLAN, FRAME, [made], folder)

    def after(fit: Fit, value: float) -> None:
        if fit.epoch == stop_after:
            raise KeyboardInterrupt

    fit.run(None, after)
    return fit


def test_training_goes_on_where_it_was_stopped(made: Lesson, tmp_path: Path) -> None:
    (tmp_path / "whole").mkdir()
    (tmp_path / "stopped").mkdir()
    whole = run(made, tmp_path / "whole")
    with pytest.raises(KeyboardInterrupt):
        run(made, tmp_path / "stopped", stop_after=1)
    resumed = run(made, tmp_path / "stopped")
    assert resumed.step == whole.step
    ours, theirs = resumed.averaged().state_dict(), whole.averaged().state_dict()
    assert all(torch.allclose(ours[name], theirs[name], atol=1e-6) for name in theirs)


def test_a_checkpoint_of_another_plan_is_refused(made: Lesson, tmp_path: Path) -> None:
    run(made, tmp_path)
    other = replace(PLAN, epochs=3)
    with pytest.raises(ValueError, match="another plan"):
        Fit(reader(made), other, FRAME, [made], tmp_path).run(None, lambda *_: None)
