"""Designs as TOML: read with every trouble named and placed, written so that a person can edit them."""

import json
import tomllib
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from checkin.domain.design import Design, Layout
from checkin.domain.design_area import Area, Edge, Size
from checkin.domain.design_elements import Element, Mark, Picture, Rectangle, Tags, Text, TicketCode
from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.domain.design_lines import line_of, place_of

KINDS: Mapping[str, type[Element]] = {
    "text": Text,
    "mark": Mark,
    "tags": Tags,
    "code": TicketCode,
    "rectangle": Rectangle,
    "picture": Picture,
}
_KIND_OF = {kind: name for name, kind in KINDS.items()}
_LINE = 76
"""Characters of base64 in a line."""
_USUAL_ANCHOR = frozenset((Edge.LEFT, Edge.TOP))
_Thing = TypeVar("_Thing")


def read_design(toml_text: str) -> Design:
    """Return the design that a TOML text describes; raises :class:`DesignBroken`, which says what and where."""
    try:
        table = tomllib.loads(toml_text)
    except tomllib.TOMLDecodeError as trouble:
        line, column = place_of(str(trouble), toml_text)
        raise DesignBroken(Flaw.NOT_TOML, got=str(trouble), line=line, column=column) from trouble
    images = table.get("images")
    if isinstance(images, dict):
        table["images"] = {name: _in_one_line(one) for name, one in cast("Mapping[str, Any]", images).items()}
    try:
        return _object(Design, table)
    except DesignBroken as broken:
        raise broken.at(line_of(toml_text, broken.where)) from None


def write_design(design: Design) -> str:
    """Return a design as TOML; :func:`read_design` makes the same of it."""
    lines = _pairs(design, leaving=("wide", "low", "tall", "colours", "images"))
    if design.colours:
        lines += [
            "",
            "[colours]",
            *(f"{_text(word)} = {_text(colour)}" for word, colour in design.colours.items()),
        ]
    for shape in ("wide", "low", "tall"):
        layout: Layout | None = getattr(design, shape)
        if layout is None:
            continue
        lines += ["", f"[{shape}]", f"size = {_value(layout.size)}"]
        for element in layout.elements:
            lines += ["", f"[[{shape}.elements]]", f"kind = {_text(_KIND_OF[type(element)])}", *_pairs(element)]
    if design.images:
        lines += ["", "[images]"]
        lines += [f'{_text(name)} = """\n{_in_lines(content)}"""' for name, content in design.images.items()]
    return "\n".join(lines) + "\n"


def _in_one_line(content: Any) -> Any:
    """Return base64 without its line breaks; what is no text is refused where its type is looked at."""
    return "".join(content.split()) if isinstance(content, str) else content


def _in_lines(content: str) -> str:
    return "".join(f"{content[start : start + _LINE]}\n" for start in range(0, len(content), _LINE))


def _object(kind: type[_Thing], table: Mapping[str, Any]) -> _Thing:
    """Return a table as the thing it describes; keys are the names of its fields."""
    known = _fields(kind)
    for key in table:
        if key not in known and not (key == "anchor" and "box" in known):
            raise DesignBroken(Flaw.UNKNOWN_KEY, key, expected=" | ".join(known))
    for key, (one, _) in known.items():
        if key not in table and one.default is MISSING and one.default_factory is MISSING:
            raise DesignBroken(Flaw.MISSING_KEY, expected=key)
    values = {key: _placed(key, lambda key=key: _as(known[key][1], table[key])) for key in known if key in table}
    if "anchor" in table:
        edges = _placed("anchor", lambda: _as(tuple[Edge, ...], table["anchor"]))
        box: Area = values["box"]
        values["box"] = Area(box.left_mm, box.top_mm, box.width_mm, box.height_mm, frozenset(edges))
    return kind(**values)


def _placed(place: str, read: Callable[[], Any]) -> Any:
    try:
        return read()
    except DesignBroken as broken:
        raise broken.within(place) if broken.where != place else broken from None


@cache
def _fields(kind: type[Any]) -> dict[str, tuple[Field[Any], Any]]:
    hints = get_type_hints(kind)
    return {one.name: (one, hints[one.name]) for one in fields(kind)}


