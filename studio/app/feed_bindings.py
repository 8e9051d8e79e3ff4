"""What the layers list, the adapters list and the canvas have to do with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.state.feeding import Role
from studio.state.tools import Tool

if TYPE_CHECKING:
    from studio.app.main_window import MainWindow

# Tools with a bar of their own in the place of the layers' bars.
OWN_BARS = (Tool.POSE, Tool.TRANSFORM)


def bind_feeds(w: MainWindow) -> None:
    """Badges lead to adapters, eyes show what they see."""
    seeing, feeds = w.panels.seeing, w.panels.layers.feeds
    assert feeds is not None  # the window's own list has them
    feeds.adapter_wanted.connect(lambda entry_id: go_to_adapter(w, entry_id))
    feeds.look_wanted.connect(seeing.watch)
    w.panels.adapters.look_wanted.connect(seeing.watch)
    seeing.changed.connect(lambda: _show_seen(w))


def go_to_adapter(w: MainWindow, entry_id: str) -> None:
    """Brings an adapter's row into view."""
    w.docks.bring("adapters")
    w.panels.adapters.reveal(entry_id)


def toggle_seen(w: MainWindow) -> None:
    """Shows what the adapter of the active layer sees, or the first that sees anything."""
    seeing, session = w.panels.seeing, w.parts.session
    if seeing.entry_id is not None:
        seeing.watch(None)
        return
    active = session.document.active
    readers = w.panels.feeding.readers(active) if active is not None else ()
    ids = [reader.entry_id for reader in readers if reader.role is Role.SOURCE]
    ids += [entry.id for entry in session.adapters.entries if session.source(entry) is not None]
    ids += [entry.id for entry in session.adapters.entries if entry.picture is not None]
    if ids:
        seeing.watch(ids[0])
    else:
        w.reporter.warn(
            w.tr("No adapter looks at anything yet."),
            w.tr("Add one in the Adapters panel, and draw what it looks at."),
        )


def give_adapter(w: MainWindow) -> None:
    """Adds or switches on the adapter that looks at the active layer."""
    active, feeds = w.parts.document.active, w.panels.layers.feeds
    if active is None or feeds is None:
        return
    if w.panels.feeding.is_idle(active) or w.panels.feeding.readers(active):
        feeds.click(active.id)
        return
    w.reporter.warn(
        w.tr("No adapter looks at “{name}” by itself.").format(name=active.name),
        w.tr("Choose one under “Seen by” in the layer's menu."),
    )


def choose_class(w: MainWindow) -> None:
    """Comes up with the list of classes for the hand."""
    if _at_areas(w):
        w.area.area_bar.picker.ask(w.area.area_bar.chosen)


def swap_class(w: MainWindow) -> None:
    """Asks what the class in hand is to become, everywhere on the layer."""
    if _at_areas(w):
        w.area.area_bar.ask_swap(w.area.area_tools.current, w.area.area_bar.swap)


def _at_areas(w: MainWindow) -> bool:
    """Makes the areas layer at hand active; without one says how to get one."""
    layer = w.area.area_tools.layer()
    if layer is None:
        w.reporter.warn(
            w.tr("There is no areas layer to paint classes on."),
            w.tr("Add one from the Layer menu."),
        )
        return False
    w.parts.document.set_active(layer.id)
    if w.parts.toolbox.tool in OWN_BARS:
        w.parts.toolbox.back_to_drawing()  # its bar is where the classes' one belongs
    return True


def _show_seen(w: MainWindow) -> None:
    seeing = w.panels.seeing
    w.area.seen.show_seen(seeing.image, seeing.caption)
    w.panels.adapters.show_watched(seeing.entry_id)
