"""The settings of the next generation: evented, checked, undoable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Generic, TypeVar, overload

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from studio.domain.errors import RequestError, nearest
from studio.domain.request import MAX_SIZE, SIZE_STEP, STARTER, Request
from studio.state.merging import ChangeValue

T = TypeVar("T")


@dataclass(frozen=True)
class SettingsValues:
    """Everything the settings hold, as one value; see ``Request`` for meanings and ranges.

    Attributes:
        seed_locked: keep ``seed``; otherwise every generation rolls a new one.
        init_enabled: start from what is painted instead of from noise.
        strength: how far image to image may go from the painting, above 0 and at most 1.
    """

    prompt: str = ""
    negative_prompt: str = ""
    model: str = STARTER
    sampler: str = "dpmpp_2m"
    steps: int = 20
    guidance_scale: float = 2.5
    seed: int = 0
    seed_locked: bool = False
    width: int = 128
    height: int = 128
    batch_size: int = 1
    init_enabled: bool = False
    strength: float = 0.6

    def as_request(self) -> Request:
        """The part of a request that the settings decide: all but its pictures and adapters.

        Raises:
            RequestError: a value no request takes.
        """
        return Request(
            prompt=self.prompt,
            negative_prompt=self.negative_prompt,
            model=self.model,
            width=self.width,
            height=self.height,
            steps=self.steps,
            guidance_scale=self.guidance_scale,
            sampler=self.sampler,
            seed=self.seed,
            batch_size=self.batch_size,
        )


_KINDS: dict[str, type] = {f.name: type(f.default) for f in fields(SettingsValues)}

# What an undo step is called, in the artist's words.
_TITLES = {
    "prompt": "Edit prompt",
    "negative_prompt": "Edit negative prompt",
    "model": "Change model",
    "sampler": "Change sampler",
    "steps": "Change steps",
    "guidance_scale": "Change guidance",
    "seed": "Change seed",
    "seed_locked": "Lock or unlock seed",
    "width": "Change size",
    "height": "Change size",
    "batch_size": "Change number of pictures",
    "init_enabled": "Switch image to image",
    "strength": "Change strength",
}


class _Value(Generic[T]):
    """A typed way to one of the values: ``settings.steps``, ``settings.steps = 12``."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, settings: None, owner: type) -> _Value[T]: ...

    @overload
    def __get__(self, settings: GenerationSettings, owner: type) -> T: ...

    def __get__(self, settings: GenerationSettings | None, owner: type) -> T | _Value[T]:
        if settings is None:  # Qt looks at the class too
            return self
        value: T = getattr(settings.values, self._name)
        return value

    def __set__(self, settings: GenerationSettings, value: T) -> None:
        settings.set(self._name, value)


class GenerationSettings(QObject):
    """The one place that knows what the next generation will be asked for.

    Changes go to the undo stack, where one was given. Changes of the same value that follow each
    other are one undo step until ``finish_edit`` is called: a word typed, a slider dragged.

    Signals:
        changed(str): the name of the value that changed.
    """

    changed = Signal(str)

    prompt = _Value[str]()
    negative_prompt = _Value[str]()
    model = _Value[str]()
    sampler = _Value[str]()
    steps = _Value[int]()
    guidance_scale = _Value[float]()
    seed = _Value[int]()
    seed_locked = _Value[bool]()
    width = _Value[int]()
    height = _Value[int]()
    batch_size = _Value[int]()
    init_enabled = _Value[bool]()
    strength = _Value[float]()

    def __init__(self, undo_stack: QUndoStack | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._values = SettingsValues()
        self._edit = 0

    @property
    def values(self) -> SettingsValues:
        """All values at this moment."""
        return self._values

    def set(self, name: str, value: Any, *, undo: bool = True) -> None:
        """Changes one value.

        Raises:
            RequestError: no such value, or out of its range; nothing is changed.
        """
        self.set_many({name: value}, _TITLES.get(name, ""), undo=undo)

    def set_many(self, changes: Mapping[str, Any], title: str, *, undo: bool = True) -> None:
        """Changes several values as one undo step called ``title``.

        Raises:
            RequestError: an unknown name or a value out of its range; nothing is changed.
        """
        wanted = checked(self._values, changes)
        after = {name: getattr(wanted, name) for name in changes}
        before = {name: getattr(self._values, name) for name in changes}
        if after == before:
            return
        if undo and self._undo_stack is not None:
            # Only these values: undoing must not take back a seed rolled in between.
            key = ("settings", self._edit, *sorted(changes))
            self._undo_stack.push(ChangeValue(self._apply, before, after, title, key))
        else:
            self._apply(after)

    def set_size(self, width: int, height: int) -> None:
        """Changes width and height as one undo step; pixels, multiples of 8."""
        self.set_many({"width": width, "height": height}, "Change size")

    def finish_edit(self) -> None:
        """Ends the undo step that typing or dragging is adding to."""
        self._edit += 1

    def to_json(self) -> dict[str, Any]:
        """The values as plain JSON."""
        return asdict(self._values)

    def from_json(self, data: Mapping[str, Any], *, undo: bool = False) -> None:
        """Takes over saved values; those not in ``data`` get their defaults.

        Raises:
            RequestError: a name or value that cannot be used; nothing is changed.
        """
        after = checked(SettingsValues(), data)
        self.set_many(asdict(after), "Load settings", undo=undo)

    def _apply(self, changes: Mapping[str, Any]) -> None:
        before, self._values = self._values, replace(self._values, **changes)
        for name in changes:
            if getattr(before, name) != changes[name]:
                self.changed.emit(name)


def checked(values: SettingsValues, changes: Mapping[str, Any]) -> SettingsValues:
    """``values`` with ``changes``, once every change proved sound.

    Raises:
        RequestError: an unknown name, a wrong type, a value out of its range.
    """
    sound = {name: _of_kind(name, value) for name, value in changes.items()}
    after = replace(values, **sound)
    _check(after)
    return after


def _of_kind(name: str, value: Any) -> Any:
    kind = _KINDS.get(name)
    if kind is None:
        raise RequestError(f"There is no setting called {name!r}.", remedy=nearest(name, _KINDS))
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise RequestError(
            f"The setting {name!r} cannot be {value!r}: it must be of type {kind.__name__}."
        )
    return value


def _check(values: SettingsValues) -> None:
    """Raises the request's own sentence for anything a request would refuse."""
    if not values.model.strip():
        raise RequestError("The model must be named.", remedy=f"Try {STARTER!r}.")
    # NaN passes no comparison, so the ranges of a request refuse it too.
    values.as_request()
    if not 0 < values.strength <= 1:
        raise RequestError(
            f"The strength must be above 0 and at most 1, not {values.strength}.",
            remedy="At 0 nothing would change; try 0.6.",
        )


def round_size(pixels: int) -> int:
    """The nearest size a request takes."""
    return max(SIZE_STEP, min(MAX_SIZE, (pixels + SIZE_STEP // 2) // SIZE_STEP * SIZE_STEP))
