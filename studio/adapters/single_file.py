"""Networks of diffusers in files without a config.json: what they are is read from their tensors.

A format is a table from stored names to diffusers' and a way to read the settings from shapes; the
rest is here: nothing but headers is read until every tensor is known to have its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from studio.adapters.base import Env
from studio.adapters.files import find_file
from studio.adapters.reading import Identity, about_adapters, identity_of, refuse_pickle
from studio.domain.errors import AdapterError, ModelError
from studio.engine.layout import Part
from studio.engine.loading import Loader, build_diffusers
from studio.engine.weights import Checkpoint, read_header

Shapes = Mapping[str, tuple[int, ...]]

KEPT = "Your document was kept."
_SHOWN = 3  # names in a message


@dataclass(frozen=True)
class Renamed(Checkpoint):
    """A checkpoint whose tensors have other names in the module.

    Attributes:
        names: stored name -> the module's; tensors that are not in it are left out.
    """

    names: Mapping[str, str] = field(default_factory=dict)

    def tensors(self) -> Iterator[tuple[str, Tensor]]:
        """See ``Checkpoint.tensors``."""
        for stored, tensor in super().tensors():
            if stored in self.names:
                yield self.names[stored], tensor


@dataclass(frozen=True)
class _Inferred(Part):
    """A component whose settings no file holds."""

    settings: Mapping[str, Any] = field(default_factory=dict)

    def config(self, name: str = "config.json") -> dict[str, Any]:
        """The settings."""
        del name
        return dict(self.settings)


@dataclass(frozen=True)
class SingleFile:
    """A file, or the shards of one, whose headers have been read.

    Attributes:
        files: in the order they are read.
        title: what it should be in the artist's words, e.g. ``"ControlNet"``.
        shapes: of the tensors, by their stored names.
    """

    files: tuple[Path, ...]
    title: str
    shapes: Shapes

    @classmethod
    def at(cls, path: Path, title: str) -> SingleFile:
        """The safetensors file at ``path``, the only one in that folder, or a diffusers folder's.

        Raises:
            AdapterError: none, several, damaged, or a pickle.
        """
        refuse_pickle(path)
        with about_adapters():
            if (path / "config.json").is_file():
                return cls.of(Checkpoint.find(path, f"adapter {path.name}").files, title)
            return cls.of((find_file(path, title),), title)

    @classmethod
    def of(cls, files: tuple[Path, ...], title: str) -> SingleFile:
        """Reads the headers of ``files``.

        Raises:
            ModelError: damaged.
        """
        headers = [read_header(file) for file in files]
        shapes = {
            name: tuple(entry.get("shape", ()))
            for header in headers
            for name, entry in header.items()
            if name != "__metadata__" and isinstance(entry, dict)
        }
        return cls(files, title, shapes)

    @property
    def name(self) -> str:
        """For messages."""
        return self.files[0].name

    def renamed(self, names: Mapping[str, str]) -> Shapes:
        """The shapes by the names they have in the module."""
        return {names[stored]: shape for stored, shape in self.shapes.items() if stored in names}

    def load(
        self, kind: str, settings: Mapping[str, Any], names: Mapping[str, str], env: Env
    ) -> tuple[Any, Identity]:
        """The module, and what tells its contents from others.

        Args:
            kind: diffusers' class, e.g. ``"T2IAdapter"``.
            settings: what its config.json would hold.
            names: stored name -> the module's.
            env: where to.

        Raises:
            AdapterError: the tensors are not those of such a module, or are not numbers.
            Cancelled: polled between tensors.
        """
        build = partial(build_diffusers, _Inferred(kind, self.files[0].parent, settings))
        try:
            with torch.device("meta"):
                wanted = build()
        except ModelError as error:
            raise self.damaged() from error
        self._check(wanted, names)
        size = sum(file.stat().st_size for file in self.files)
        checkpoint = Renamed(f"adapter {self.files[0].stem}", self.files, size, names)
        loader = Loader(env.host.device, env.emit, env.stop, size)
        with about_adapters():
            module = loader.module(build, checkpoint)
        return module, identity_of(self.files[0])

    def _check(self, module: nn.Module, names: Mapping[str, str]) -> None:
        wanted = {name: tuple(tensor.shape) for name, tensor in module.state_dict().items()}
        found = self.renamed(names)
        if foreign := sorted(found.keys() - wanted.keys()):
            raise AdapterError(
                f"The {self.title} {self.name} holds something the studio does not know "
                f"({_some(foreign)}).",
                KEPT,
                f"Use another version of this {self.title}.",
            )
        if missing := sorted(wanted.keys() - found.keys()):
            raise AdapterError(
                f"The {self.title} {self.name} is incomplete: {len(missing)} of {len(wanted)} "
                f"tensors are missing ({_some(missing)}).",
                KEPT,
                "Fetch it again.",
            )
        if any(_squeezed(found[name]) != _squeezed(shape) for name, shape in wanted.items()):
            raise self.damaged()

    def damaged(self) -> AdapterError:
        """What to say of tensors that do not belong together."""
        return AdapterError(
            f"The file {self.name} is damaged: its tensors do not make a {self.title}.",
            KEPT,
            "Fetch it again.",
        )

    def something_else(self) -> AdapterError:
        """What to say of a file of another kind."""
        return AdapterError(
            f"The file {self.name} is not a {self.title}.",
            KEPT,
            f"Choose the file of a {self.title}.",
        )


def count(names: Mapping[str, object], before: str) -> int:
    """How many different numbers follow ``before`` in ``names``: entries of a list of modules."""
    rests = (name.removeprefix(before) for name in names if name.startswith(before))
    return len({rest.split(".")[0] for rest in rests})


def _squeezed(shape: tuple[int, ...]) -> tuple[int, ...]:
    """1x1 convolutions and linear layers stand for one another."""
    return tuple(edge for edge in shape if edge != 1)


def _some(names: list[str]) -> str:
    return ", ".join(names[:_SHOWN])
