"""Commands of the whole window: files, generating, panels, help."""

from __future__ import annotations

from collections.abc import Callable

from studio.app.action_book import Spec


def file_actions(tr: Callable[[str], str]) -> tuple[Spec, ...]:
    """The File menu."""
    return (
        Spec("file.new", tr("&New…"), ("Ctrl+N",), "new", tr("Start a new drawing")),
        Spec("file.open", tr("&Open…"), ("Ctrl+O",), "open", tr("Open a project")),
        Spec("file.save", tr("&Save"), ("Ctrl+S",), "save", tr("Save the project")),
        Spec("file.save_as", tr("Save &as…"), ("Ctrl+Shift+S",), "", tr("Save under a name")),
        Spec(
            "file.import",
            tr("&Import picture as layer…"),
            ("Ctrl+Shift+I",),
            "import",
            tr("Put a picture file on a new layer"),
        ),
        Spec(
            "file.reference",
            tr("Import &reference picture…"),
            (),
            "picture",
            tr("Put a picture to look at on top; it is no part of the picture"),
        ),
        Spec(
            "file.export",
            tr("&Export PNG…"),
            ("Ctrl+Shift+E",),
            "export",
            tr("Write the picture as it is seen to a PNG file"),
        ),
        Spec(
            "file.export_layer",
            tr("Export &layer…"),
            (),
            "",
            tr("Write the layer to a PNG file, transparent where nothing is painted"),
        ),
        Spec(
            "file.export_layers",
            tr("Export &all layers…"),
            (),
            "",
            tr("Write every layer to a PNG file of its own"),
        ),
        Spec(
            "file.export_controls",
            tr("Export &what adapters see…"),
            (),
            "",
            tr("Write the picture that each adapter is given to a PNG file"),
        ),
        Spec(
            "file.restore",
            tr("&Restore settings from a result…"),
            (),
            "restore",
            tr("Take prompt, settings and sketch over from a picture made here"),
        ),
        Spec("file.quit", tr("&Quit"), ("Ctrl+Q",), "", tr("Close the studio")),
    )


def view_actions(tr: Callable[[str], str]) -> tuple[Spec, ...]:
    """The View menu and the themes."""
    return (
        Spec("view.zoom_in", tr("Zoom &in"), ("Ctrl++", "Ctrl+=", "+", "="), "zoom-in"),
        Spec("view.zoom_out", tr("Zoom &out"), ("Ctrl+-", "-"), "zoom-out"),
        Spec("view.fit", tr("&Fit to window"), ("0",), "fit", tr("Show the whole picture")),
        Spec("view.actual", tr("&Actual size"), ("1",), "actual-size", tr("Show at 100 %")),
        Spec("view.left", tr("Rotate view &left"), ("4",), "rotate-left"),
        Spec("view.right", tr("Rotate view &right"), ("6",), "rotate-right"),
        Spec("view.straight", tr("Re&set rotation"), ("5",), ""),
        Spec(
            "view.mirror",
            tr("&Mirror view"),
            ("M",),
            "mirror",
            tr("See the picture mirrored; the drawing is unchanged"),
            checkable=True,
        ),
        Spec(
            "view.seen",
            tr("&What the adapter sees"),
            ("Y",),
            "eye",
            tr("Show the picture that the layer's adapter is given"),
        ),
        Spec(
            "view.docks",
            tr("Hide &panels"),
            ("Tab",),
            "",
            tr("Only the canvas, or everything again"),
            checkable=True,
            canvas_only=True,
        ),
        Spec(
            "view.safe_colours",
            tr("&Colour-blind-safe people"),
            (),
            "",
            tr("Shows people in colours nobody confuses; adapters still see OpenPose's"),
            checkable=True,
        ),
        Spec("view.fullscreen", tr("F&ull screen"), ("F11",), "fullscreen", checkable=True),
        Spec("theme.switch", tr("Switch &theme"), (), "theme", tr("Light or dark, the other one")),
        Spec("theme.dark", tr("&Dark"), checkable=True),
        Spec("theme.light", tr("&Light"), checkable=True),
        Spec("theme.system", tr("As the &system"), checkable=True),
    )


def general_actions(tr: Callable[[str], str]) -> tuple[Spec, ...]:
    """Generate, Window and Help."""
    return (
        Spec(
            "generate.run",
            tr("&Generate"),
            ("Ctrl+Return", "Ctrl+Enter"),
            "generate",
            tr("Make a picture from the sketch and the prompt"),
        ),
        Spec(
            "generate.stop_here",
            tr("&Stop here"),
            ("Ctrl+.",),
            "stop-here",
            tr("Good enough: keep the picture as it is now"),
        ),
        Spec("generate.cancel", tr("&Cancel"), ("Esc",), "stop", tr("Stop and keep nothing")),
        Spec(
            "generate.apply",
            tr("&Add result as layer"),
            ("Return", "Enter"),
            "apply-layer",
            tr("Keep the picture that is shown as a layer"),
            canvas_only=True,
        ),
        Spec("generate.discard", tr("&Put result away"), (), "close"),
        Spec("window.next", tr("&Next panel"), ("F6",), "", tr("Move the keyboard onwards")),
        Spec("window.reset", tr("&Reset layout"), (), "", tr("All panels where they were")),
        Spec(
            "window.palette",
            tr("&Find a command…"),
            ("Ctrl+Shift+P", "F3"),
            "search",
            tr("Type what you want to do"),
        ),
        Spec("help.keys", tr("&Keyboard shortcuts"), ("F1",), ""),
        Spec("help.about", tr("&About the studio"), (), "info"),
    )
