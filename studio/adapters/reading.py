"""What reading adapters has in common: whatever is wrong with a file becomes a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from studio.adapters.base import Env
from studio.domain.errors import AdapterError, ModelError
from studio.engine.layout import Part
from studio.engine.loading import Loader, build_diffusers
from studio.engine.weights import Checkpoint

PICKLES = (".bin", ".pt", ".pth", ".ckpt")
SAFETENSORS = ".safetensors"

Identity = tuple[str, int]  # where it lies and when it was written: other contents, other identity


@contextmanager
def about_adapters() -> Iterator[None]:
    """What the body says of a model's files is said of an adapter's."""
    try:
        yield
    except ModelError as error:
        raise AdapterError(error.what, error.kept, error.remedy) from error


def open_folder(path: Path, kind: str, title: str, env: Env) -> tuple[Any, Identity]:
    """The diffusers module in a folder with config.json and safetensors.

    Args:
        path: the folder.
        kind: the class it must be of, e.g. ``"ControlNetModel"``.
        title: what artists call that, e.g. ``"ControlNet"``.
        env: where to.

    Raises:
        AdapterError: missing, damaged, or something else.
        Cancelled: polled between tensors.
    """
    refuse_pickle(path)
    if not (path / "config.json").is_file():
        raise AdapterError(
            f"There is no {title} in {path}.",
            kept="Your document was kept.",
            remedy="Choose a folder that contains config.json and a safetensors file.",
        )
    part = Part(kind, path)
    with about_adapters():
        found = part.config().get("_class_name", kind)
        if found != kind:
            raise AdapterError(
                f"The folder {path.name} holds a {found}, not a {title}.",
                remedy=f"Choose the folder of a {title}.",
            )
        checkpoint = Checkpoint.find(path, f"adapter {path.name}")
        loader = Loader(env.host.device, env.emit, env.stop, checkpoint.size)
        module = loader.module(lambda: build_diffusers(part), checkpoint)
    return module, identity_of(checkpoint.files[0])


def refuse_pickle(path: Path) -> None:
    """Pickles are never opened.

    Raises:
        AdapterError: ``path`` is one, or a folder that holds nothing better.
    """
    pickle = path if path.suffix.lower() in PICKLES else None
    if path.is_dir() and not any(path.glob(f"*{SAFETENSORS}")):
        pickle = next((f for f in sorted(path.iterdir()) if f.suffix.lower() in PICKLES), None)
    if pickle is not None:
        raise AdapterError(
            f"The adapter {pickle.name} is stored as a pickle, which can run any program when it "
            "is opened.",
            kept="It was not opened.",
            remedy="Use its safetensors version.",
        )


def identity_of(file: Path) -> Identity:
    """What tells the contents of ``file`` from others, for the cache."""
    return str(file), file.stat().st_mtime_ns


def name_of(path: Path) -> str:
    """What messages call the adapter in a folder or file."""
    return path.stem if path.is_file() else path.name


def other_family(name: str) -> AdapterError:
    """The adapter called ``name`` does not fit the open model."""
    return AdapterError(
        f"The adapter {name} was made for another family of models.",
        kept="Your document was kept.",
        remedy="Switch it off, or choose the model it belongs to.",
    )


def no_picture(name: str, remedy: str) -> AdapterError:
    """The adapter called ``name`` was given nothing to look at."""
    return AdapterError(f"The adapter {name} has no picture to look at.", remedy=remedy)


def no_face(name: str) -> AdapterError:
    """The adapter called ``name`` was given a picture without one."""
    return AdapterError(
        f"The adapter {name} finds no face in its picture.",
        remedy="Choose a picture in which one face is large and seen from the front.",
    )
