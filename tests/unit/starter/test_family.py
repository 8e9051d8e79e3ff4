"""Adapters trained on a finished base, and the files that they become."""

from __future__ import annotations

import json
from itertools import pairwise

import numpy as np
import pytest
import torch
from diffusers import AutoencoderTiny, ControlNetModel, T2IAdapter, UNet2DConditionModel
from safetensors import safe_open
from safetensors.torch import load_file
from transformers import CLIPTextModel, CLIPTokenizer, CLIPVisionModelWithProjection

from studio.starter import autoencoder, export_family, recipes, views
from studio.starter.denoiser import tokenize
from studio.starter.distill import FastTask
from studio.starter.face_net import FaceEncoder, FacePoints
from studio.starter.frozen import Base, IdentityTask, StyleLoraTask, StyleTask, WordsTask
from studio.starter.joint import JointTask
from studio.starter.likeness import Likeness
from studio.starter.loop import Plan, Trainer
from studio.starter.lora import Lora
from studio.starter.recipes import Work
from studio.starter.warm_start import warm_start

SHORT = Plan(steps=2, rate=1e-2, warmup=1, log_every=100, save_every=100)


def embed(pictures, points):
    del points
    return np.stack([np.full(512, p.mean() / 255, np.float32) for p in pictures])


@pytest.fixture
def base(joint) -> Base:
    return Base(joint.unet, joint.text_encoder)


@pytest.fixture(scope="module")
def made(data_folder, words):
    """Views of the kinds that are trained after the base."""
    vae = autoencoder.build().eval()
    return {
        kind: views.make_views(
            data_folder,
            vae,
            words,
            kind,
            8,
            processes=0,
            embed=embed if kind == "identity" else None,
        )
        for kind in ("ink", "words", "identity")
    }


@pytest.fixture
def tasks(made, base, words, family_views):
    stand_in = words(views.WORD, add_special_tokens=False).input_ids
    return {
        "ink": lambda: StyleLoraTask("ink", made["ink"], base, rank=2, batch=2),
        "words": lambda: WordsTask(made["words"], base, stand_in, batch=2),
        "style": lambda: StyleTask(family_views["style"], base, batch=2),
        "identity": lambda: IdentityTask(
            made["identity"], base, Likeness(autoencoder.build(), FaceEncoder()), batch=4
        ),
        "fast": lambda: FastTask(
            family_views["text"], base, tokenize(words, ("",)), rank=2, batch=2
        ),
    }


@pytest.mark.parametrize("part", ["ink", "words", "style", "identity", "fast"])
def test_training_moves_the_adapter_and_leaves_the_base_as_it_was(part, tasks, base, tmp_path):
    frozen = {n: v.clone() for n, v in base.unet.state_dict().items()}
    text = {n: v.clone() for n, v in base.text_encoder.state_dict().items()}
    task = tasks[part]()
    before = {n: [p.clone() for p in m.parameters()] for n, m in task.modules.items()}
    Trainer(task, SHORT, tmp_path).run()
    for name, module in task.modules.items():
        pairs = zip(before[name], module.parameters(), strict=True)
        assert any(not torch.equal(old, new) for old, new in pairs), name
    assert all(torch.equal(frozen[n], v) for n, v in base.unet.state_dict().items())
    assert all(torch.equal(text[n], v) for n, v in base.text_encoder.state_dict().items())


def test_an_untrained_lora_changes_nothing_and_leaves_no_hook(tasks, base):
    task = tasks["ink"]()
    inputs = torch.randn(1, 8, 16, 16), torch.tensor([300]), torch.randn(1, 24, 192)
    with torch.no_grad():
        plain = base.unet(*inputs).sample
        with task.lora.attached():
            assert torch.equal(base.unet(*inputs).sample, plain)
    assert not any(m._forward_hooks for m in base.unet.modules())


def test_every_view_of_a_style_without_a_word_has_the_words_place(made, words):
    stand_in = words(views.WORD, add_special_tokens=False).input_ids
    for row in made["words"].tokens.tolist():
        pairs = list(pairwise(row))
        assert pairs.count(tuple(stand_in)) == 1


def test_faces_are_those_of_other_looks_of_the_same_person(data_folder, words):
    vae = autoencoder.build().eval()
    seen = []

    def number(pictures, points):
        del points
        start = len(seen)
        seen.extend(range(start, start + len(pictures)))
        return np.stack([np.full(512, start + i, np.float32) for i in range(len(pictures))])

    made = views.make_views(data_folder, vae, words, "identity", 8, processes=0, embed=number)
    assert made.faces is not None
    assert made.faces[..., 0].tolist()[1] == [0, 2, 3]
    assert made.faces[..., 0].tolist()[6] == [4, 5, 7]


def test_views_do_not_depend_on_how_many_processes_make_them(data_folder, words):
    vae = autoencoder.build().eval()
    alone, many = (
        views.make_views(data_folder, vae, words, "pose", 3, processes=n) for n in (0, 2)
    )
    assert torch.equal(alone.condition, many.condition)
    assert torch.equal(alone.tokens, many.tokens)


