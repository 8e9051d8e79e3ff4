"""Where the files that ship with the studio lie: beside the package, or inside a bundle."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a shipped file, e.g. ``resource("starter", "model_index.json")``.

    In a checkout (editable install) that is ``resources/`` beside ``studio/``; in a frozen bundle
    it is ``resources/`` in the bundle's folder; in a wheel it is ``studio/resources``.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parents[1]
    roots = [Path(bundle) / "resources"] if bundle else []
    roots += [package.parent / "resources", package / "resources"]
    for root in roots:
        if root.is_dir():
            return root.joinpath(*parts)
    return roots[0].joinpath(*parts)
