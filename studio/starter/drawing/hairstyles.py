"""Outlines of hair and hats in the head's coordinates (see ``pen``), and of heads and beards.

Hair is made for a head 50 wide and widened with the head.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Hair:
    """Path data of one hairstyle: behind the head, over it, and lines upon it; empty for none."""

    behind: str = ""
    over: str = ""
    strands: str = ""


@dataclass(frozen=True)
class Head:
    """Half the width, where the chin is, and how square the jaw: 0 a ball, 1 a box."""

    width: float
    chin: float
    side: float
    jaw: float

    @property
    def path(self) -> str:
        """Path data of the whole head."""
        w, top = self.width, -31.0
        return (
            f"M{-w} -3C{-w} {top * 0.75} {-w * 0.6} {top} 0 {top}"
            f"C{w * 0.6} {top} {w} {top * 0.75} {w} -3{self._chin(1, 0)}Z"
        )

    def _chin(self, grown: float, lower: float) -> str:
        """From the right side below the chin to the left side."""
        w, chin = self.width * grown, self.chin + lower
        side, jaw = self.side * chin, self.jaw * w
        return f"C{w} {side} {jaw} {chin} 0 {chin}C{-jaw} {chin} {-w} {side} {-w} -3"

    @property
    def beard(self) -> str:
        """Path data of a full beard: from ear to ear along the jaw, up to the nose."""
        w = self.width * 1.03
        return (
            f"M{w} -3{self._chin(1.03, 4)}"
            f"C{-w + 3} 8 -18 13 -11 14C-7 11 -3 12.5 0 13.5C3 12.5 7 11 11 14"
            f"C18 13 {w - 3} 8 {w} -3Z"
        )


HEADS: dict[str, Head] = {
    "round": Head(26.5, 28, 0.66, 0.62),
    "oval": Head(24.5, 31, 0.58, 0.46),
    "square": Head(25, 29.5, 0.86, 0.8),
    "long": Head(22.5, 34, 0.66, 0.56),
}
MOUSTACHE = (
    "M0 13.5C3 11.5 8 12 12.5 17C8 17.5 3 18 0 16.5C-3 18 -8 17.5 -12.5 17C-8 12 -3 11.5 0 13.5Z"
)
GOATEE = "M-9 26.5C-6 29 -3 27 0 27C3 27 6 29 9 26.5C10 32 5 36.5 0 36.5C-5 36.5 -10 32 -9 26.5Z"


def fluffy(corners: str, puff: float) -> str:
    """A closed outline through corners given clockwise, every side puffed out: curls.

    ``corners`` holds x and y in turn; ``puff`` is how far out, in lengths of the side.
    """
    points = np.array(corners.split(), float).reshape(-1, 2)
    following = np.roll(points, -1, axis=0)
    sides = following - points
    out = np.stack([sides[:, 1], -sides[:, 0]], axis=1) * puff
    bends = np.concatenate([points + sides * 0.1 + out, points + sides * 0.9 + out, following], 1)
    start = "M{:.1f} {:.1f}".format(*points[0])
    return start + "".join("C" + " ".join(f"{n:.1f}" for n in bend) for bend in bends) + "Z"


def _ring(y: float, across: float, down: float, count: int) -> str:
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False) + 0.3
    return " ".join(f"{across * np.cos(a)} {y + down * np.sin(a)}" for a in angles)


# Swept back from a high forehead.
_SWEPT = (
    "M-26 3C-30 -22 -22 -38 0 -38C22 -38 30 -22 26 3C24.5 -3 23 -8 22 -12"
    "C18 -22 9 -25.5 0 -25.5C-9 -25.5 -18 -22 -22 -12C-23 -8 -24.5 -3 -26 3Z"
)
HAIRS: dict[str, Hair] = {
    "bald": Hair(),
    "short": Hair(
        over="M-26 2C-31 -22 -21 -39 1 -39C22 -39 31 -22 26 2C24 -3 23 -9 21.5 -14"
        "C17 -19 10 -17 4 -20C-3 -16 -13 -15 -21 -15C-23 -9 -24 -3 -26 2Z",
    ),
    "parted": Hair(
        over="M-26 3C-31 -20 -24 -36 -11 -37C2 -44 31 -40 26.5 3C25 -3 24 -8 22 -12"
        "C8 -13 -5 -18 -11 -27C-14 -20 -20 -16 -22 -11C-24 -6 -25 -2 -26 3Z",
        strands="M-11 -28C-11 -31 -11 -34 -10 -36",
    ),
    "bob": Hair(
        behind="M-31 22C-37 -12 -28 -42 0 -42C28 -42 37 -12 31 22C30 28 20 29 14 26L-14 26"
        "C-20 29 -30 28 -31 22Z",
        over="M-27.5 14C-33 -22 -22 -41 0 -41C22 -41 33 -22 27.5 14C25 13 23.5 10 23 4"
        "C22.5 -3 21.5 -8 20.5 -11C8 -14 -8 -14 -20.5 -11C-21.5 -8 -22.5 -3 -23 4"
        "C-23.5 10 -25 13 -27.5 14Z",
    ),
    "long": Hair(
        behind="M-33 60C-38 10 -34 -42 0 -42C34 -42 38 10 33 60C24 66 12 62 8 50L-8 50"
        "C-12 62 -24 66 -33 60Z",
        over="M-27 24C-33 -22 -22 -41 0 -41C22 -41 33 -22 27 24C24 22 22.5 14 22.5 4"
        "C22 -10 10 -20 2 -29C-8 -20 -22 -10 -22.5 4C-22.5 14 -24 22 -27 24Z",
        strands="M2 -30C1 -33 1 -37 1 -40",
    ),
    "wavy": Hair(
        behind=fluffy(
            "-20 -36 0 -43 20 -36 33 -20 35 -2 37 16 38 34 34 50"
            " 16 54 0 44 -16 54 -34 50 -38 34 -37 16 -35 -2 -33 -20",
            puff=0.2,
        ),
        over="M-28 12C-33 -22 -24 -42 -6 -41C20 -46 34 -22 28 14C24 10 24 2 23 -4"
        "C10 -8 -6 -14 -12 -28C-13 -18 -20 -12 -23 -6C-24 2 -24 8 -28 12Z",
        strands="M10 -34C18 -30 23 -22 24 -14M0 -34C6 -26 14 -20 20 -16",
    ),
    "curly": Hair(
        behind=fluffy(_ring(-14, 31, 27, 12), puff=0.42),
        over=fluffy(
            "-27 -4 -30 -16 -25 -28 -13 -37 0 -39 13 -37 25 -28 30 -16 27 -4"
            " 21 -13 12 -19 2 -15 -8 -19 -17 -14",
            puff=0.36,
        ),
        strands="M-14 -28C-10 -32 -6 -30 -6 -26M8 -30C13 -33 17 -30 15 -26",
    ),
    "bun": Hair(
        behind="M14 -43C14 -35 7 -30 0 -30C-7 -30 -14 -35 -14 -43C-14 -50 -7 -54 0 -54"
        "C7 -54 14 -50 14 -43Z",
        over=_SWEPT,
        strands="M-9 -36C-4 -38.5 4 -38.5 9 -36",
    ),
    "spiky": Hair(
        over="M-26 1L-33 -12L-28 -16L-35 -29L-25 -31L-26 -44L-15 -39L-8 -53L1 -42L13 -53"
        "L16 -40L28 -43L26 -31L36 -27L29 -16L33 -11L26 1C24 -4 23 -8 22 -12L15 -20L9 -14"
        "L2 -21L-6 -14L-13 -20L-21 -13C-23 -8 -24 -4 -26 1Z",
    ),
    "mohawk": Hair(
        over="M-9 -21C-11 -30 -14 -42 -15 -51L-8 -47L-4 -58L1 -49L8 -58L9 -47L16 -50"
        "C14 -40 11 -30 9 -21L3 -24L0 -19L-4 -24Z",
    ),
    "afro": Hair(
        behind=fluffy(_ring(-17, 40, 36, 17), puff=0.3),
        over=fluffy(
            "-26 -2 -30 -18 -24 -32 0 -42 24 -32 30 -18 26 -2"
            " 22 -11 16 -18 8 -22 0 -23 -8 -22 -16 -18 -22 -11",
            puff=0.2,
        ),
    ),
    "ponytail": Hair(
        behind="M10 -36C30 -48 48 -30 46 -4C45 14 42 26 32 36C34 22 33 12 29 2"
        "C26 -8 22 -20 10 -26Z",
        over=_SWEPT,
        strands="M-2 -27C4 -32 12 -34 19 -30M8 -26C13 -29 18 -29 22 -25",
    ),
    "pigtails": Hair(
        behind="M-22 -20C-36 -32 -48 -20 -46 2C-45 18 -40 30 -34 36C-30 22 -26 8 -22 -6Z"
        "M22 -20C36 -32 48 -20 46 2C45 18 40 30 34 36C30 22 26 8 22 -6Z",
        over="M-26 3C-31 -22 -22 -39 0 -39C22 -39 31 -22 26 3C24 -3 23.5 -8 22 -12"
        "C12 -15 4 -21 0 -29C-4 -21 -12 -15 -22 -12C-23.5 -8 -24 -3 -26 3Z",
        strands="M0 -30L0 -38",
    ),
}
HAT = "M-30 -13C-32 -36 -18 -48 0 -48C18 -48 32 -36 30 -13C10 -18 -10 -18 -30 -13Z"
HAT_BRIM = (
    "M-31 -9C-33 -14 -32 -19 -29 -20C-10 -26 10 -26 29 -20C32 -19 33 -14 31 -9"
    "C10 -15 -10 -15 -31 -9Z"
)