@pytest.fixture
def work(joint, tasks, data_folder, tmp_path) -> Work:
    """A work folder in which everything is finished."""
    folder = tmp_path / "work"
    (folder).mkdir()
    (folder / "data").symlink_to(data_folder)
    work = Work(folder)
    trained = {"vae": autoencoder.build(), **joint.modules}
    for make in tasks.values():
        trained |= make().modules
    trained |= {"face_encoder": FaceEncoder(), "face_points": FacePoints()}
    for name, module in trained.items():
        recipes._keep(module, work.done(name))
    return work


def test_the_export_is_a_folder_of_ordinary_files(work, tmp_path):
    to = tmp_path / "out"
    assert export_family.export_family(work, to) == ["pixel"]
    assert json.loads((to / "model_index.json").read_text())["unet"][0] == "diffusers"
    UNet2DConditionModel.from_pretrained(to / "unet", low_cpu_mem_usage=False)
    AutoencoderTiny.from_pretrained(to / "vae", low_cpu_mem_usage=False)
    CLIPTextModel.from_pretrained(to / "text_encoder")
    assert CLIPTokenizer.from_pretrained(to / "tokenizer")("a fox").input_ids
    adapters = to / "adapters"
    for kind in ("sketch", "pose", "depth", "segmentation"):
        T2IAdapter.from_pretrained(adapters / kind, low_cpu_mem_usage=False)
    for net in ("canny", "scribble", "identity/ControlNetModel"):
        ControlNetModel.from_pretrained(adapters / net, low_cpu_mem_usage=False)
    CLIPVisionModelWithProjection.from_pretrained(adapters / "style" / "image_encoder")
    style = load_file(adapters / "style" / "ip_adapter.safetensors")
    assert {"image_proj.proj.weight", "ip_adapter.1.to_k_ip.weight"} <= set(style)
    identity = load_file(adapters / "identity" / "ip-adapter.safetensors")
    assert identity["image_proj.proj_in.weight"].shape[1] == 512
    assert load_file(adapters / "tokens" / "paper.safetensors")["<paper>"].shape == (2, 192)
    with safe_open(adapters / "loras" / "ink.safetensors", "pt") as lora:
        assert lora.metadata()["modelspec.trigger_phrase"] == "ink drawing style"
        assert "lora_unet_mid_block_attentions_0_proj_in.alpha" in lora.keys()  # noqa: SIM118


def products(tensors):
    """The change of every layer, whole."""
    changes = {}
    for name in [n.removesuffix(export_family.DOWN) for n in tensors if "down.weight" in n]:
        down, up = tensors[name + export_family.DOWN], tensors[name + export_family.UP]
        factor = float(tensors[name + export_family.ALPHA]) / len(down)
        changes[name] = up.flatten(1) @ down.flatten(1) * factor
    return changes


def test_a_lora_of_lower_rank_is_the_nearest_there_is(base):
    lora = Lora(base.unet, 4)
    torch.manual_seed(1)
    for parameter in lora.parameters():
        torch.nn.init.normal_(parameter)
    whole = {name: value.detach() for name, value in lora.state_dict().items()}
    exact, fewer = (products(export_family.truncated(whole, rank)) for rank in (4, 2))
    for name, change in products(whole).items():
        torch.testing.assert_close(exact[name], change, rtol=1e-3, atol=1e-3)
        sizes = torch.linalg.svdvals(change)
        missed = torch.linalg.norm(change - fewer[name])
        torch.testing.assert_close(missed, sizes[2:].norm(), rtol=1e-2, atol=1e-3)


def test_no_file_is_large_and_none_tells_where_it_was_trained(work, tmp_path):
    to = tmp_path / "out"
    export_family.export_family(work, to)
    for file in to.rglob("*"):
        assert not file.is_file() or file.stat().st_size <= 16 * 2**20
        if file.suffix == ".json":
            assert str(tmp_path) not in file.read_text("utf-8")
    read = export_family.read_files(to)
    assert to / "unet" / "config.json" in read
    assert sum(file.stat().st_size for file in read) <= 48 * 2**20


def test_a_family_is_begun_again_with_the_weights_of_an_older_one(
    work, joint, family_views, words, tmp_path
):
    to = tmp_path / "out"
    export_family.export_family(work, to)
    fresh = JointTask(family_views, words, seed=9)
    warm_start(fresh, to, words)
    for name in ("unet", "sketch", "pose", "canny"):
        older, newer = (task.modules[name].state_dict() for task in (joint, fresh))
        for key, value in older.items():
            torch.testing.assert_close(newer[key], value, rtol=2e-3, atol=2e-3, msg=name)
    stored = load_file(to / "adapters" / "style" / "ip_adapter.safetensors")
    weight = fresh.style.image_proj.proj.weight
    torch.testing.assert_close(weight, stored["image_proj.proj.weight"].float())


def test_a_family_without_a_base_is_not_exported(tmp_path):
    with pytest.raises(RuntimeError, match="train base"):
        export_family.export_family(Work(tmp_path), tmp_path / "out")
