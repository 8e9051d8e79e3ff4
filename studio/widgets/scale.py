"""Where a value lies on a slider, and which value lies where."""

from __future__ import annotations

from dataclasses import dataclass

_LARGEST = 2e9  # ticks are 32-bit numbers in Qt


@dataclass(frozen=True)
class Scale:
    """How a slider's values are counted.

    Attributes:
        step: what a key press changes, in the unit of the value.
        decimals: digits after the point.
        curve: above 1 gives small values more of the bar (2 for brush sizes).
    """

    step: float = 1.0
    decimals: int = 0
    curve: float = 1.0

    @property
    def unit(self) -> int:
        """Ticks per 1 of the value."""
        return int(10**self.decimals)

    def ticks(self, value: float) -> int:
        """``value`` as whole ticks; endless ones become very large."""
        limit = _LARGEST / self.unit
        return round(max(-limit, min(limit, value)) * self.unit)

    def value(self, ticks: int) -> float:
        """Ticks as a value."""
        return ticks / self.unit

    def fraction(self, ticks: int, low: int, high: int) -> float:
        """Where ``ticks`` lies on the bar, 0..1."""
        linear = (ticks - low) / (high - low) if high > low else 0.0
        return float(linear ** (1 / self.curve))

    def value_at(self, fraction: float, low: int, high: int) -> float:
        """The value at ``fraction`` of the bar, on a whole step."""
        first, last = self.value(low), self.value(high)
        exact = first + min(1.0, max(0.0, fraction)) ** self.curve * (last - first)
        return min(last, first + round((exact - first) / self.step) * self.step)

    def text(self, ticks: int, suffix: str = "") -> str:
        """The value as shown."""
        return f"{self.value(ticks):.{self.decimals}f}{suffix}"
