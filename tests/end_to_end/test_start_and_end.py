"""Beginning and ending: torch stays out, layouts come back, a kill loses nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from studio.app import file_commands
from studio.app.recovery import RecoveryDialog
from studio.files import openraster
from studio.files.autosave import AutosaveFolder
from studio.state.layers import LayerKind

ROOT = Path(__file__).parents[2]


def test_the_window_is_built_without_torch():
    code = (
        "import sys\n"
        "import studio.app.start\n"
        "heavy = {'torch', 'diffusers', 'transformers'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_closing_asks_and_cancel_keeps_the_window(studio, monkeypatch):
    studio.parts.document.add_layer(LayerKind.PAINT)
    asked = []

    def cancel(parent, name):
        asked.append(name)
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(file_commands, "ask_to_save", cancel)
    assert studio.window.isWindowModified()
    assert not studio.window.close()
    assert asked == ["Untitled"]
    assert studio.window.isVisible()


def test_a_newcomer_is_told_once_what_to_press(qtbot, make_studio):
    first = make_studio()
    with qtbot.waitSignal(first.worker.ready, timeout=60_000):
        pass
    assert "Ctrl+Enter" in first.window.toasts.messages[-1].title
    first.window.close()
    second = make_studio()
    with qtbot.waitSignal(second.worker.ready, timeout=60_000):
        pass
    assert second.window.toasts.messages == ()


def test_layout_and_theme_are_remembered(make_studio):
    first = make_studio()
    first.window.docks["history"].hide()
    first.window.actions_["theme.light"].trigger()
    first.window.close()
    second = make_studio()
    assert second.window.docks["history"].isHidden()
    assert not second.window.docks["layers"].isHidden()
    assert second.window.actions_["theme.light"].isChecked()
    second.window.docks.reset()
    assert not second.window.docks["history"].isHidden()


def test_after_a_kill_the_drawing_is_offered(qtbot, make_studio):
    killed = make_studio()
    with qtbot.waitSignal(killed.autosaving.saver.saved, timeout=10_000):
        killed.parts.document.add_layer(LayerKind.PAINT, "Precious")
    killed.worker.shutdown()
    killed.parts.history.shutdown()
    killed.window.let_go = False
    killed.autosaving.close()

    again = make_studio()
    found = []

    def offered():
        found[:] = again.window.findChildren(RecoveryDialog)
        return bool(found)

    qtbot.waitUntil(offered, timeout=10_000)
    with qtbot.waitSignal(again.autosaving.saver.saved, timeout=10_000):
        found[0].recover.click()
    assert "Precious" in [layer.name for layer in again.parts.document.layers]
    assert again.window.isWindowModified()
    assert again.autosaving.folder.recoverable() == []


def test_ctrl_c_in_the_terminal_ends_it_and_the_drawing_is_kept(tmp_path):
    code = (
        "import os, signal\n"
        "from PySide6.QtCore import QTimer\n"
        "from studio.app import start\n"
        "from studio.state.layers import LayerKind\n"
        "open_it = start.Studio.open\n"
        "def opened(self, paths):\n"
        "    open_it(self, paths)\n"
        "    self.parts.document.add_layer(LayerKind.PAINT, 'Precious')\n"
        "    QTimer.singleShot(100, lambda: os.kill(os.getpid(), signal.SIGINT))\n"
        "start.Studio.open = opened\n"
        "start.GenerationWorker.warm_up = lambda self, model: None\n"
        "raise SystemExit(start.main(['studio']))\n"
    )
    env = {**os.environ, "STUDIO_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    (lost,) = AutosaveFolder(tmp_path / "autosave").recoverable()
    assert "Precious" in [layer.name for layer in openraster.load(lost.path).layers]
