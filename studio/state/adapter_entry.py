"""One adapter of the next generation: a frozen value, and how projects keep it."""

from __future__ import annotations

import math
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from studio.domain.adapter_catalogue import Embedded, find
from studio.domain.adapter_kinds import CONTROLNET, T2I_ADAPTER, Sees, usual_sees
from studio.domain.blocks import Blocks
from studio.domain.curve import Curve
from studio.domain.errors import AdapterError, UserError
from studio.domain.face_use import FaceUse, Look
from studio.domain.picture import Picture
from studio.domain.preprocess import PREPROCESSORS, Preprocess
from studio.domain.ranges import Ranges
from studio.domain.request import AdapterUse
from studio.domain.takes import Takes
from studio.state.sentences import in_language

STARTER_SKETCH = "starter:sketch"


@dataclass(frozen=True)
class AdapterEntry:
    """One row of the adapters list; see ``AdapterUse`` for ranges.

    Attributes:
        kind: the kind of adapter, e.g. ``"t2i_adapter"``.
        model: a folder or file, or ``"starter:sketch"``.
        name: as the artist calls it.
        weight: -1 to 2.
        start, end: fractions 0..1 of the run.
        source_layer: id of the layer it looks at; ``None`` is the topmost sketch layer for an
            adapter that looks at lines, and nothing for the others.
        picture: what it looks at instead of a layer.
        picture_name: what the artist calls the picture; without a picture, one that got lost.
        reads: what the artist says it looks at; ``None`` is as the catalogue or its kind says.
        preprocess: what is done to it first; ``None`` is what is usual for what it looks at.
        face: which face of the picture, and further looks of the person; see ``AdapterUse``.
        figure: id of the posed person whose head gets the face.
        curve, blocks, multiplies, takes, keeps_clear, own_pass, ranges: see ``AdapterUse``.
        mask_layer: id of the layer that is painted where it acts; ``None`` is everywhere.
        folder: id of the folder it lies in.
        id: unique within the stack.
    """

    kind: str
    model: str
    name: str
    enabled: bool = True
    weight: float = 1.0
    start: float = 0.0
    end: float = 1.0
    source_layer: str | None = None
    picture: Picture | None = field(default=None, repr=False)
    picture_name: str = ""
    reads: Sees | None = None
    curve: Curve = ()
    blocks: Blocks = ()
    mask_layer: str | None = None
    multiplies: bool = False
    folder: str | None = None
    takes: Takes = Takes.EVERYTHING
    face: FaceUse | None = field(default=None, repr=False)
    figure: str | None = None
    preprocess: Preprocess | None = None
    keeps_clear: bool = False
    own_pass: bool = False
    ranges: Ranges = ()
    id: str = field(default_factory=lambda: uuid.uuid4().hex[:12])

    def __post_init__(self) -> None:
        if not all(math.isfinite(number) for number in (self.weight, self.start, self.end)):
            raise AdapterError("An adapter's weight, start and end must be numbers.")
        use = self.use()
        object.__setattr__(self, "curve", use.curve)
        object.__setattr__(self, "blocks", use.blocks)
        object.__setattr__(self, "ranges", use.ranges)

    def use(self, picture: Picture | None = None, mask: Picture | None = None) -> AdapterUse:
        """What a request says of it, given what it looks at and where it acts."""
        return AdapterUse(
            *(self.kind, self.model, self.weight, self.start, self.end, picture),
            enabled=self.enabled,
            curve=self.curve,
            blocks=self.blocks,
            mask=mask,
            multiplies=self.multiplies,
            control_type=self.sees.value if self.kind == CONTROLNET else None,
            takes=self.takes,
            face=self.face,
            keeps_clear=self.keeps_clear,
            own_pass=self.own_pass,
            ranges=self.ranges,
        )

    @property
    def prepared(self) -> Preprocess | None:
        """What is done to its picture first, where that suits what it looks at."""
        chosen = self.preprocess
        return chosen if chosen is not None and chosen.kind.suits(self.sees) else None

    @property
    def sees(self) -> Sees:
        """What it looks at."""
        if self.reads is not None:
            return self.reads
        embedded = find(self.model)
        return embedded.sees if embedded else usual_sees(self.kind, last_part(self.model))


def last_part(model: str) -> str:
    """The name of a model's file or folder, written by whichever system."""
    return model.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


FIELDS = tuple(f.name for f in fields(AdapterEntry))


def sketch_entry(source_layer: str | None = None) -> AdapterEntry:
    """The starter's sketch adapter, as every new document has it."""
    return AdapterEntry(
        T2I_ADAPTER, STARTER_SKETCH, in_language("Sketch"), source_layer=source_layer
    )


