"""The tasks of the base, run for a few steps on tiny data."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from diffusers import T2IAdapter

from studio.starter import autoencoder, export, networks
from studio.starter.data import Pictures
from studio.starter.joint import JointTask
from studio.starter.judge import JudgeTask, top_k
from studio.starter.loop import Plan, Trainer
from studio.starter.vocabulary import STARTER_STYLES, STARTER_SUBJECTS
from studio.starter.warm_start import warm_start

SHORT = Plan(steps=3, rate=1e-3, warmup=1, log_every=100, save_every=100)


def test_the_autoencoder_trains(data_folder, tmp_path):
    task = autoencoder.AutoencoderTask(data_folder, batch=4)
    before = autoencoder.psnr(task.model, task.pictures(99))
    Trainer(task, Plan(steps=8, rate=2e-3, warmup=1, log_every=100), tmp_path).run()
    assert autoencoder.psnr(task.model, task.pictures(99)) > before


def test_the_joint_run_moves_every_part(joint, tmp_path):
    before = {
        name: {n: p.detach().clone() for n, p in module.named_parameters()}
        for name, module in joint.modules.items()
    }
    Trainer(joint, SHORT, tmp_path).run()
    for name, module in joint.modules.items():
        moved = [not torch.equal(before[name][n], p) for n, p in module.named_parameters()]
        assert any(moved), name


def test_the_loss_is_a_function_of_the_step(joint):
    first, again, other = (joint.loss(step).item() for step in (4, 4, 5))
    assert first == again
    assert first != other


def test_rows_of_one_kind_do_not_see_the_conditions_of_another(family_views, joint):
    """Text rows are predicted as without any adapter, so the base alone is a complete model."""
    with torch.no_grad():
        latents = family_views["text"].latents[:2]
        hidden = joint.text_encoder(input_ids=family_views["text"].tokens[:2]).last_hidden_state
        time = torch.tensor([500, 500])
        alone = joint.unet(latents, time, hidden).sample
        tokens = torch.ones(1, networks.IMAGE_TOKENS, 192)
        with joint.attended.seeing(tokens):
            beside = joint.unet(latents, time, hidden).sample
    assert torch.equal(alone[:1], beside[:1])
    assert not torch.allclose(alone[1:], beside[1:])


def test_a_run_that_is_interrupted_and_resumed_ends_in_the_same_weights(
    family_views, words, tmp_path
):
    def task():
        slots = dict.fromkeys(family_views, 2)
        return JointTask(family_views, words, slots=slots)

    plan = Plan(steps=4, rate=1e-3, warmup=1, log_every=100, save_every=100, ema_every=2)
    whole = Trainer(task(), plan, tmp_path / "whole")
    whole.run()
    Trainer(task(), plan, tmp_path / "parts").run(stop_at=2)
    resumed = Trainer(task(), plan, tmp_path / "parts")
    assert resumed.step == 2
    resumed.run()
    for one, other in zip(whole.parameters, resumed.parameters, strict=True):
        assert torch.equal(one, other)
    for one, other in zip(whole.average.mean, resumed.average.mean, strict=True):
        assert torch.equal(one, other)


def test_a_warm_start_begins_with_the_weights_of_the_older_model(
    joint, family_views, words, data_folder, tmp_path
):
    export.export_base(tmp_path, autoencoder.build(), joint.unet, joint.text_encoder, words)
    joint.unet.float(), joint.text_encoder.float()
    export.export_adapter(tmp_path / "adapters" / "sketch", joint.t2i["sketch"], 1.6)
    joint.t2i["sketch"].float()
    fresh = JointTask(family_views, words, seed=5)
    warm_start(fresh, tmp_path, words)
    ours = fresh.text_encoder.get_input_embeddings().weight
    theirs = joint.text_encoder.get_input_embeddings().weight
    torch.testing.assert_close(ours, theirs, atol=1e-3, rtol=1e-3)
    for name, value in joint.unet.state_dict().items():
        torch.testing.assert_close(fresh.unet.state_dict()[name], value, atol=1e-3, rtol=1e-3)
    encoder = fresh.unet.down_blocks[0].resnets[0].conv1.weight
    assert torch.equal(fresh.control["canny"].down_blocks[0].resnets[0].conv1.weight, encoder)


def test_the_judge_learns_to_tell_styles_and_subjects_apart(data_folder, tmp_path):
    subjects = STARTER_SUBJECTS[:4]
    task = JudgeTask(data_folder, subjects, STARTER_STYLES[:2], batch=12)
    Trainer(task, Plan(steps=80, rate=3e-3, warmup=5, log_every=100), tmp_path).run()
    task.model.eval()
    batch = task.pictures.batch(9, 9, 32)
    scores, _ = task.model(torch.from_numpy(batch.pictures))
    assert top_k(scores, task.model.answers(batch)[0], 1) > 0.7


def test_top_k_counts_rows():
    scores = torch.tensor([[3.0, 2, 1], [1.0, 2, 3]])
    assert top_k(scores, torch.tensor([1, 2]), 1) == 0.5
    assert top_k(scores, torch.tensor([1, 2]), 2) == 1.0


def test_batches_are_varied(data_folder):
    batch = Pictures(data_folder).batch(0, 0, 8, warp=1.5)
    assert len({picture.tobytes() for picture in np.asarray(batch.pictures)}) == 8


@pytest.mark.parametrize("channels", [1, 3])
def test_a_strengthened_adapter_gives_the_same_features_times_the_factor(channels):
    torch.manual_seed(0)
    adapter: T2IAdapter = networks.t2i_adapter(channels)
    sketch = torch.rand(1, channels, 128, 128)
    with torch.no_grad():
        before = adapter(sketch)
        export.strengthen(adapter, 1.6)
        after = adapter(sketch)
    for plain, strong in zip(before, after, strict=True):
        torch.testing.assert_close(strong, 1.6 * plain, rtol=1e-4, atol=1e-5)
