"""What a runner says, cleaned."""

from __future__ import annotations

import base64
import os

import pytest

from autograder.sandbox.answers import all_outputs, one_ending, one_error, one_text
from autograder.sandbox.folder import plain_files
from autograder.sandbox.job import Ending, Error

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\nrest").decode()


@pytest.mark.parametrize(
    ("said", "kept"),
    [("a\x1b[31mb\x00\u202ec\n", "abc\n"), (None, ""), ("\ud800x", "?x"), ("y" * 9999, "y" * 4000)],
)
def test_text(said, kept):
    """Are escapes, controls, half characters and excess dropped?"""
    assert one_text(said) == kept


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (None, None),
        ({}, Error("", "", None, None, None)),
        ({"type": "E", "text": 1, "cell": 9, "line": True}, Error("E", "", None, None, None)),
        ({"cell": 1, "line": 3, "symbol": "f"}, Error("", "", 1, 3, "f")),
    ],
)
def test_error(said, kept):
    """Does an error keep its form, and no place that doesn't exist?"""
    assert one_error(said, 2) == kept


def test_ending():
    """Is an ending that can't be said here a crash?"""
    allowed = frozenset({Ending.DONE})
    assert one_ending("done", allowed) == Ending.DONE
    assert one_ending("raised", allowed) == Ending.CRASHED
    assert one_ending(["x"], allowed) == Ending.CRASHED


def test_outputs():
    """Do known outputs come through, and unknown ones not?"""
    said = [
        {"output_type": "stream", "name": "stderr", "text": "a\x00b\r"},
        {"output_type": "stream", "name": 3, "text": 4},
        {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["l", 1]},
        {"output_type": "error", "traceback": 5},
        {"output_type": "display_data", "data": {"image/png": PNG, "text/html": "<script>"}},
        {"output_type": "display_data", "data": {"image/png": "no image", "text/html": "x"}},
        {"output_type": "display_data", "data": {"image/png": base64.b64encode(b"GIF").decode()}},
        {"output_type": "display_data", "data": None},
        {"output_type": "execute_result", "data": {"text/plain": "5"}, "execution_count": 2},
        {"output_type": "update_display_data"},
        "nothing",
    ]
    got = all_outputs(said, 100, 1000)
    assert [o["output_type"] for o in got] == [
        "stream", "stream", "error", "error", "display_data", "execute_result",
    ]  # fmt: skip
    assert got[0] == {"output_type": "stream", "name": "stderr", "text": "ab\r"}
    assert got[4]["data"] == {"image/png": PNG}
    assert all_outputs({}, 1, 1) == []


def test_outputs_are_capped():
    """Do caps hold over all outputs together?"""
    text = [{"output_type": "stream", "name": "stdout", "text": "ñ" * 10}] * 3
    assert [len(o["text"]) for o in all_outputs(text, 31, 0)] == [10, 5, 0]
    images = [{"output_type": "display_data", "data": {"image/png": PNG}}] * 3
    assert len(all_outputs(images, 0, 2 * len(PNG))) == 2


def test_folder(tmp_path):
    """Are plain files taken, and links, pipes and what is too large left out?"""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "ñ.txt").write_text("data")
    (tmp_path / "large").write_bytes(bytes(100))
    (tmp_path / "link").symlink_to("/etc/passwd")
    (tmp_path / "folder link").symlink_to("/etc")
    os.mkfifo(tmp_path / "pipe")
    taken, left_out = plain_files(tmp_path, 50)
    assert taken == {"sub/ñ.txt": b"data"}
    assert left_out == ["large", "link", "pipe"]
