"""Who is portrayed and how: the traits that stay with a person, and those that change by the hour.

``random_identity`` and ``random_look`` draw them; ``described`` puts what is seen into words.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass

import numpy as np

from studio.starter.drawing.drawing import Colour

SKINS: tuple[Colour, ...] = (
    (255, 222, 198),
    (247, 200, 160),
    (228, 170, 122),
    (192, 132, 86),
    (146, 94, 60),
    (114, 74, 52),
)
HAIRS: dict[str, Colour] = {
    "black": (40, 36, 46),
    "brown": (112, 66, 38),
    "blonde": (240, 198, 96),
    "red": (204, 84, 36),
    "gray": (150, 152, 162),
    "white": (238, 236, 230),
    "pink": (240, 120, 170),
    "blue": (64, 112, 206),
}
EYES: tuple[Colour, ...] = (
    (92, 54, 28),
    (50, 124, 214),
    (56, 152, 84),
    (120, 134, 150),
    (204, 136, 30),
)
FRAMES: tuple[Colour, ...] = ((34, 34, 40), (140, 82, 40), (206, 50, 58), (44, 84, 190))
HATS: dict[str, Colour] = {
    "red": (214, 62, 62),
    "blue": (56, 96, 196),
    "green": (64, 148, 92),
    "yellow": (246, 196, 62),
    "purple": (132, 84, 180),
}
SHIRTS: tuple[Colour, ...] = (
    (226, 74, 74),
    (244, 146, 60),
    (250, 206, 80),
    (96, 176, 100),
    (54, 156, 160),
    (74, 124, 220),
    (128, 92, 190),
    (238, 130, 176),
    (226, 230, 238),
    (66, 70, 84),
)
FACES = ("round", "oval", "square", "long")
NOSES = ("button", "hook", "wide", "long")
BEARDS = ("none", "full", "moustache", "goatee")
GLASSES = ("none", "round", "square")
HAIR_WORDS: dict[str, str] = {
    "bald": "a bald head",
    "short": "short {} hair",
    "parted": "parted {} hair",
    "bob": "a {} bob",
    "long": "long {} hair",
    "wavy": "wavy {} hair",
    "curly": "curly {} hair",
    "bun": "a {} bun",
    "spiky": "spiky {} hair",
    "mohawk": "a {} mohawk",
    "afro": "a {} afro",
    "ponytail": "a {} ponytail",
    "pigtails": "{} pigtails",
}
HAIR_STYLES = tuple(HAIR_WORDS)
_WORDS = (*HAIR_STYLES, *FACES, *NOSES, *BEARDS, *GLASSES)
# What a hat can be pulled over.
_UNDER_HAT = ("bald", "short", "parted", "bob", "long", "wavy")

# The word for each mouth, and the eyes and brows that go with it.
EXPRESSIONS: dict[str, str] = {
    "smile": "smiling",
    "smirk": "smiling",
    "open smile": "laughing",
    "neutral": "calm",
    "sad": "sad",
    "surprised": "surprised",
}
_LIVELY = ("open", "open", "open", "open", "closed", "wink")
_EYES_WITH = {
    "smile": _LIVELY,
    "smirk": _LIVELY,
    "open smile": ("open", "open", "closed"),
    "neutral": ("open", "open", "open", "closed"),
    "sad": ("open", "open", "closed"),
    "surprised": ("wide",),
}
_BROWS_WITH = {
    "smile": ("neutral", "neutral", "raised"),
    "smirk": ("neutral", "angry", "raised"),
    "open smile": ("neutral", "raised"),
    "neutral": ("neutral", "neutral", "angry"),
    "sad": ("worried",),
    "surprised": ("raised",),
}


@dataclass(frozen=True)
class Identity:
    """What stays with a person. Whole numbers choose from the tables above.

    ``eye_size``, ``eye_distance``, ``brows``, ``mouth_width``, ``nose_size``, ``ear_size`` and
    ``build`` are factors about 1. ``hat`` is -1 for bare heads.
    """

    skin: int
    face: str
    hair: str
    hair_colour: int
    eye: int
    nose: str
    beard: str
    glasses: str
    frame: int
    freckles: bool
    earrings: bool
    hat: int
    eye_size: float
    eye_distance: float
    brows: float
    mouth_width: float
    nose_size: float
    ear_size: float
    build: float

    @property
    def number(self) -> tuple[int, ...]:
        """The same for equal identities; factors in hundredths."""
        return tuple(_number(value) for value in astuple(self))


def _number(value: str | float) -> int:
    if isinstance(value, str):
        return _WORDS.index(value)
    return round(value * 100) if isinstance(value, float) else int(value)


@dataclass(frozen=True)
class Look:
    """What changes from one picture of a person to the next.

    Attributes:
        mouth: a key of ``EXPRESSIONS``.
        eyes: "open", "closed", "wide" or "wink".
        brows: "neutral", "raised", "angry" or "worried".
        yaw: -1 to 1, towards the right of the picture.
        pitch: -1 to 1, downwards.
        roll: degrees, clockwise.
        scale: of the head, 1 is 50 pixels wide.
        x: pixels to the right of the picture's middle.
        y: pixels downwards.
        shirt: chooses from ``SHIRTS``.
        neckline: "round", "v" or "collar".
    """

    mouth: str
    eyes: str
    brows: str
    yaw: float
    pitch: float
    roll: float
    scale: float
    x: float
    y: float
    shirt: int
    neckline: str


def _pick(rng: np.random.Generator, choices: tuple[str, ...]) -> str:
    return choices[int(rng.integers(len(choices)))]


def _hair_colour_on(rng: np.random.Generator, skin: int) -> int:
    """One of the colours that one can tell from the skin."""
    hairs, under = np.array(list(HAIRS.values())), np.array(SKINS[skin])
    clear = np.flatnonzero(np.abs(hairs - under).sum(axis=1) > 90)
    return int(rng.choice(clear))


def random_identity(rng: np.random.Generator) -> Identity:
    """Somebody; two calls hardly ever make up the same person."""
    hair, skin = _pick(rng, HAIR_STYLES), int(rng.integers(len(SKINS)))
    hatted = hair in _UNDER_HAT and rng.random() < 0.3
    bearded = hair not in ("bob", "bun", "ponytail", "pigtails") and rng.random() < 0.45
    # Rounded, so that what is equal in ``number`` is equal.
    factors = [round(float(factor), 2) for factor in rng.uniform(-1, 1, 7)]
    spread = (0.2, 0.12, 0.4, 0.15, 0.2, 0.2, 0.12)
    eye_size, eye_distance, brows, mouth_width, nose_size, ear_size, build = (
        round(1 + factor * most, 2) for factor, most in zip(factors, spread, strict=True)
    )
    return Identity(
        skin=skin,
        face=_pick(rng, FACES),
        hair=hair,
        hair_colour=_hair_colour_on(rng, skin),
        eye=int(rng.integers(len(EYES))),
        nose=_pick(rng, NOSES),
        beard=_pick(rng, BEARDS[1:]) if bearded else "none",
        glasses=_pick(rng, GLASSES[1:]) if rng.random() < 0.35 else "none",
        frame=int(rng.integers(len(FRAMES))),
        freckles=bool(rng.random() < 0.2),
        earrings=not bearded and bool(rng.random() < 0.3),
        hat=int(rng.integers(len(HATS))) if hatted else -1,
        eye_size=eye_size,
        eye_distance=eye_distance,
        brows=brows,
        mouth_width=mouth_width,
        nose_size=nose_size,
        ear_size=ear_size,
        build=build,
    )


def random_look(rng: np.random.Generator) -> Look:
    """An expression whose eyes and brows go with its mouth, a pose, and a shirt."""
    mouth = _pick(rng, tuple(EXPRESSIONS))
    yaw, pitch, roll = rng.normal(0, 0.45, 3).clip(-1, 1)
    return Look(
        mouth=mouth,
        eyes=_pick(rng, _EYES_WITH[mouth]),
        brows=_pick(rng, _BROWS_WITH[mouth]),
        yaw=float(yaw),
        pitch=float(pitch),
        roll=float(roll) * 14,
        scale=float(rng.uniform(1.0, 1.22)),
        x=float(rng.uniform(-4, 4)),
        y=float(rng.uniform(-1, 4)),
        shirt=int(rng.integers(len(SHIRTS))),
        neckline=_pick(rng, ("round", "v", "collar")),
    )


def expression(look: Look) -> str:
    """The caption without the person: "a portrait of a smiling person"."""
    return f"a portrait of a {EXPRESSIONS[look.mouth]} person"


def described(identity: Identity, look: Look, rng: np.random.Generator | None = None) -> str:
    """The caption with one or two traits one sees, chosen by ``rng`` or else the plainest two.

    "a portrait of a smiling person with curly brown hair and glasses"
    """
    traits = []
    if identity.hat >= 0:
        traits.append(f"a {tuple(HATS)[identity.hat]} hat")
    if identity.hat < 0 or identity.hair != "bald":
        traits.append(HAIR_WORDS[identity.hair].format(tuple(HAIRS)[identity.hair_colour]))
    if identity.glasses != "none":
        traits.append("glasses")
    if identity.beard != "none":
        traits.append("a beard" if identity.beard == "full" else f"a {identity.beard}")
    if identity.freckles:
        traits.append("freckles")
    count = 2
    if rng is not None:
        order = rng.permutation(len(traits))
        count = int(rng.integers(1, 3))
        traits = [traits[index] for index in sorted(order[:count])]
    return f"{expression(look)} with {' and '.join(traits[:count])}"
