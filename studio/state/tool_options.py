"""How the tools without a brush are set: selecting, filling, gradients."""

from __future__ import annotations

from dataclasses import dataclass

from studio.state.selection import Combine

MOST_GAP, MOST_GROW = 40, 40  # pixels


@dataclass(frozen=True)
class ToolOptions:
    """Choices that tools remember.

    Attributes:
        combine: what a newly selected area does to the selection, where no key says otherwise.
        contiguous: by colour, only what is joined to the place of the press is selected.
        fill_gap: pixels; openings up to this width do not let a fill through.
        fill_grow: pixels by which a filled area grows, under the soft edge of lines.
        fill_erases: filling takes paint away.
        radial: gradients spread from a middle instead of along a line.
        to_second: gradients end in the second colour instead of nothing.
    """

    combine: Combine = Combine.REPLACE
    contiguous: bool = True
    fill_gap: int = 0
    fill_grow: int = 1
    fill_erases: bool = False
    radial: bool = False
    to_second: bool = False