def embedded_entry(embedded: Embedded) -> AdapterEntry:
    """A row for an adapter of the embedded family, as the catalogue describes it."""
    name = in_language(embedded.name)
    return AdapterEntry(embedded.kind, embedded.reference, name, weight=embedded.weight)


_SAVED_TYPES: dict[str, tuple[type, ...]] = {
    "enabled": (bool,),
    "weight": (float, int),
    "start": (float, int),
    "end": (float, int),
    "source_layer": (str, type(None)),
    "picture": (str, type(None)),
    "reads": (str, type(None)),
    "preprocess": (dict, type(None)),
    "curve": (list,),
    "blocks": (dict,),
    "mask_layer": (str, type(None)),
    "multiplies": (bool,),
    "keeps_clear": (bool,),
    "own_pass": (bool,),
    "ranges": (list,),
    "folder": (str, type(None)),
    "face": (dict, type(None)),
    "figure": (str, type(None)),
}


def written(entry: AdapterEntry) -> dict[str, Any]:
    """``entry`` as plain JSON; a picture is written as its digest."""
    values = {name: getattr(entry, name) for name in FIELDS}
    values["picture"] = entry.picture.digest if entry.picture else None
    values["reads"] = entry.reads.value if entry.reads else None
    values["curve"] = [list(point) for point in entry.curve]
    values["blocks"] = dict(entry.blocks)
    values["ranges"] = [list(each) for each in entry.ranges]
    values["takes"] = entry.takes.value
    values["face"] = entry.face and face_written(entry.face)
    values["preprocess"] = entry.preprocess and {
        "name": entry.preprocess.name,
        "settings": dict(entry.preprocess.settings),
    }
    return values


def read(item: Mapping[str, Any], pictures: Mapping[str, bytes]) -> AdapterEntry:
    """The entry that ``written`` wrote, of this version or an earlier one.

    Args:
        item: a JSON object; fields of a later version are passed over.
        pictures: PNG bytes by digest.

    Raises:
        AdapterError, RequestError: something that cannot be used.
    """
    if not isinstance(item, Mapping):
        raise AdapterError(f"An adapter must be written as a table of values, not {item!r}.")
    known = {name: value for name, value in item.items() if name in FIELDS}
    for name in ("kind", "model", "name"):
        if name not in known:
            raise AdapterError(f"A saved adapter lacks its {name!r}.")
    for name, value in known.items():
        # by exact type, for to Python a bool is a number
        if type(value) not in _SAVED_TYPES.get(name, (str,)):
            raise AdapterError(f"A saved adapter's {name!r} cannot be {value!r}.")
    png = pictures.get(known.get("picture") or "")
    known["picture"] = None if png is None else Picture(png)
    known["reads"] = Sees.named(known.get("reads"))
    known["takes"] = Takes.named(known.get("takes", "")) or Takes.EVERYTHING
    try:
        known["face"] = face_read(known.get("face"), pictures)
        known["preprocess"] = _preprocess(known.get("preprocess"))
        return AdapterEntry(**known)
    except (TypeError, ValueError) as error:  # a curve or blocks of something else than numbers
        if isinstance(error, UserError):
            raise
        raise AdapterError(f"A saved adapter has values of another kind ({error}).") from error


def pictures_of(entry: AdapterEntry) -> tuple[Picture, ...]:
    """All pictures that ``written`` names by their digest."""
    looks = entry.face.looks if entry.face else ()
    return (*((entry.picture,) if entry.picture else ()), *(look.picture for look in looks))


def face_written(face: FaceUse) -> dict[str, Any]:
    """``face`` as plain JSON; pictures are written as their digests."""
    looks = [[look.picture.digest, [list(p) for p in look.points]] for look in face.looks]
    return {
        "points": [list(point) for point in face.points],
        "looks": looks,
        "place": [list(point) for point in face.place],
    }


def face_read(item: Mapping[str, Any] | None, pictures: Mapping[str, bytes]) -> FaceUse | None:
    """What ``face_written`` wrote; looks whose picture is missing are left out.

    Raises:
        TypeError, ValueError: something else.
    """
    if item is None:
        return None
    looks = [(pictures.get(digest), points) for digest, points in item.get("looks", ())]
    return FaceUse(
        item.get("points", ()),
        tuple(Look(Picture(png), points) for png, points in looks if png is not None),
        item.get("place", ()),
    )


def _preprocess(saved: Mapping[str, Any] | None) -> Preprocess | None:
    """What was saved of it; ``None`` for one that only a later version knows."""
    if saved is None or saved.get("name") not in {kind.name for kind in PREPROCESSORS}:
        return None
    return Preprocess(saved["name"], tuple(dict(saved.get("settings", {})).items()))
