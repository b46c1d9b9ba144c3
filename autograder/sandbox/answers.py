"""Cleans what a runner says: text, outputs and errors keep their form or are dropped."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any

from autograder.sandbox.job import Ending, Error

TEXT_CHARACTERS = 4000
NAME_CHARACTERS = 200
OUTPUTS = 2000
PNG = b"\x89PNG\r\n\x1a\n"

_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
# Outputs keep carriage returns (progress bars) and colours, as in Jupyter.
_OUTPUT_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]")


def one_text(value: Any, characters: int = TEXT_CHARACTERS) -> str:
    """``value`` if it is text, capped and without control characters; else the empty string."""
    if not isinstance(value, str):
        return ""
    # Halves of surrogate pairs can't be written as UTF-8 and would stop a report.
    text = value[: 4 * characters].encode("utf-8", "replace").decode()
    return _CONTROL.sub("", _ESCAPES.sub("", text))[:characters]


def one_error(value: Any, cells: int) -> Error | None:
    """An Error from the runner's JSON; places that don't exist become None."""
    if not isinstance(value, dict):
        return None
    return Error(
        type=one_text(value.get("type"), NAME_CHARACTERS),
        text=one_text(value.get("text")),
        cell=_natural(value.get("cell"), cells),
        line=_natural(value.get("line"), 10**6),
        symbol=one_text(value.get("symbol"), NAME_CHARACTERS) or None,
    )


def one_ending(value: Any, allowed: frozenset[Ending]) -> Ending:
    """The ending named by ``value``, or CRASHED for anything that can't be said here."""
    try:
        ending = Ending(value)
    except ValueError:
        return Ending.CRASHED
    return ending if ending in allowed else Ending.CRASHED


def all_outputs(value: Any, output_bytes: int, image_bytes: int) -> list[dict[str, Any]]:
    """nbformat v4 outputs from the runner's JSON, within both caps; what has no known form goes."""
    if not isinstance(value, list):
        return []
    room = {"text": output_bytes, "image": image_bytes}
    cleaned = (_one_output(output, room) for output in value[:OUTPUTS] if isinstance(output, dict))
    return [output for output in cleaned if output is not None]


def _one_output(output: dict[str, Any], room: dict[str, int]) -> dict[str, Any] | None:
    kind = output.get("output_type")
    if kind == "stream":
        name = "stderr" if output.get("name") == "stderr" else "stdout"
        return {"output_type": "stream", "name": name, "text": _text(output.get("text"), room)}
    if kind == "error":
        return _error_output(output, room)
    if kind in ("display_data", "execute_result"):
        return _data_output(str(kind), output, room)
    return None


def _error_output(output: dict[str, Any], room: dict[str, int]) -> dict[str, Any]:
    lines = output.get("traceback")
    return {
        "output_type": "error",
        "ename": one_text(output.get("ename"), NAME_CHARACTERS),
        "evalue": one_text(output.get("evalue")),
        "traceback": [_text(line, room) for line in lines[:100]] if isinstance(lines, list) else [],
    }


def _data_output(kind: str, output: dict[str, Any], room: dict[str, int]) -> dict[str, Any] | None:
    source = output.get("data")
    if not isinstance(source, dict):
        return None
    data = {}
    if isinstance(source.get("text/plain"), str):
        data["text/plain"] = _text(source["text/plain"], room)
    image = source.get("image/png")
    if isinstance(image, str) and len(image) <= room["image"] and _is_png(image):
        room["image"] -= len(image)
        data["image/png"] = image
    if not data:
        return None
    cleaned: dict[str, Any] = {"output_type": kind, "data": data, "metadata": {}}
    if kind == "execute_result":
        cleaned["execution_count"] = _natural(output.get("execution_count"), 10**6)
    return cleaned


def _text(value: Any, room: dict[str, int]) -> str:
    if not isinstance(value, str):
        return ""
    raw = value[: room["text"]].encode("utf-8", "replace")[: room["text"]]
    room["text"] -= len(raw)
    return _OUTPUT_CONTROL.sub("", raw.decode("utf-8", "ignore"))


def _is_png(image: str) -> bool:
    try:
        return base64.b64decode(image.replace("\n", ""), validate=True).startswith(PNG)
    except (binascii.Error, ValueError):
        return False


def _natural(value: Any, below: int) -> int | None:
    return value if type(value) is int and 0 <= value < below else None
