from __future__ import annotations

from dataclasses import astuple
from pathlib import Path

import pytest

from studio.files.places import Places


def test_all_folders_lie_under_the_home_that_is_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDIO_HOME", str(tmp_path / "stick"))
    places = Places.default()
    assert places == Places.under(tmp_path / "stick")
    assert len(set(astuple(places))) == len(astuple(places))
    assert all(tmp_path in folder.parents for folder in astuple(places))
    assert list(tmp_path.iterdir()) == []


def test_without_it_the_platform_s_folders_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STUDIO_HOME")
    assert all("studio" in str(folder) for folder in astuple(Places.default()))
