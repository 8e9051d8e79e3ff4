"""Finds everything the studio says to people in its source, without running the window."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

from studio.domain import adapter_catalogue, ade20k, class_colours, preprocess
from studio.files.examples import examples_for
from studio.panels import adapter_names
from studio.pose import faces, hands, library, parts
from studio.state import adapter_stack, brushes, compositing

# Their texts are for the terminal and for whoever trains models, in English.
_NOT_SHOWN = ("cli", "starter")
_SKIPPED_CALLS = ("log", "logger", "logging", "warnings", "print", "field")
_MOST_ALIKE = 3  # a template with fewer letters of its own fits anything
# How phrases begin that are put into sentences, or name an undo step or what is going on.
_PHRASE = re.compile(
    r"(its?|an?|one|two|no|your|several|every|what|the|step|with|in the|true|The|Reading|Opening|"
    r"Starting|Change|Add|Remove|Move|Group|Ungroup|Load|Edit|Lock|Switch|Rename|Duplicate)\b"
    r" [\w ,:;'’“”(){}\-.]+"
)
_EXAMPLES = ("depth", "identity", "pose", "segmentation", "style")
_PHRASES_OF = ("adapters", "domain", "engine", "files", "faces", "library", "workers", "state")


@dataclass(frozen=True, order=True)
class Text:
    """Something to translate.

    Attributes:
        source: in English, values in braces.
        comment: tells two of the same words apart, or helps the translator.
        plural: it has a form for each number, ``%n``.
        where: the file it is in.
        is_sentence: it is handed over as a whole, with its values in it: a template.
    """

    source: str
    comment: str = ""
    plural: bool = False
    where: str = ""
    is_sentence: bool = False


def all_texts(package: Path) -> list[Text]:
    """Every text once, in the order of the alphabet; ``package`` is the folder ``studio``."""
    found: dict[tuple[str, str], Text] = {}
    for text in chain(_of_tables(), *map(_of_file, _files(package))):
        found.setdefault((text.source, text.comment), text)
    return sorted(found.values())


def _files(package: Path) -> Iterator[Path]:
    for path in sorted(package.rglob("*.py")):
        if path.relative_to(package).parts[0] not in _NOT_SHOWN:
            yield path


def _of_tables() -> Iterator[Text]:
    """Words that are data: translated where they are shown."""
    tables: tuple[tuple[str, Iterable[str]], ...] = (
        ("adapters", chain.from_iterable((e.name, e.does) for e in adapter_catalogue.CATALOGUE)),
        ("groups of adapters", (group.value for group in adapter_catalogue.Group)),
        ("kinds of adapters", adapter_names.LONG_NAMES.values()),
        ("examples", (e.name for kind in _EXAMPLES for e in examples_for(f"starter:{kind}"))),
        ("brushes", (preset.label for preset in brushes.PRESETS)),
        ("blend modes", (mode.label for mode in compositing.BLEND_MODES.values())),
        ("areas", (*ade20k.ADE20K, *class_colours.CLASSES)),
        ("poses", chain.from_iterable((p.name, p.group) for p in library.all_poses())),
        ("joints", parts.NAMES),
        ("hands", (shape.name for shape in hands.SHAPES)),
        ("faces", (expression.name for expression in faces.EXPRESSIONS)),
        ("preprocessors", _preprocess_words()),
        ("undo", (f"{title} {{name}}" for title in adapter_stack.TITLES.values())),
        ("files", ("read", "written", "saved", "deleted", "removed", "brought back")),
    )
    # Qt's own, where its translation does not fit what our commands are called.
    yield from (Text(words, where="Qt") for words in ("Undo %1", "Redo %1"))
    for where, words in tables:
        for word in words:
            yield Text(word, where=where, is_sentence="{" in word)


def _preprocess_words() -> Iterator[str]:
    """Preprocessors and their settings."""
    for kind in preprocess.PREPROCESSORS:
        yield from (kind.title, kind.does)
        for setting in kind.settings:
            yield from (setting.label, setting.tip)


def _of_file(path: Path) -> list[Text]:
    where = "/".join(path.parts[path.parts.index("studio") :])
    return texts_of(path.read_text(encoding="utf-8"), where)


def texts_of(source: str, where: str) -> list[Text]:
    """The texts of one module; ``where`` is its path from ``studio/`` on."""
    return _Finder(ast.parse(source), where).texts


class _Finder(ast.NodeVisitor):
    """Collects the texts of one module."""

    def __init__(self, tree: ast.Module, where: str) -> None:
        self.texts: list[Text] = []
        self._tree, self._where = tree, where
        self._has_phrases = where.split("/")[1] in _PHRASES_OF
        self.visit(tree)

    @cached_property
    def _translators(self) -> set[str]:
        """``tr``, and functions of this module that only hand their argument to ``translate``."""
        names = {"tr"}
        for node in ast.walk(self._tree):
            if isinstance(node, ast.FunctionDef) and len(node.args.args) == 1:
                handed = [n for n in ast.walk(node) if isinstance(n, ast.Call)]
                if any(_name(c.func) == "translate" and len(c.args) == 2 for c in handed):
                    names.add(node.name)
        return names

    def visit_Call(self, node: ast.Call) -> None:
        name = _name(node.func)
        if name in self._translators and node.args:
            self._add(node.args[0], node.args[1:], node.keywords)
        elif name == "translate" and len(node.args) >= 2 and _is_text(node.args[1]):
            self._add(node.args[1], node.args[2:], node.keywords)
        elif _root(node.func) not in _SKIPPED_CALLS:
            self.generic_visit(node)

    def _add(self, words: ast.expr, more: list[ast.expr], named: list[ast.keyword]) -> None:
        comment = more[0] if more else None
        plural = len(more) > 1 or any(k.arg == "n" for k in named)
        for source in _constants(words):
            note = comment.value if isinstance(comment, ast.Constant) and comment.value else ""
            self.texts.append(Text(source, str(note), plural, self._where))

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring is none
            self.generic_visit(node)

    def visit_Assert(self, node: ast.Assert) -> None:
        """Never meant for people."""

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self._sentence(node.value)  # braces are for format() then

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._sentence(_template(node))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def _sentence(self, template: str) -> None:
        own = "".join(c for c in _without_values(template) if c.isalpha())
        begins = template[:1].isupper() or template[:1] in ("{", "“")
        whole = begins and " " in template and template[-1] in ".?!" and len(own) > _MOST_ALIKE
        if whole or (self._has_phrases and _PHRASE.fullmatch(template)):
            self.texts.append(Text(template, where=self._where, is_sentence="{" in template))


def _template(node: ast.JoinedStr) -> str:
    """An f-string with its values named: ``{name}``, ``{name2}``."""
    parts, seen = [], dict[str, int]()
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value).replace("{", "{{").replace("}", "}}"))
        elif isinstance(part, ast.FormattedValue):
            name = _value_name(part.value)
            seen[name] = seen.get(name, 0) + 1
            parts.append(f"{{{name}{seen[name] if seen[name] > 1 else ''}}}")
    return "".join(parts)


def _value_name(node: ast.expr) -> str:
    """What a translator reads for a value: the last name in it."""
    if isinstance(node, ast.Name):
        return node.id.strip("_").lower() or "value"
    if isinstance(node, ast.Attribute):
        return node.attr.strip("_")
    if isinstance(node, ast.Call):
        return _value_name(node.func)
    if isinstance(node, ast.Subscript):
        return _value_name(node.value)
    return "value"


def _without_values(template: str) -> str:
    plain, depth = [], 0
    for letter in template.replace("{{", "").replace("}}", ""):
        depth += (letter == "{") - (letter == "}")
        if not depth:
            plain.append(letter)
    return "".join(plain)


def _constants(node: ast.expr) -> Iterator[str]:
    """The literal texts of an argument, also of a choice between two.

    Raises:
        ValueError: an f-string, whose values no translation could know.
    """
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        raise ValueError(f"Line {node.lineno}: tr() of an f-string; use .format after it.")


def _is_text(node: ast.expr) -> bool:
    return bool(list(_constants(node)))


def _name(node: ast.expr) -> str:
    """The last name of what is called: ``tr`` of ``self.tr``."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
