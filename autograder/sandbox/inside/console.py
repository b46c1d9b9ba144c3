"""Collects what a notebook shows, within caps."""

from __future__ import annotations

import base64
import io
from typing import Any

OUTPUTS = 2000


class Console:
    """Outputs of the current cell.  Caps, in bytes, hold for the whole notebook."""

    def __init__(self, output_bytes: int, image_bytes: int) -> None:
        self.text_room = output_bytes
        self.image_room = image_bytes
        self.outputs: list[dict[str, Any]] = []
        self.flooded = False

    def take(self) -> list[dict[str, Any]]:
        """Outputs since the last call, in nbformat v4."""
        outputs, self.outputs = self.outputs, []
        self.flooded = False
        for output in outputs:
            if output["output_type"] == "stream":
                output["text"] = "".join(output["text"])
        return outputs

    def write(self, name: str, text: str) -> None:
        """Adds to stream ``name``."""
        text = self._within(text)
        last = self.outputs[-1] if self.outputs else {}
        if text and last.get("output_type") == "stream" and last["name"] == name:
            last["text"].append(text)
        elif text:
            self._add({"output_type": "stream", "name": name, "text": [text]})

    def show(self, data: dict[str, Any], execution_count: int | None = None) -> None:
        """Adds displayed data, text and PNG alone."""
        kept = {}
        if isinstance(data.get("text/plain"), str):
            kept["text/plain"] = self._within(data["text/plain"])
        image = data.get("image/png")
        if isinstance(image, bytes):
            image = base64.b64encode(image).decode()
        if isinstance(image, str) and len(image) <= self.image_room:
            self.image_room -= len(image)
            kept["image/png"] = image
        elif image is not None:
            self.flooded = True
        output: dict[str, Any] = {"output_type": "display_data", "data": kept, "metadata": {}}
        if execution_count is not None:
            output |= {"output_type": "execute_result", "execution_count": execution_count}
        if kept:
            self._add(output)

    def fail(self, name: str, text: str, lines: list[str]) -> None:
        """Adds an error.  Not charged: a student who printed too much still sees the cause."""
        error = {"output_type": "error", "ename": name, "evalue": text, "traceback": lines}
        self.outputs.append(error)

    def _add(self, output: dict[str, Any]) -> None:
        if len(self.outputs) < OUTPUTS:
            self.outputs.append(output)
        else:
            self.flooded = True

    def _within(self, text: str) -> str:
        size = len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
        if size > self.text_room:
            self.flooded = True
            text = text.encode("utf-8", "replace")[: self.text_room].decode("utf-8", "ignore")
            size = self.text_room
        self.text_room -= size
        return text


class Stream(io.TextIOBase):
    """Stands for ``sys.stdout`` or ``sys.stderr``."""

    def __init__(self, console: Console, name: str) -> None:
        self._console = console
        self.name = name

    encoding = "utf-8"

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._console.write(self.name, text)
        return len(text)
