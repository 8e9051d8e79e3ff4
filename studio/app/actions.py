"""Every command of the window: its words, keys and icon. What it does is connected elsewhere."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studio.app.action_book import Spec
from studio.app.paint_actions import PaintActions
from studio.app.pose_actions import pose_specs
from studio.app.window_actions import file_actions, general_actions, view_actions


class Actions(PaintActions):
    """Builds the actions on a window; those of the canvas alone are added to ``canvas``."""

    def __init__(self, window: QWidget, canvas: QWidget) -> None:
        super().__init__(window)
        edits = (*self.edits(), *self.tools(), *self.selects())
        rest = (*self._layer(), *view_actions(self.tr), *general_actions(self.tr), *pose_specs())
        for spec in (*file_actions(self.tr), *edits, *rest):
            action = QAction(spec.text, self)
            (canvas if spec.canvas_only else window).addAction(action)
            self.adopt(spec, action)

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
                "layer.class",
                tr("Choose &class…"),
                ("K",),
                "areas",
                tr("What is painted on an areas layer: sky, tree, house"),
            ),
            Spec(
                "layer.swap_class",
                tr("R&eplace class…"),
                (),
                "swap",
                tr("Make all of the class in hand another one"),
            ),
            Spec(
                "layer.as_areas",
                tr("Its &colours as areas"),
                (),
                "areas",
                tr("An areas layer of a map in ADE20K's colours"),
            ),
            Spec(
                "layer.reference",
                tr("&Reference picture"),
                (),
                "picture",
                tr("To look at and pick colours from; no part of the picture, or part of it again"),
            ),
            Spec(
                "layer.lock_alpha",
                tr("Lock &transparency"),
                (),
                "lock",
                tr("Painting keeps to what is painted on the layer already"),
            ),
            Spec(
                "layer.add_group",
                tr("Add &group"),
                (),
                "folder-add",
                tr("An empty group above the layer"),
            ),
            Spec(
                "layer.group",
                tr("&Put into a new group"),
                ("Ctrl+G",),
                "folder",
                tr("Put the layer into a new group"),
            ),
            Spec(
                "layer.ungroup",
                tr("&Ungroup"),
                ("Ctrl+Shift+G",),
                "",
                tr("Take everything out of the group"),
            ),
            Spec("layer.duplicate", tr("&Duplicate layer"), ("Ctrl+J",), "copy"),
            Spec(
                "layer.merge",
                tr("Merge &down"),
                ("Ctrl+E",),
                "",
                tr("Merge with the layer below, a group into one layer"),
            ),
            Spec("layer.raise", tr("Move &up"), ("Ctrl+]",), "up", tr("Move the layer up")),
            Spec("layer.lower", tr("Move do&wn"), ("Ctrl+[",), "down", tr("Move the layer down")),
            Spec("layer.remove", tr("De&lete layer"), (), "trash"),
        )
