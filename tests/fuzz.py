"""Hostile bytes, words and arrays against everything that reads what a sandbox says.

    .venv/bin/python -m tests.fuzz --inputs 10000

Each input goes to the reader of arrays, to the channel, to the cleaner of outputs and errors, to the
reader of notebooks and (where it gives arrays) to the criteria.  None may raise anything but its own
refusal, take more memory than the input explains, or start, open, import or compile anything.  The
script says how many inputs each took and the peak of memory; the test suite runs a twentieth of them.
"""

from __future__ import annotations

import argparse
import io
import json
import pickle
import socket
import sys
import tempfile
import time
import tracemalloc
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.check import Evidence
from autograder.criteria import Axes, Close, Distribution, Equal, InRange, Magnitude, NearChance, Ordered
from autograder.errors import HostileData
from autograder.evidence import axes_evidence
from autograder.sandbox.answers import all_outputs, one_ending, one_error, one_text
from autograder.sandbox.arrays import DTYPES, read_arrays, write_arrays
from autograder.sandbox.channel import LENGTHS, Channel, ChannelEnded
from autograder.sandbox.job import Ending
from autograder.submission import Submission, read_submission

#: minor versions of the notebook format
SCHEMAS = 6
#: bytes of memory that a reader may take beyond a multiple of its input: parsing, messages
SLACK = 2**20
TIMES = 40
#: what no reader of data has any business with
CODE = {"exec", "compile", "import", "open", "os.system", "os.exec", "os.fork", "pickle.find_class"}
CODE |= {"subprocess.Popen", "socket.connect", "ctypes.dlopen", "marshal.loads", "shutil.unpack_archive"}
CRITERIA = (
    Close("a"),
    Close("a", allow_nonfinite=True),
    Equal("a", labels=("x", "y")),
    InRange("a", low=0, high=1),
    InRange("a", low=0, high=1, median=True, nan_is=5.0),
    Magnitude("a"),
    NearChance("a", classes=10, samples=100, largest_class=0.1),
    Distribution("a", "s"),
    Ordered(("a", "b")),
    Axes(log_y=True),
)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
sizes = st.integers(-2, 5) | st.sampled_from([2**31, 2**62, 2**64, True, 1.5, None, "1"])
entries = st.fixed_dictionaries(
    {
        "dtype": st.sampled_from([*DTYPES, "C64", "BF16", "O", ""]) | json_values,
        "shape": st.lists(sizes, max_size=10) | json_values,
        "data_offsets": st.lists(sizes | st.integers(0, 64), max_size=3) | json_values,
    }
)
names = st.sampled_from(["a", "b", "../x", "/etc/passwd", "__metadata__", "a" * 300]) | st.text(max_size=8)
headers = st.dictionaries(names, entries | json_values, max_size=4)
dtypes = st.sampled_from([np.dtype(code) for code in DTYPES.values()])
arrays = dtypes.flatmap(lambda dtype: hnp.arrays(dtype, hnp.array_shapes(min_dims=0, max_dims=3, min_side=0)))


@st.composite
def headed(draw: Callable[[Any], Any]) -> bytes:
    """A header that may say anything over a body that may be anything."""
    text = json.dumps(draw(headers)).encode()
    size = draw(st.just(len(text)) | st.integers(0, 2**64 - 1))
    return bytes(size.to_bytes(8, "little") + text + draw(st.binary(max_size=64)))


@st.composite
def bent(draw: Callable[[Any], Any]) -> bytes:
    """A sound file with some bytes changed, dropped or doubled."""
    data = bytearray(write_arrays(draw(st.dictionaries(st.sampled_from("abc"), arrays, max_size=3))))
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, max(0, len(data) - 1)))
        data[place : place + draw(st.integers(0, 2))] = draw(st.binary(max_size=3))
    return bytes(data)


def _archive() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("../../evil.py", "raise SystemExit")
    return file.getvalue()


class _Runs:
    def __reduce__(self) -> tuple[Any, ...]:
        return exec, ("raise SystemExit('code ran')",)


OTHER_FORMATS = (
    pickle.dumps(_Runs()),
    _archive(),
    b"\x93NUMPY\x01\x00v\x00{'descr': '|O', 'fortran_order': False, 'shape': (1,), }",
    b"{" * 10**5,
    b'{"cells": [' + b'{"cell_type": "code", "source": "x"},' * 2000,
    b'{"a": ' + b"1" * 5000 + b"}",
)
cells = st.fixed_dictionaries(
    {
        "cell_type": st.sampled_from(["code", "markdown", "raw"]) | json_values,
        "source": st.text(max_size=20) | json_values,
    },
    optional={
        "metadata": st.fixed_dictionaries(
            {}, optional={"nbgrader": json_values | st.just({"grade_id": "plot"})}
        ),
        "outputs": json_values,
        "id": json_values,
    },
)
notebooks = st.fixed_dictionaries(
    {"cells": st.lists(cells, min_size=1, max_size=3)},
    optional={"metadata": json_values, "nbformat": json_values, "nbformat_minor": json_values},
).map(lambda notebook: json.dumps(notebook).encode())
frames = st.dictionaries(st.text(max_size=4), json_values, max_size=3).flatmap(
    lambda header: st.binary(max_size=64).map(
        lambda body: LENGTHS.pack(len(json.dumps(header)), len(body)) + json.dumps(header).encode() + body
    )
)
inputs = st.one_of(
    st.binary(max_size=200),
    frames,
    notebooks,
    headed(),
    bent(),
    json_values.map(lambda value: json.dumps(value).encode()),
    st.sampled_from(OTHER_FORMATS),
)


