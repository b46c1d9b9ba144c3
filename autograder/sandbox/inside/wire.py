"""The runner's end of the channel: two lengths, a JSON object, raw bytes."""

from __future__ import annotations

import json
import socket
import struct
from typing import Any

LENGTHS = struct.Struct(">IQ")


def send(sock: socket.socket, header: dict[str, Any], payload: bytes = b"") -> None:
    """Sends one frame."""
    text = json.dumps(header).encode()
    sock.sendall(LENGTHS.pack(len(text), len(payload)) + text)
    sock.sendall(payload)


def receive(sock: socket.socket) -> tuple[dict[str, Any], bytes]:
    """Next frame.  Raises EOFError when the trusted side is gone."""
    header_size, payload_size = LENGTHS.unpack(_exactly(sock, LENGTHS.size))
    header = json.loads(_exactly(sock, header_size))
    return header, _exactly(sock, payload_size)


def _exactly(sock: socket.socket, size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        chunk = sock.recv(min(2**20, size - len(data)))
        if not chunk:
            raise EOFError
        data += chunk
    return bytes(data)
