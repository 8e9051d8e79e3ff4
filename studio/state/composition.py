"""The ways in which an adapter acts beside others, as fields of its entry: one at a time."""

from __future__ import annotations

from enum import Enum
from typing import Any

from studio.domain.ranges import Ranges
from studio.state.adapter_entry import AdapterEntry


class Composition(Enum):
    """How an adapter acts beside others of its kind; see ``AdapterUse`` for each."""

    ADDS = "adds"
    MULTIPLIES = "multiplies"
    KEEPS_CLEAR = "keeps_clear"
    OWN_PASS = "own_pass"  # noqa: S105 - no password
    PART_BY_PART = "ranges"

    @classmethod
    def of(cls, entry: AdapterEntry) -> Composition:
        """That of ``entry``."""
        ways = (cls.PART_BY_PART, cls.OWN_PASS, cls.KEEPS_CLEAR, cls.MULTIPLIES)
        return next((way for way in ways if getattr(entry, way.value)), cls.ADDS)

    def fields(self, ranges: Ranges = ()) -> dict[str, Any]:
        """What an entry of this composition has, every other one taken back."""
        fields: dict[str, Any] = {
            way.value: way is self
            for way in Composition
            if way not in (self.ADDS, self.PART_BY_PART)
        }
        return {**fields, "ranges": ranges}
