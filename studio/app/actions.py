"""Every command of the window: its words, keys and icon. What it does is connected elsewhere."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studio.app.action_book import ActionBook, Spec
from studio.app.pose_actions import pose_specs

BRUSH_KEYS = range(1, 10)  # the first brushes have keys


class Actions(ActionBook):
    """Builds the actions on a window; those of the canvas alone are added to ``canvas``."""

    def __init__(self, window: QWidget, canvas: QWidget) -> None:
        super().__init__(window)
        edits = (*self._edit(), *self._select())
        rest = (*self._layer(), *self._view(), *self._rest(), *pose_specs())
        for spec in (*self._file(), *edits, *rest):
            action = QAction(spec.text, self)
            (canvas if spec.canvas_only else window).addAction(action)
            self.adopt(spec, action)

    def _file(self) -> tuple[Spec, ...]:
        tr = self.tr
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
                "file.export",
                tr("&Export PNG…"),
                ("Ctrl+Shift+E",),
                "export",
                tr("Write the picture as it is seen to a PNG file"),
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

    def _edit(self) -> tuple[Spec, ...]:
        tr = self.tr
        return (
            Spec(
                "edit.preferences",
                tr("P&references…"),
                ("Ctrl+,",),
                "settings",
                tr("Language, theme and keys"),
            ),
            Spec("edit.shortcuts", tr("&Edit shortcuts…"), (), "", tr("Give commands other keys")),
            Spec(
                "edit.cut",
                tr("Cu&t"),
                ("Ctrl+X",),
                "cut",
                tr("Take what is selected to the clipboard"),
                canvas_only=True,
            ),
            Spec(
                "edit.copy",
                tr("&Copy"),
                ("Ctrl+C",),
                "copy",
                tr("Copy what is selected of the layer"),
                canvas_only=True,
            ),
            Spec(
                "edit.copy_merged",
                tr("Copy &merged"),
                ("Ctrl+Shift+C",),
                "",
                tr("Copy what is selected of the whole picture"),
                canvas_only=True,
            ),
            Spec(
                "edit.paste",
                tr("&Paste"),
                ("Ctrl+V",),
                "paste",
                tr("Put the clipboard's picture on a new layer"),
                canvas_only=True,
            ),
            Spec(
                "edit.clear",
                tr("C&lear"),
                ("Delete",),
                "trash",
                tr("Empty what is selected, or the layer"),
                canvas_only=True,
            ),
            Spec(
                "edit.fill",
                tr("Fill &selection"),
                ("Shift+Backspace", "Alt+Backspace"),
                "fill",
                tr("Fill what is selected with the colour"),
                canvas_only=True,
            ),
            Spec(
                "edit.to_layer",
                tr("Copy selection to new la&yer"),
                ("Ctrl+Alt+J",),
                "",
                tr("What is selected, on a layer of its own"),
            ),
            Spec(
                "edit.cut_to_layer",
                tr("Cut selection to ne&w layer"),
                ("Ctrl+Shift+J",),
                "",
                tr("What is selected moves to a layer of its own"),
            ),
            Spec("edit.swap", tr("S&wap colours"), ("X",), "", tr("Swap the two colours")),
            Spec("edit.smaller", tr("S&maller brush"), ("[",)),
            Spec("edit.larger", tr("Lar&ger brush"), ("]",)),
            Spec("brush.next", tr("Ne&xt brush preset"), (".",), "", tr("The next ready brush")),
            Spec("brush.previous", tr("Pre&vious brush preset"), (",",), "", tr("The one before")),
            *(
                Spec(
                    f"brush.{number}",
                    tr("Brush preset {number}").format(number=number),
                    (f"Alt+{number}",),
                    "",
                    tr("Take brush {number} of the list").format(number=number),
                )
                for number in BRUSH_KEYS
            ),
            Spec("tool.brush", tr("&Brush"), ("B",), "brush", tr("Paint soft or broad strokes")),
            Spec("tool.pencil", tr("&Pencil"), ("P",), "pencil", tr("Draw crisp lines")),
            Spec("tool.eraser", tr("&Eraser"), ("E",), "eraser", tr("Take paint away")),
            Spec("tool.smudge", tr("Sm&udge"), ("U",), "smudge", tr("Drag paint along")),
            Spec("tool.blur", tr("Blu&r"), ("Shift+U",), "blur", tr("Soften what is there")),
            Spec("tool.fill", tr("&Fill"), ("G",), "fill", tr("Fill an area with the colour")),
            Spec(
                "tool.gradient",
                tr("Gra&dient"),
                ("Shift+G",),
                "gradient",
                tr("Draw a run of colour"),
            ),
            Spec("tool.line", tr("Li&ne"), ("L",), "line", tr("Draw a straight line")),
            Spec("tool.rectangle", tr("&Rectangle"), ("R",), "rectangle", tr("Draw a rectangle")),
            Spec("tool.ellipse", tr("Ellip&se"), ("O",), "ellipse", tr("Draw an ellipse")),
            Spec(
                "tool.select-rectangle",
                tr("Select &rectangle"),
                ("S",),
                "select-rectangle",
                tr("Select a rectangle"),
            ),
            Spec(
                "tool.select-ellipse",
                tr("Select &ellipse"),
                ("Shift+S",),
                "select-ellipse",
                tr("Select an ellipse"),
            ),
            Spec("tool.lasso", tr("&Lasso"), ("Q",), "lasso", tr("Select with a free line")),
            Spec(
                "tool.polygon",
                tr("&Polygon lasso"),
                ("Shift+Q",),
                "polygon",
                tr("Select between corners that you click"),
            ),
            Spec(
                "tool.wand",
                tr("Select by &colour"),
                ("W",),
                "wand",
                tr("Select what looks like the place of the click"),
            ),
            Spec(
                "tool.transform",
                tr("&Transform"),
                ("T",),
                "transform",
                tr("Move, scale and turn what is selected, or the layer"),
            ),
            Spec("tool.pose", tr("Po&se"), ("V",), "pose", tr("Drag the joints of people")),
            Spec(
                "tool.relief", tr("Shape &depth"), (), "relief", tr("Raise, lower and smooth depth")
            ),
            Spec(
                "tool.solid",
                tr("Depth s&olids"),
                (),
                "solid",
                tr("Floors, walls, balls and hills on a depth layer"),
            ),
            Spec("tool.picker", tr("Colour p&icker"), ("I",), "picker", tr("Take a colour")),
            Spec("tool.pan", tr("Mo&ve the view"), ("H",), "pan", tr("Move the view about")),
        )

    def _select(self) -> tuple[Spec, ...]:
        tr = self.tr
        return (
            Spec("select.all", tr("Select &all"), ("Ctrl+A",), "select-all", canvas_only=True),
            Spec("select.none", tr("Select &nothing"), ("Ctrl+D",), "select-none"),
            Spec("select.invert", tr("&Invert selection"), ("Ctrl+I",), "select-invert"),
            Spec(
                "select.layer",
                tr("From &layer's content"),
                (),
                "layers",
                tr("Select what is on the layer, as strongly as it is there"),
            ),
            Spec(
                "select.mask",
                tr("New &mask from it"),
                (),
                "mask",
                tr("A mask layer where the selection is, for adapters to keep to"),
            ),
            Spec("select.grow", tr("&Grow…"), (), "", tr("Make the selection larger")),
            Spec("select.shrink", tr("&Shrink…"), (), "", tr("Make the selection smaller")),
            Spec("select.feather", tr("&Feather…"), (), "", tr("Give the selection a soft edge")),
        )

    def _layer(self) -> tuple[Spec, ...]:
        tr = self.tr
        return (
            Spec("layer.paint", tr("New &paint layer"), ("Ctrl+Shift+N",), "plus"),
            Spec(
                "layer.sketch",
                tr("New s&ketch layer"),
                (),
                "",
                tr("A layer whose lines the model follows"),
            ),
            Spec(
                "layer.pose",
                tr("New p&ose layer"),
                (),
                "pose",
                tr("A layer of people whose pose the model follows"),
            ),
            Spec(
                "layer.depth",
                tr("New dep&th layer"),
                (),
                "depth",
                tr("A layer that says how near things are"),
            ),
            Spec(
                "layer.areas",
                tr("New &areas layer"),
                (),
                "areas",
                tr("A layer whose colours say what is where: sky, tree, house"),
            ),
            Spec(
                "layer.mask",
                tr("New &mask"),
                (),
                "mask",
                tr("Paint where adapters act"),
            ),
            Spec(
                "layer.adapter",
                tr("Adapter that &looks at it"),
                (),
                "eye",
                tr("Go to the adapter that looks at the layer, or add it"),
            ),
            Spec("layer.edges", tr("&Edges of it"), (), "", tr("A sketch of its exact edges")),
            Spec("layer.pencil", tr("&Pencil drawing of it"), (), "", tr("A sketch of soft lines")),
            Spec("layer.scribble", tr("&Scribble of it"), (), "", tr("A sketch of few bold lines")),
            Spec("layer.invert", tr("&Invert lines"), (), "", tr("Ink where there was none")),
            Spec("layer.thicker", tr("&Thicker lines"), (), "", tr("A pixel wider on either side")),
            Spec("layer.thinner", tr("T&hinner lines"), (), "", tr("A pixel finer on either side")),
            Spec(
                "layer.inflate",
                tr("&Depth from its shape"),
                (),
                "hill",
                tr("A depth layer on which its shape is a cushion"),
            ),
            Spec(
                "layer.as_depth",
                tr("Its &greys as depth"),
                (),
                "depth",
                tr("A depth layer of a depth picture made elsewhere"),
            ),
            Spec(
                "layer.as_areas",
                tr("Its &colours as areas"),
                (),
                "areas",
                tr("An areas layer of a map in ADE20K's colours"),
            ),
            Spec("layer.duplicate", tr("&Duplicate layer"), ("Ctrl+J",), "copy"),
            Spec("layer.merge", tr("Merge &down"), ("Ctrl+E",), "", tr("Merge with layer below")),
            Spec("layer.raise", tr("Move &up"), ("Ctrl+]",), "up", tr("Move the layer up")),
            Spec("layer.lower", tr("Move do&wn"), ("Ctrl+[",), "down", tr("Move the layer down")),
            Spec("layer.remove", tr("De&lete layer"), (), "trash"),
        )

    def _view(self) -> tuple[Spec, ...]:
        tr = self.tr
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
            Spec(
                "theme.switch", tr("Switch &theme"), (), "theme", tr("Light or dark, the other one")
            ),
            Spec("theme.dark", tr("&Dark"), checkable=True),
            Spec("theme.light", tr("&Light"), checkable=True),
            Spec("theme.system", tr("As the &system"), checkable=True),
        )

    def _rest(self) -> tuple[Spec, ...]:
        tr = self.tr
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
