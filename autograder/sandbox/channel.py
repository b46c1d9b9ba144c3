"""The one way between the trusted side and a sandbox: frames over a socket.

A frame is two lengths (header, payload), a JSON object and raw bytes.  The other end may be
hostile: every read has a deadline (``time.monotonic`` seconds) and a cap, checked before memory
is taken.
"""

from __future__ import annotations

import json
import socket
import struct
import time
from typing import Any

LENGTHS = struct.Struct(">IQ")
CHUNK = 2**20


class ChannelEnded(Exception):
    """The channel can't be used any further.  Base of the four ways that this happens."""


class ChannelClosed(ChannelEnded):
    """The other end is gone."""


class ChannelTimeout(ChannelEnded):
    """The deadline passed."""


class ChannelFlood(ChannelEnded):
    """A frame is larger than its cap."""


class ChannelGarbage(ChannelEnded):
    """A header is not a JSON object."""


class Channel:
    """Trusted end of the socket."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock

    def send(self, header: dict[str, Any], payload: bytes, deadline: float) -> None:
        """Sends one frame.  Raises ChannelClosed, ChannelTimeout."""
        text = json.dumps(header).encode()
        self._send_all(LENGTHS.pack(len(text), len(payload)) + text, deadline)
        self._send_all(payload, deadline)

    def receive(self, deadline: float, max_header: int, max_payload: int) -> tuple[dict[str, Any], bytes]:
        """Next frame.  Caps are in bytes.  Raises one of the four ChannelEnded."""
        header_size, payload_size = LENGTHS.unpack(self._exactly(LENGTHS.size, deadline))
        if header_size > max_header or payload_size > max_payload:
            raise ChannelFlood(f"frame of {header_size} + {payload_size} bytes")
        text = self._exactly(header_size, deadline)
        payload = self._exactly(payload_size, deadline)
        try:
            header = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise ChannelGarbage("header is not JSON") from error
        if not isinstance(header, dict):
            raise ChannelGarbage("header is not an object")
        return header, payload

    def close(self) -> None:
        self._sock.close()

    def _wait(self, deadline: float) -> None:
        left = deadline - time.monotonic()
        if left <= 0:
            raise ChannelTimeout
        self._sock.settimeout(left)

    def _send_all(self, data: bytes, deadline: float) -> None:
        view = memoryview(data)
        while view:
            self._wait(deadline)
            try:
                view = view[self._sock.send(view[:CHUNK]) :]
            except TimeoutError as error:
                raise ChannelTimeout from error
            except OSError as error:
                raise ChannelClosed from error

    def _exactly(self, size: int, deadline: float) -> bytes:
        data = bytearray()
        while len(data) < size:
            self._wait(deadline)
            try:
                chunk = self._sock.recv(min(CHUNK, size - len(data)))
            except TimeoutError as error:
                raise ChannelTimeout from error
            except OSError as error:
                raise ChannelClosed from error
            if not chunk:
                raise ChannelClosed
            data += chunk
        return bytes(data)
