"""The tasks of the family, run for a few steps on tiny data."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from diffusers import AutoencoderTiny, T2IAdapter, UNet2DConditionModel
from safetensors.torch import load_file
from transformers import CLIPTextModel, CLIPTokenizer

from studio.starter import autoencoder, export, sketch_adapter, tokenizer
from studio.starter.data import Pictures
from studio.starter.denoiser import encode_pictures
from studio.starter.judge import JudgeTask, top_k
from studio.starter.loop import Plan, Trainer
from studio.starter.vocabulary import STARTER_STYLES, STARTER_SUBJECTS

SHORT = Plan(steps=3, rate=1e-3, warmup=1, log_every=100, save_every=100)


@pytest.fixture(scope="module")
def cache(data_folder):
    vae = autoencoder.build().eval()
    return encode_pictures(
        Pictures(data_folder), vae, tokenizer.build(data_folder), 6, sketches=True
    )


@pytest.fixture(scope="module")
def joint(cache, data_folder):
    return sketch_adapter.JointTask(cache, tokenizer.build(data_folder), batch=4)


def test_latents_are_an_eighth_of_the_picture(cache):
    assert cache.latents.shape == (6, autoencoder.LATENT_CHANNELS, 16, 16)
    assert cache.sketches.shape == (6, 1, 128, 128)


def test_the_autoencoder_trains(data_folder, tmp_path):
    task = autoencoder.AutoencoderTask(data_folder, batch=4)
    before = autoencoder.psnr(task.model, task.pictures(99))
    Trainer(task, Plan(steps=8, rate=2e-3, warmup=1, log_every=100), tmp_path).run()
    assert autoencoder.psnr(task.model, task.pictures(99)) > before


def test_the_joint_run_moves_every_part(joint, tmp_path):
    before = {name: next(m.parameters()).detach().clone() for name, m in joint.modules.items()}
    Trainer(joint, SHORT, tmp_path).run()
    for name, module in joint.modules.items():
        assert not torch.equal(before[name], next(module.parameters())), name


def test_noise_is_a_function_of_the_step(joint):
    first, again, other = (joint.diffusion.noised(step) for step in (4, 4, 5))
    assert torch.equal(first.noisy, again.noisy)
    assert not torch.equal(first.noisy, other.noisy)


def test_the_adapter_alone_leaves_the_base_as_it_was(cache, data_folder, tmp_path):
    base = sketch_adapter.JointTask(cache, tokenizer.build(data_folder), batch=4)
    frozen = {name: value.clone() for name, value in base.unet.state_dict().items()}
    task = sketch_adapter.AdapterTask(
        cache, base.unet, base.text_encoder, sketch_adapter.build(), batch=4
    )
    Trainer(task, SHORT, tmp_path).run()
    assert all(torch.equal(frozen[name], v) for name, v in base.unet.state_dict().items())


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


def test_the_export_is_an_ordinary_folder(joint, data_folder, tmp_path):
    words = tokenizer.build(data_folder)
    export.export_base(tmp_path, autoencoder.build(), joint.unet, joint.text_encoder, words)
    export.export_adapter(tmp_path / "adapters" / "sketch", joint.adapter)
    assert json.loads((tmp_path / "model_index.json").read_text())["unet"][0] == "diffusers"
    UNet2DConditionModel.from_pretrained(tmp_path / "unet", low_cpu_mem_usage=False)
    AutoencoderTiny.from_pretrained(tmp_path / "vae", low_cpu_mem_usage=False)
    CLIPTextModel.from_pretrained(tmp_path / "text_encoder")
    T2IAdapter.from_pretrained(tmp_path / "adapters" / "sketch", low_cpu_mem_usage=False)
    assert CLIPTokenizer.from_pretrained(tmp_path / "tokenizer")("a fox").input_ids == (
        words("a fox").input_ids
    )
    for file in tmp_path.rglob("*.safetensors"):
        assert file.stat().st_size <= 16 * 2**20
        assert all(
            t.dtype == torch.float16 for t in load_file(file).values() if t.is_floating_point()
        )


def test_views_are_varied(data_folder):
    batch = Pictures(data_folder).batch(0, 0, 8, warp=1.5)
    assert len({picture.tobytes() for picture in np.asarray(batch.pictures)}) == 8


def test_a_strengthened_adapter_gives_the_same_features_times_the_factor():
    torch.manual_seed(0)
    adapter = sketch_adapter.build()
    sketch = torch.rand(1, 1, 128, 128)
    with torch.no_grad():
        before = adapter(sketch)
        export.strengthen(adapter, 1.6)
        after = adapter(sketch)
    for plain, strong in zip(before, after, strict=True):
        torch.testing.assert_close(strong, 1.6 * plain, rtol=1e-4, atol=1e-5)
