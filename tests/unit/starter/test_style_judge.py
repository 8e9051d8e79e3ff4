"""The judge of all styles."""

from __future__ import annotations

import numpy as np
import torch

from studio.starter.evaluation.judges import style_share, subject_share
from studio.starter.loop import Plan, Trainer
from studio.starter.style_judge import JUDGED_STYLES, StyledIcons, StyleJudgeTask, subject_of
from studio.starter.vocabulary import STARTER_SUBJECTS


def test_icons_come_in_the_style_asked_for(judged_folder):
    icons = StyledIcons(judged_folder)
    for style in JUDGED_STYLES:
        sample = icons.sample(np.random.default_rng(0), style)
        assert sample.picture.shape == (128, 128, 3)
        assert subject_of(sample) in STARTER_SUBJECTS
        if style not in ("ink", "pixel"):
            assert sample.style == style


def test_coded_styles_look_like_what_they_are(judged_folder):
    icons = StyledIcons(judged_folder)
    ink = icons.sample(np.random.default_rng(1), "ink").picture
    assert (ink[..., 0] == ink[..., 2]).all()
    pixel = icons.sample(np.random.default_rng(1), "pixel").picture
    assert (pixel[0:4, 0:4] == pixel[0, 0]).all()


def test_it_learns_subjects_and_styles(judged_folder, tmp_path):
    task = StyleJudgeTask(StyledIcons(judged_folder), batch=12)
    before = task.loss(1000).item()
    Trainer(task, Plan(steps=25, rate=3e-3, warmup=3, log_every=100), tmp_path).run()
    assert task.loss(1000).item() < 0.7 * before


def test_shares_count_pictures(judged_folder):
    judge = StyleJudgeTask(StyledIcons(judged_folder)).model.eval()
    with torch.no_grad():
        judge.style.weight.zero_()
        judge.style.bias.zero_()
        judge.style.bias[JUDGED_STYLES.index("ink")] = 1
        judge.subject.weight.zero_()
        judge.subject.bias.copy_(torch.arange(len(STARTER_SUBJECTS), 0, -1))
    pictures = np.zeros((4, 128, 128, 3), np.uint8)
    assert style_share(judge, pictures, ["ink", "ink", "flat", "pixel"]) == 0.5
    likeliest = [STARTER_SUBJECTS[i] for i in (0, 1, 4, 5)]
    assert subject_share(judge, pictures, likeliest, 1) == 0.25
    assert subject_share(judge, pictures, likeliest, 5) == 0.75
