"""The trusted end of the channel against a hostile other end."""

from __future__ import annotations

import socket
import struct
import time

import pytest

from autograder.sandbox import channel
from autograder.sandbox.inside import wire


@pytest.fixture
def ends():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield channel.Channel(ours), theirs


def soon(seconds: float = 5) -> float:
    return time.monotonic() + seconds


def test_frames_both_ways(ends):
    """Do header and payload arrive whole in both directions?"""
    ours, theirs = ends
    ours.send({"a": 1}, b"payload", soon())
    assert wire.receive(theirs) == ({"a": 1}, b"payload")
    wire.send(theirs, {"b": "ñ"}, b"back")
    assert ours.receive(soon(), 100, 100) == ({"b": "ñ"}, b"back")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", channel.ChannelClosed),
        (b"\0", channel.ChannelClosed),
        (struct.pack(">IQ", 101, 0), channel.ChannelFlood),
        (struct.pack(">IQ", 0, 2**60), channel.ChannelFlood),
        (struct.pack(">IQ", 2, 0) + b"[]", channel.ChannelGarbage),
        (struct.pack(">IQ", 1, 0) + b"\xff", channel.ChannelGarbage),
    ],
)
def test_hostile_frames(ends, data, kind):
    """Is each way of speaking nonsense told apart?"""
    ours, theirs = ends
    theirs.sendall(data)
    theirs.close()
    with pytest.raises(kind):
        ours.receive(soon(), 100, 100)


def test_deep_json(ends):
    """Is a header that nests beyond the parser's depth garbage, not a crash?"""
    ours, theirs = ends
    theirs.sendall(struct.pack(">IQ", 100_000, 0))
    theirs.sendall(b"[" * 100_000)
    with pytest.raises(channel.ChannelGarbage):
        ours.receive(soon(), 10**6, 0)


def test_deadlines(ends):
    """Do reading and writing end at their deadline, when the other end does nothing?"""
    ours, _ = ends
    for deadline in (soon(0.05), soon(-1)):
        with pytest.raises(channel.ChannelTimeout):
            ours.receive(deadline, 1, 1)
    with pytest.raises(channel.ChannelTimeout):
        ours.send({}, bytes(2**24), soon(0.05))


def test_other_end_gone(ends):
    """Is a closed other end noticed on sending, and by the runner on receiving?"""
    ours, theirs = ends
    theirs.close()
    with pytest.raises(channel.ChannelClosed):
        ours.send({}, bytes(2**20), soon())
    ours, theirs = socket.socketpair()
    ours.close()
    with theirs, pytest.raises(EOFError):
        wire.receive(theirs)
