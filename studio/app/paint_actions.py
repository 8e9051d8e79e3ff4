"""The commands of painting: what is done at once, tools and brushes, selecting."""

from __future__ import annotations

from studio.app.action_book import ActionBook, Spec

BRUSH_KEYS = range(1, 10)  # the first brushes have keys


class PaintActions(ActionBook):
    """Their specs; the window's actions are built from them."""

    def edits(self) -> tuple[Spec, ...]:
        """What is done to pixels and brushes at once."""
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
                "edit.copy_result", tr("Copy &result"), (), "", tr("Copy the result that is shown")
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
            Spec(
                "transform.flip",
                tr("Flip &horizontally"),
                (),
                "flip",
                tr("Left to right: what is selected, or the layer"),
            ),
            Spec(
                "transform.flip_down",
                tr("Flip &vertically"),
                (),
                "flip-vertical",
                tr("Upside down: what is selected, or the layer"),
            ),
            Spec(
                "transform.left",
                tr("Turn le&ft"),
                (),
                "rotate-left",
                tr("A quarter turn of what is selected, or of the layer"),
            ),
            Spec(
                "transform.right",
                tr("Turn ri&ght"),
                (),
                "rotate-right",
                tr("A quarter turn of what is selected, or of the layer"),
            ),
            Spec("edit.swap", tr("S&wap colours"), ("X",), "", tr("Swap the two colours")),
            Spec("edit.smaller", tr("S&maller brush"), ("[",)),
            Spec("edit.larger", tr("Lar&ger brush"), ("]",)),
        )

    def tools(self) -> tuple[Spec, ...]:
        """Brushes by number, and one command a tool."""
        tr = self.tr
        return (
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

    def selects(self) -> tuple[Spec, ...]:
        """The Select menu."""
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
