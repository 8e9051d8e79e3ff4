"""What can be done to a picture before an adapter sees it: edges, lines, a pose, depth out of it.

Two are our own (Canny, scribble); the others are controlnet-aux's detectors, most of which need
files of weights that the artist puts into a folder. Nothing is ever downloaded.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from studio.domain.adapter_kinds import LINES, Sees
from studio.domain.errors import AdapterError, nearest

Settings = tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Setting:
    """A number the artist can change: its name, in words, and where it lies."""

    name: str
    label: str
    tip: str
    low: float
    high: float
    usual: float
    decimals: int = 0


@dataclass(frozen=True)
class Preprocessor:
    """One way to prepare a picture.

    Attributes:
        name: what projects call it.
        title: in an artist's words.
        does: what it does, one short phrase.
        gives: what its result is to an adapter; lines are white on black.
        files: of weights; () for none.
        source: where those are published, for the sentence that asks for them.
        built_in: needs no extra and is fast enough for every stroke.
        settings: in the order in which they are shown.
    """

    name: str
    title: str
    does: str
    gives: Sees
    files: tuple[str, ...] = ()
    source: str = "lllyasviel/Annotators"
    built_in: bool = False
    settings: tuple[Setting, ...] = ()

    def suits(self, sees: Sees) -> bool:
        """Whether an adapter that looks at ``sees`` can use its result."""
        if sees is Sees.PICTURE:
            return True  # whoever says so knows what the adapter wants
        return self.gives is sees or (self.gives in LINES and sees in LINES)

    def checked(self, values: Mapping[str, float]) -> Settings:
        """All settings in order, the usual ones where ``values`` has none.

        Raises:
            AdapterError: one that there is not, or out of its range.
        """
        known = {setting.name: setting for setting in self.settings}
        for name, value in values.items():
            if name not in known:
                raise AdapterError(
                    f"“{self.title}” has no setting {name!r}.", remedy=nearest(name, known)
                )
            low, high = known[name].low, known[name].high
            if not (math.isfinite(value) and low <= value <= high):
                raise AdapterError(
                    f"“{known[name].label}” must lie from {low:g} to {high:g}, not {value}."
                )
        return tuple((s.name, float(values.get(s.name, s.usual))) for s in self.settings)


@dataclass(frozen=True)
class Preprocess:
    """A preprocessor with its settings, all of them.

    Raises:
        AdapterError: there is no such one, or no such setting.
    """

    name: str
    settings: Settings = field(default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "settings", self.kind.checked(dict(self.settings)))

    @property
    def kind(self) -> Preprocessor:
        """What it is."""
        return named(self.name)

    def with_setting(self, name: str, value: float) -> Preprocess:
        """The same with another value."""
        return Preprocess(self.name, tuple({**dict(self.settings), name: value}.items()))


CANNY, SCRIBBLE = "canny", "scribble"

_DETAIL = Setting(
    "detail", "Detail", "The shorter side of what it looks at, in pixels", 256, 1024, 512
)

PREPROCESSORS: tuple[Preprocessor, ...] = (
    Preprocessor(
        CANNY, "Edges (Canny)", "thin edges of everything", Sees.EDGES, built_in=True,
        settings=(
            Setting("low", "Joined from", "Edges as faint as this go on from strong ones",
                    0, 255, 100),
            Setting("high", "Begins at", "An edge begins where it is as strong as this",
                    0, 255, 200),
        ),
    ),
    Preprocessor(
        SCRIBBLE, "Scribble", "thick, loose lines", Sees.WHITE_LINES, built_in=True,
        settings=(
            Setting("threshold", "Ink", "More: only the strongest contours", 1, 64, 32),
            Setting("width", "Width", "How far lines reach, in pixels", 1, 12, 5),
        ),
    ),
    Preprocessor(
        "lineart_standard", "Lines (plain)", "dark lines of drawings and comics",
        Sees.WHITE_LINES,
        settings=(
            _DETAIL,
            Setting("guassian_sigma", "Softness", "How wide a surrounding lines stand out from",
                    1, 20, 6, 1),
            Setting("intensity_threshold", "Ignores below", "Fainter lines are left out", 0, 64, 8),
        ),
    ),
    Preprocessor(
        "hed", "Soft edges (HED)", "soft outlines, strong ones stronger", Sees.WHITE_LINES,
        ("ControlNetHED.pth",), settings=(_DETAIL,),
    ),
    Preprocessor(
        "pidi", "Soft edges (PidiNet)", "soft outlines, quicker than HED", Sees.WHITE_LINES,
        ("table5_pidinet.pth",), settings=(_DETAIL,),
    ),
    Preprocessor(
        "teed", "Soft edges (TEED)", "clear outlines with a small net", Sees.WHITE_LINES,
        ("5_model.pth",), "fal-ai/teed", settings=(_DETAIL,),
    ),
    Preprocessor(
        "lineart", "Line art", "as if drawn with a pen", Sees.WHITE_LINES,
        ("sk_model.pth", "sk_model2.pth"), settings=(_DETAIL,),
    ),
    Preprocessor(
        "lineart_anime", "Line art (anime)", "as anime is drawn", Sees.WHITE_LINES,
        ("netG.pth",), settings=(_DETAIL,),
    ),
    Preprocessor(
        "anyline", "Any lines", "outlines and fine lines together", Sees.WHITE_LINES,
        ("MTEED.pth",), "TheMistoAI/MistoLine (Anyline)", settings=(_DETAIL,),
    ),
    Preprocessor(
        "mlsd", "Straight lines (MLSD)", "walls, furniture, streets", Sees.WHITE_LINES,
        ("mlsd_large_512_fp32.pth",),
        settings=(
            _DETAIL,
            Setting("thr_v", "Sure at", "Higher: only lines it is sure of", 0.01, 1, 0.1, 2),
            Setting("thr_d", "At least", "Shorter lines are left out", 0, 20, 0.1, 1),
        ),
    ),
    Preprocessor(
        "openpose", "Pose (OpenPose)", "people as skeletons", Sees.POSE,
        ("body_pose_model.pth", "hand_pose_model.pth", "facenet.pth"), settings=(_DETAIL,),
    ),
    Preprocessor(
        "midas", "Depth (MiDaS)", "near and far, soft", Sees.DEPTH,
        ("dpt_hybrid-midas-501f0c75.pt",), settings=(_DETAIL,),
    ),
    Preprocessor(
        "leres", "Depth (LeReS)", "near and far, with detail", Sees.DEPTH,
        ("res101.pth", "latest_net_G.pth"), settings=(_DETAIL,),
    ),
    Preprocessor(
        "zoe", "Depth (ZoeDepth)", "near and far, measured", Sees.DEPTH,
        ("ZoeD_M12_N.pt",), settings=(_DETAIL,),
    ),
    Preprocessor(
        "normalbae", "Surfaces (normal map)", "which way surfaces face", Sees.PICTURE,
        ("scannet.pt",), settings=(_DETAIL,),
    ),
    Preprocessor(
        "shuffle", "Shuffled colours", "its colours without its shapes", Sees.PICTURE,
        settings=(_DETAIL,),
    ),
)  # fmt: skip
_BY_NAME = {preprocessor.name: preprocessor for preprocessor in PREPROCESSORS}


def named(name: str) -> Preprocessor:
    """The preprocessor of that name.

    Raises:
        AdapterError: there is none.
    """
    if name not in _BY_NAME:
        raise AdapterError(f"There is no preprocessor {name!r}.", remedy=nearest(name, _BY_NAME))
    return _BY_NAME[name]


def suiting(sees: Sees) -> Iterable[Preprocessor]:
    """Those whose result an adapter that looks at ``sees`` can use."""
    return (preprocessor for preprocessor in PREPROCESSORS if preprocessor.suits(sees))


def usual(sees: Sees) -> Preprocess | None:
    """What is done for an adapter where the artist chose nothing; ``None`` for nothing."""
    return Preprocess(CANNY) if sees is Sees.EDGES else None
