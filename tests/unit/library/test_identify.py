"""Files identified from their headers: the facts, the sentences, the shipped family."""

from __future__ import annotations

import struct

import pytest
from support.headers import kohya_shapes, table_of, write_table, write_tensors

from studio.domain.resources import resource
from studio.library.identify import identify
from studio.library.sentences import FileError, shown

STARTER = resource("starter")
ADAPTERS = STARTER / "adapters"
SHIPPED = {
    "canny": ("controlnet", "diffusers"),
    "scribble": ("controlnet", "diffusers"),
    "depth": ("t2i_adapter", "diffusers"),
    "pose": ("t2i_adapter", "diffusers"),
    "segmentation": ("t2i_adapter", "diffusers"),
    "sketch": ("t2i_adapter", "diffusers"),
    "style": ("ip_adapter", "plain"),
    "identity": ("instantid", "folder"),
    "identity/ip-adapter.safetensors": ("instantid", "file"),
    "style/image_encoder": ("image_encoder", "transformers"),
    **{f"loras/{name}.safetensors": ("lora", "kohya") for name in ("fast", "ink", "pixel")},
    **{
        f"tokens/{name}.safetensors": ("textual_inversion", "diffusers")
        for name in ("blob", "cartoon", "paper")
    },
}

needs_starter = pytest.mark.skipif(not ADAPTERS.is_dir(), reason="the starter model is not here")


@needs_starter
@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_adapters(name):
    found = identify(ADAPTERS / name)
    assert (found.kind, found.layout, found.family) == (*SHIPPED[name], "starter")
    assert found.tensors > 0
    assert found.path == ADAPTERS / name
    if found.kind == "ip_adapter":
        assert found.needs == ()


@needs_starter
def test_every_shipped_adapter_is_in_this_table():
    shelves = [path for path in ADAPTERS.iterdir() if path.name not in ("loras", "tokens")]
    files = [*ADAPTERS.glob("loras/*"), *ADAPTERS.glob("tokens/*")]
    names = {path.relative_to(ADAPTERS).as_posix() for path in (*shelves, *files)}
    assert names <= set(SHIPPED)


@needs_starter
@pytest.mark.parametrize(
    ("part", "kind"),
    [("", "checkpoint"), ("unet", "unet"), ("vae", "vae"), ("text_encoder", "text_encoder")],
)
def test_the_starter_model(part, kind):
    found = identify(STARTER / part)
    assert (found.kind, found.family) == (kind, "starter")


@needs_starter
def test_the_facts_of_a_shipped_lora():
    found = identify(ADAPTERS / "loras" / "ink.safetensors")
    assert (found.rank, found.alpha, found.blocks) == (4, 4.0, ("down", "mid", "up"))
    assert found.trigger_words == ("ink drawing style",)
    assert (found.licence, found.title) == ("Apache-2.0", "Ink drawing")
    assert found.size == found.path.stat().st_size


def alpha_data(*values, rank=4):
    """The data of ``kohya_shapes``: two matrices of zeros, then alpha."""
    zeros = b"\0" * 2 * rank * (768 + 32)
    return b"".join(zeros + struct.pack("<e", value) for value in values)


def test_alpha_is_read_where_it_is_stored(tmp_path):
    path = write_tensors(
        tmp_path / "a.safetensors", kohya_shapes(), {"ss_network_alpha": "1"}, data=alpha_data(2.5)
    )
    assert identify(path).alpha == 2.5


def test_the_commonest_alpha_counts(tmp_path):
    shapes = {
        name: shape
        for place in ("mid_block_x", "up_blocks_0_x", "up_blocks_1_x")
        for name, shape in kohya_shapes(layer=place).items()
    }
    path = write_tensors(tmp_path / "a.safetensors", shapes, data=alpha_data(8, 2, 2))
    assert identify(path).alpha == 2


def test_alpha_is_stated_or_else_the_rank(tmp_path):
    shapes = {"unet.x.lora_A.weight": (8, 768)}
    path = write_tensors(tmp_path / "a.safetensors", shapes, {"ss_network_alpha": "16"})
    assert identify(path).alpha == 16
    assert identify(write_tensors(tmp_path / "b.safetensors", shapes)).alpha == 8


def test_a_nameless_word_is_called_after_its_file(tmp_path):
    path = write_tensors(tmp_path / "my cat.safetensors", {"emb_params": (2, 768)})
    assert identify(path).trigger_words == ("my cat",)
    path = write_tensors(tmp_path / "x.safetensors", {"<dog>": (2, 768)})
    assert identify(path).trigger_words == ("<dog>",)


@pytest.mark.parametrize(
    ("shapes", "words"),
    [
        (kohya_shapes(1280), "is a LoRA for the refiner of SDXL, and the studio draws with"),
        ({"lora_unet_double_blocks_0_x.lora_down.weight": (4, 3072)}, "a LoRA for FLUX"),
        ({"double_blocks.0.img_attn.qkv.weight": (9, 3)}, "is a model for FLUX"),
        ({"lllite_unet_x.down.0.weight": (4, 4)}, "look for an ordinary ControlNet"),
        ({"lora_unet_x.a1.weight": (4, 4), "lora_unet_x.b1.weight": (4, 4)}, "It is a GLoRA"),
        ({"down_blocks.0.motion_modules.0.x": (4, 4, 1)}, "motion module"),
        ({"style_embedding": (1, 8, 1024)}, "use an IP-Adapter"),
        ({"something": (1, 2, 3)}, "no file that the studio can use"),
        ({}, "it holds no tensors"),
    ],
)
def test_files_that_are_of_no_use(tmp_path, shapes, words):
    with pytest.raises(FileError) as caught:
        identify(write_tensors(tmp_path / "file.safetensors", shapes))
    assert words in str(caught.value)
    assert caught.value.kept
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 20, "It is a picture"),
        ("a.webp", b"RIFF\0\0\0\0WEBPVP8 ", "It is a picture"),
        ("a.safetensors", b"<!DOCTYPE html><html>", "perhaps one that asked you to log in"),
        ("a.safetensors", b"version https://git-lfs.github.com/spec/v1\noid", "git lfs pull"),
        ("a.gguf", b"GGUF\3\0\0\0" + b"\0" * 20, "GGUF"),
        ("a.tar.gz", b"\x1f\x8b\x08\0", "unpack it"),
        ("a.onnx", b"\x08\x07", "the folder of the adapter"),
        ("a.ora", b"PK\x03\x04", "open it in the window"),
        ("a.json", b"{}", "the folder that it describes"),
        ("a.safetensors", b"", "it is empty"),
        ("a.safetensors", b"nonsense at all", "does not begin as such a file does"),
        ("a.txt", b"words", "The studio knows LoRAs"),
    ],
)
def test_files_of_no_tensors_say_what_would_work(tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FileError) as caught:
        identify(path)
    assert words in str(caught.value)


def test_a_header_whose_length_looks_like_a_pickle_is_a_header(tmp_path):
    table = table_of({"<x>": (2, 768)}, {"pad": ""})
    path = write_table(tmp_path / "a.safetensors", table)
    (length,) = struct.unpack("<Q", path.read_bytes()[:8])
    write_table(path, table_of({"<x>": (2, 768)}, {"pad": "x" * (0x280 - length)}))
    assert path.read_bytes()[:2] == b"\x80\x02"
    assert identify(path).kind == "textual_inversion"


def test_names_are_shown_short_and_harmless():
    assert shown("a\x1b[31m\nb") == "a?[31m?b"
    assert len(shown("x" * 500)) == 80
    assert shown(STARTER / "unet") == "unet"