def _as(kind: Any, value: Any) -> Any:
    """Return a TOML value as what a field holds."""
    if get_origin(kind) in (types.UnionType, Union):
        (kind,) = (one for one in get_args(kind) if one is not types.NoneType)
    if kind is Area:
        left, top, width, height = _numbers(value, 4)
        return Area(left, top, width, height)
    if kind is Size:
        least, most = _numbers(value, 2)
        return Size(least, most)
    if kind == tuple[float, float]:
        return _numbers(value, 2)
    if kind == tuple[Element, ...]:
        return _several(value, _element)
    if get_origin(kind) is tuple:
        return _several(value, lambda one: _as(get_args(kind)[0], one))
    if get_origin(kind) is not None:
        return {key: _placed(key, lambda one=one: _as(str, one)) for key, one in _table(value).items()}
    if issubclass(kind, StrEnum):
        return _choice(kind, value)
    if kind in (bool, int, float, str):
        return _plain(kind, value)
    return _object(kind, _table(value))


def _element(value: Any) -> Element:
    table = dict(_table(value))
    name = table.pop("kind", None)
    if name is None:
        raise DesignBroken(Flaw.MISSING_KEY, expected="kind")
    if name not in KINDS:
        raise DesignBroken(Flaw.NOT_A_CHOICE, "kind", str(name), " | ".join(KINDS))
    return _object(KINDS[name], table)


def _several(value: Any, read: Callable[[Any], Any]) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise DesignBroken(Flaw.WRONG_TYPE, got=_shown(value), expected="[ … ]")
    found: list[Any] = []
    for number, one in enumerate(cast("list[Any]", value), 1):
        found.append(_placed(str(number), lambda one=one: read(one)))
    return tuple(found)


def _numbers(value: Any, count: int) -> tuple[float, ...]:
    numbers = cast("list[Any]", value) if isinstance(value, list) else []
    if len(numbers) != count or not all(_is_number(one) for one in numbers):
        expected = f"[{', '.join(['0.0'] * count)}]"
        raise DesignBroken(Flaw.WRONG_TYPE, got=_shown(value), expected=expected)
    return tuple(float(one) for one in numbers)


def _choice(kind: type[StrEnum], value: Any) -> StrEnum:
    choices = [member.value for member in kind]
    if value not in choices:
        raise DesignBroken(Flaw.NOT_A_CHOICE, got=_shown(value), expected=" | ".join(choices))
    return kind(value)


def _plain(kind: type[Any], value: Any) -> Any:
    if kind is float and _is_number(value):
        return float(value)
    if type(value) is not kind:
        expected = {bool: "true | false", int: "1", float: "1.0", str: '"…"'}[kind]
        raise DesignBroken(Flaw.WRONG_TYPE, got=_shown(value), expected=expected)
    return value


def _table(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise DesignBroken(Flaw.WRONG_TYPE, got=_shown(value), expected="{ … }")
    return cast("Mapping[str, Any]", value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _pairs(thing: Any, leaving: tuple[str, ...] = ()) -> list[str]:
    """Return what a thing holds as ``key = value``, without what holds anyway."""
    written: list[str] = []
    for key, (one, _) in _fields(cast("type[Any]", type(thing))).items():
        value = getattr(thing, key)
        if key in leaving or (one.default is not MISSING and value == one.default):
            continue
        written.append(f"{key} = {_value(value)}")
        if isinstance(value, Area) and value.anchor != _USUAL_ANCHOR:
            edges = [edge for edge in Edge if edge in value.anchor]
            written.append(f"anchor = {_value(tuple(edges))}")
    return written


def _value(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _text(value)
        case int() | float():
            return repr(value)
        case Area():
            return _value((value.left_mm, value.top_mm, value.width_mm, value.height_mm))
        case Size():
            return _value((value.least_pt, value.most_pt))
        case tuple() if any(_is_thing(one) for one in cast("tuple[Any, ...]", value)):
            rows = [f"  {_value(one)}," for one in cast("tuple[Any, ...]", value)]
            return "\n".join(["[", *rows, "]"])
        case tuple():
            return f"[{', '.join(_value(one) for one in cast('tuple[Any, ...]', value))}]"
        case _:
            return f"{{ {', '.join(_pairs(value))} }}"


def _is_thing(value: Any) -> bool:
    return not isinstance(value, str | int | float)


def _text(text: str) -> str:
    """Return a TOML string: JSON's escapes are TOML's, but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