class TookMemory(AssertionError):
    """A reader took more memory than its input allows."""


class Fuzz:
    """Feeds inputs to the readers, and keeps count."""

    def __init__(self, released: Path, folder: Path) -> None:
        self._released, self._file = released, folder / "submitted.ipynb"
        self.counts: Counter[str] = Counter()
        self.peak = 0
        self._seen: list[str] = []
        self._watching = False
        sys.addaudithook(self._hook)
        self._drawn = axes_evidence(None)

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._watching and event in CODE:
            self._seen.append(f"{event} {arguments[:1]}")

    @contextmanager
    def _watched(self, size: int, may_open: bool = False) -> Iterator[None]:
        self._seen.clear()
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        self._watching = True
        try:
            yield
        finally:
            self._watching = False
            peak = tracemalloc.get_traced_memory()[1] - before
        if peak > TIMES * size + SLACK:
            raise TookMemory(f"{peak} bytes of memory for {size} bytes")
        self.peak = max(self.peak, peak)
        seen = [event for event in self._seen if not (may_open and event.startswith("open"))]
        assert not seen, f"a reader did {seen}"

    def feed(self, data: bytes) -> None:
        """One input to every reader."""
        found = self._arrays(data)
        self._channel(data)
        self._words(data)
        if data.startswith(b'{"cells"') or zlib.crc32(data) % 20 == 0:  # it reads the released one each time
            self._notebook(data)
        if found:
            self._criteria(found)

    def _arrays(self, data: bytes) -> dict[str, Any]:
        with self._watched(len(data)):
            try:
                found = read_arrays(data, 2**20)
            except HostileData:
                self.counts["arrays refused"] += 1
                return {}
        self.counts["arrays read"] += 1
        assert sum(array.nbytes for array in found.values()) <= len(data)
        return found

    def _channel(self, data: bytes) -> None:
        ours, theirs = socket.socketpair()
        with ours, theirs:
            theirs.sendall(data)
            theirs.shutdown(socket.SHUT_WR)
            with self._watched(len(data)):
                try:
                    header, _ = Channel(ours).receive(time.monotonic() + 5, 2**16, 2**20)
                except ChannelEnded:
                    self.counts["frames refused"] += 1
                else:
                    self.counts["frames read"] += 1
                    assert isinstance(header, dict)

    def _words(self, data: bytes) -> None:
        try:
            said = json.loads(data)
        except (ValueError, RecursionError):
            said = data.decode("latin-1")
        with self._watched(len(data)):
            json.dumps(all_outputs([said, {"output_type": "stream", "text": said}], 1000, 1000)).encode()
            error = one_error(said, 3) or one_error({"type": said, "text": said, "cell": said}, 3)
            one_text(said).encode()
            ending = one_ending(said, frozenset(Ending))
        assert error is not None
        assert isinstance(ending, Ending)
        self.counts["words cleaned"] += 1

    def _notebook(self, data: bytes) -> None:
        self._file.write_bytes(data)
        try:
            submission = self._read(len(data))
        except TookMemory:  # nbformat loads the schema of a minor version where it first meets it: once each
            self.counts["schemas loaded"] += 1
            assert self.counts["schemas loaded"] <= SCHEMAS
            submission = self._read(len(data))
        self.counts["notebooks unreadable" if submission.unreadable else "notebooks read"] += 1

    def _read(self, size: int) -> Submission:
        with self._watched(size + self._released.stat().st_size, may_open=True):
            return read_submission(self._file, self._released)

    def _criteria(self, found: dict[str, Any]) -> None:
        student = {**self._drawn, **found, "axes_x": next(iter(found.values()))}
        reference = {**self._drawn, "a": np.ones((2, 3)), "s": np.ones(2), "b": np.ones(3)}
        for criterion in CRITERIA:
            with np.errstate(all="ignore"):
                finding = criterion.find(Evidence("fuzz", student, reference, {}))
            if finding is not None:
                json.dumps([finding.fact.es, finding.fact.en]).encode()
            self.counts["criteria asked"] += 1


def fuzz(count: int, start: int, folder: Path) -> Fuzz:
    """``count`` inputs from a seed; raises with the smallest input that breaks a rule."""
    released = Path(__file__).parents[1] / "release" / "es" / "clipping.ipynb"
    if not released.is_file():
        released = next((Path(__file__).parents[1] / "release").rglob("clipping*.ipynb"))
    kept = Fuzz(released, folder)
    frame = LENGTHS.pack(2, 0) + b"{}"
    tracemalloc.start()
    try:
        for data in (frame, *OTHER_FORMATS):  # what is imported at the first use is imported now
            with suppress(AssertionError):
                kept.feed(data)
        kept.peak = 0
        kept.counts.clear()

        @seed(start)
        @settings(
            max_examples=count,
            database=None,
            deadline=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        @given(inputs)
        def fed(data: bytes) -> None:
            kept.counts["inputs"] += 1
            kept.feed(data)

        fed()
    finally:
        tracemalloc.stop()
    return kept


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--inputs", type=int, default=10_000)
    options.add_argument("--seed", type=int, default=0)
    given_options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kept = fuzz(given_options.inputs, given_options.seed, Path(folder))
    for what, count in sorted(kept.counts.items()):
        print(f"{what:22s} {count:8d}")
    print(f"peak memory of a reader: {kept.peak / 2**20:.2f} MiB")


if __name__ == "__main__":
    main()
