"""Interrupted anywhere and resumed, a run must end in the same weights, bit for bit."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from torch import nn

from studio.starter.loop import Plan, Trainer


class Line:
    """Fits a line to noisy points; every step's points come from the step alone."""

    def __init__(self) -> None:
        torch.manual_seed(5)
        self.model = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1))
        self.modules = {"model": self.model}

    def loss(self, step: int) -> torch.Tensor:
        points = torch.randn(16, 3, generator=torch.Generator().manual_seed(step))
        return (self.model(points) - points.sum(1, keepdim=True)).square().mean()


PLAN = Plan(steps=60, rate=1e-2, warmup=5, save_every=20, log_every=10_000)


def weights(trainer: Trainer) -> list[torch.Tensor]:
    return [p.detach().clone() for p in trainer.parameters] + trainer.average.mean


@pytest.mark.parametrize("stop_at", [1, 7, 23, 59])
def test_resuming_ends_in_the_same_weights(tmp_path, stop_at):
    whole = Trainer(Line(), PLAN, tmp_path / "whole")
    whole.run()
    Trainer(Line(), PLAN, tmp_path / "parts").run(stop_at=stop_at)
    resumed = Trainer(Line(), PLAN, tmp_path / "parts")
    assert resumed.step == stop_at
    resumed.run()
    for expected, found in zip(weights(whole), weights(resumed), strict=True):
        assert torch.equal(expected, found)


def test_training_learns(tmp_path):
    task = Line()
    before = task.loss(10_000).item()
    Trainer(task, PLAN, tmp_path).run()
    assert task.loss(10_000).item() < before / 3


def test_averages_replace_the_weights_only_inside_the_block(tmp_path):
    trainer = Trainer(Line(), PLAN, tmp_path)
    trainer.run(stop_at=30)
    own = [p.detach().clone() for p in trainer.parameters]
    with trainer.average.applied():
        assert not torch.equal(trainer.parameters[0], own[0])
        assert torch.equal(trainer.parameters[0], trainer.average.mean[0])
    assert all(torch.equal(a, b) for a, b in zip(own, trainer.parameters, strict=True))


def test_a_loss_that_is_not_a_number_keeps_the_checkpoint(tmp_path):
    trainer = Trainer(Line(), PLAN, tmp_path)
    trainer.run(stop_at=10)
    trainer.task.loss = lambda _step: trainer.parameters[0].sum() * float("nan")
    with pytest.raises(FloatingPointError, match=r"checkpoint in .* is intact"):
        trainer.run()
    kept = Trainer(Line(), PLAN, tmp_path)
    assert kept.step == 10
    assert all(torch.isfinite(value).all() for value in weights(kept))


def test_the_rate_rises_holds_and_falls():
    plan = Plan(steps=100, rate=1.0, warmup=10, decay=0.5)
    rates = [plan.rate_at(step) for step in range(100)]
    assert rates[0] == pytest.approx(0.1)
    assert rates[30] == 1.0
    assert rates[75] == pytest.approx(0.5)
    assert rates[99] == pytest.approx(0.02)


def test_a_time_budget_shortens_the_schedule(tmp_path, capsys):
    plan = Plan(steps=10**6, rate=1e-3, minutes=0.01, log_every=5, save_every=10**6)
    trainer = Trainer(Line(), plan, tmp_path)
    trainer.run()
    assert trainer.step == trainer.plan.steps < 10**6
    assert "s/step" in capsys.readouterr().out


def test_an_interruption_keeps_every_whole_step(tmp_path):
    whole = Trainer(Line(), PLAN, tmp_path / "whole")
    whole.run()
    interrupted = Trainer(Line(), replace(PLAN, save_every=10**6), tmp_path / "parts")
    loss = interrupted.task.loss

    def pressed(step: int) -> torch.Tensor:
        if step == 33:
            raise KeyboardInterrupt
        return loss(step)

    interrupted.task.loss = pressed
    with pytest.raises(KeyboardInterrupt):
        interrupted.run()
    resumed = Trainer(Line(), PLAN, tmp_path / "parts")
    assert resumed.step == 33
    resumed.run()
    assert all(torch.equal(a, b) for a, b in zip(weights(whole), weights(resumed), strict=True))
