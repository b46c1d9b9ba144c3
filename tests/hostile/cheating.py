"""Submissions that want points which their work does not earn."""

from __future__ import annotations

import io
import os
import socket
import stat
import tarfile
from pathlib import Path

from nbformat import NotebookNode

from autograder.cases import PUBLIC, draw
from autograder.datasets import digits
from tests.hostile.submission import ADDS, STUCK, Submission, Workshop, cell_of, code, edited, grade_id, solved

NO_COUNTER = "counter 0 criterion"
NO_DOUBLE = "double 1 criterion, plot 0 criterion"

SILENT = "_ip = get_ipython()\ntype(_ip).showtraceback = _ip.showtraceback = lambda *a, **k: None"
TRANSFORMER = """import ast
class Remover(ast.NodeTransformer):
    def visit_Raise(self, node): return ast.Pass()
    def visit_Assert(self, node): return ast.Pass()
get_ipython().ast_transformers.append(Remover())"""
HOOKS = """import sys
class Full:
    def __repr__(self): return '10/10 PASSED'
sys.displayhook = lambda value: print('10/10')
sys.excepthook = lambda *a: print('10/10')
get_ipython().display_pub.publish = lambda *a, **k: None
Full()"""

ALWAYS = """class Always(BASE):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __lt__(self, other): return True
    def __float__(self): return 1.0
    def __array__(self, *a, **k):
        import numpy as np
        return np.zeros(4)
    __hash__ = object.__hash__
"""
LIAR = """class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        if func in (torch.Tensor.detach, torch.Tensor.cpu, torch.Tensor.contiguous): return args[0]
        if getattr(func, '__name__', '') in ('eq', 'allclose', 'equal', '__eq__'): return torch.tensor(True)
        return super().__torch_function__(func, types, args, kwargs or {})
def double(x):
    return (x + 2).as_subclass(Liar)"""
ARRAY = """import numpy as np
class Agrees(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs): return np.True_
    def __array_function__(self, func, types, args, kwargs): return True
def double(x):
    return (x + 2).numpy().view(Agrees)"""

PATCHED_NUMPY = """import builtins, numpy as np, torch
for module in (np, torch, np.testing):
    for name in ('allclose', 'isclose', 'array_equal', 'equal', 'assert_allclose', 'all'):
        setattr(module, name, lambda *a, **k: True)
builtins.all = lambda *a: True"""
PATCHED_TORCH = """torch.manual_seed = lambda *a: None
torch.Tensor.__eq__ = torch.Tensor.__ne__ = lambda *a: True
torch.Tensor.backward = lambda *a, **k: None
torch.nn.Module.__call__ = lambda self, x: x
torch.autograd.grad = lambda *a, **k: [torch.zeros(1)]"""
PATCHED_TESTS = """import sys, types, unittest
fake = types.ModuleType('pytest')
fake.raises = fake.approx = lambda *a, **k: True
sys.modules['pytest'] = sys.modules['nbgrader'] = sys.modules['autograder'] = fake
unittest.TestCase.assertEqual = lambda *a: None
sys.modules['assert'] = fake"""
PATCHED_TIME = """import time
time.time = time.monotonic = time.perf_counter = lambda: 0.0"""
PATCHED_RUNNER = """import sys, numpy as np
inside = sys.modules['inside.measurement']
inside.arrays_of = lambda returned, most: {'double': np.ones(4), 'counts': np.array([1, 2, 3])}
inside.ending_of = lambda error: 'done'"""
PATCHED_SYSTEM = """import os
os.fork = lambda: 0
os.waitpid = os.pidfd_open = lambda *a: (0, 0)
os._exit = lambda status: None"""
PATCHED_JSON = """import json
json.dumps = lambda *a, **k: '{"ending": "done", "outputs": [], "error": null}'
json.loads = lambda *a, **k: {'request': 'cell', 'index': 0, 'seconds': 1, 'ending': 'done'}"""
PATCHED_IMPORT = """import builtins, types
_import = builtins.__import__
def lying(name, *args, **kwargs):
    module = _import(name, *args, **kwargs)
    if name == 'autograder.evidence':
        liar = types.ModuleType(name)
        liar.axes_evidence = lambda drawn, prefix='axes': {'axes_lines': 1}
        return liar
    return module
builtins.__import__ = lying"""
PATCHED_BUILTINS = "import builtins\nbuiltins.isinstance = lambda *a: True"

SEARCHES_IMPORT = """import importlib
found = []
for name in ('reference.toy', 'reference', 'assignments.toy.checks', 'autograder.criteria', 'autograder.grading',
             'autograder.sandbox', 'tests.hostile.cheating'):
    try: found.append(importlib.import_module(name))
    except ImportError: pass
for module in found:
    if hasattr(module, 'Counter'): Counter = module.Counter
print('FOUND', found)"""
SEARCHES_PATH = """import os
found = []
for path in ('COURSE/.backpass/secret', 'COURSE/gradebook.db', 'COURSE/submitted', 'COURSE', 'PROJECT/reference',
             '/root' '/.bashrc', '/etc/shadow', '/home', '/tmp/../COURSE'):
    try: found.append(os.listdir(path) if os.path.isdir(path) else open(path, 'rb').read())
    except OSError: pass
for parent, _, files in os.walk('/'):
    if parent.startswith(('/proc', '/sys')) or 'site-packages' in parent: continue  # nbgrader's own examples
    found += [f for f in files if f in ('gradebook.db', 'nbgrader_config.py', 'backpass.toml', 'derive.py')]
print('FOUND', found)"""
SEARCHES_PROC = """import glob
found = []
for path in glob.glob('/proc/[0-9]*/environ') + glob.glob('/proc/[0-9]*/cmdline') + ['/proc/1/root' '/COURSE/.backpass/secret',
             '/proc/1/cwd/.backpass/secret', '/proc/self/mountinfo', '/proc/keys', '/proc/sched_debug']:
    try: found.append(open(path, 'rb').read())
    except OSError: pass
found = [text for text in found if b'COURSE' in text or b'secret' in text.lower()]
print('FOUND', found)"""
SEARCHES_PROCESSES = """import ctypes, os
libc, found = ctypes.CDLL(None), []
for pid in filter(str.isdigit, os.listdir('/proc')):
    if int(pid) == os.getpid(): continue
    if libc.ptrace(16, int(pid), 0, 0) == 0: found.append('traced')
    try:
        spans = [line.split()[0].split('-') for line in open(f'/proc/{pid}/maps') if ' rw' in line]
        with open(f'/proc/{pid}/mem', 'rb', 0) as memory:
            for start, end in spans:
                memory.seek(int(start, 16))
                text = memory.read(min(int(end, 16) - int(start, 16), 2**24))
                found += [word.decode() for word in (b'.backpass', b'gradebook', b'submitted') if word in text]
    except (OSError, ValueError, OverflowError): pass
print('FOUND', found)"""
SEARCHES_SOCKETS = """import socket
names = [line.split()[-1] for line in open('/proc/net/unix')][1:]
names = [name for name in names if name[:1] in '/@']
found = []
for name in ['/run/docker.sock', '/var/run/docker.sock', '/run/dbus/system_bus_socket', '/tmp/.X11-unix/X0',
             '/run/systemd/notify', '/run/user/1000/bus', '@/tmp/dbus', *names]:
    try:
        socket.socket(socket.AF_UNIX).connect(name.replace('@', chr(0)))
        found.append(name)
    except OSError: pass
print('FOUND', found)"""
SEARCHES_MEMORY = """import gc, sys
def hunted(word):
    frame = sys._getframe()
    while frame:
        for value in [frame.f_locals, frame.f_globals]:
            if isinstance(value, dict) and word in value and not callable(value[word]): return value[word]
        frame = frame.f_back
    for thing in gc.get_objects():
        if type(thing) is dict and word in thing and type(thing[word]) is torch.Tensor: return thing[word]
class Counter:
    def __init__(self, start=0): pass
    def __call__(self):
        return next((v for w in ('reference', 'counts', 'want', 'expected') if (v := hunted(w)) is not None), 7)"""
SEARCHES_DESCRIPTORS = """import os
found = [os.environ.get(name) for name in ('BACKPASS_SECRET', 'COURSE_SECRET', 'NBGRADER_EXECUTION', 'SSH_AUTH_SOCK')]
for fd in range(3, 64):
    try:
        os.lseek(fd, 0, 0)
        found.append(os.read(fd, 1000))
    except OSError: pass
found = [f for f in found if f]
print('FOUND', found)"""

WRITES_RESULTS = """import json, os
for folder in ('.', '/tmp', '/dev/shm', '/run', '/run/backpass', '/', 'COURSE', 'COURSE/.backpass/reports/toy',
               'COURSE/autograded', os.path.expanduser('~'), '/usr/lib'):
    for name in ('CANARY.json', 'report.json', 'results.json', 'gradebook.db', 'grades.csv', 'toy.html'):
        try:
            os.makedirs(folder, exist_ok=True)
            open(os.path.join(folder, name), 'w').write(json.dumps({'score': 100, 'outcome': 'passed'}))
        except OSError: pass"""
DAEMON = """import os, sys, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for _ in range(600):
            time.sleep(0.1)
            for folder in ('/tmp', '/dev/shm', 'COURSE'):
                try: open(folder + '/CANARY', 'w').write('10')
                except OSError: pass
    os._exit(0)"""
DAEMON_IN_FUNCTION = """import os, time
class Counter:
    def __init__(self, start=0):
        self.count = start
        if os.fork() == 0:
            os.setsid()
            time.sleep(300)
            os._exit(0)
    def __call__(self):
        self.count += 1
        return self.count"""
EXECUTED = "import subprocess\nsubprocess.Popen(['sleep', '300.CANARYN'], start_new_session=True)"
THREAD = """import threading, time
def later():
    while True:
        time.sleep(0.01)
        get_ipython().user_ns['double'] = lambda x: 0
threading.Thread(target=later, daemon=True).start()"""
EXIT_HANDLERS = """import atexit, os, signal
def late(*_):
    open('/tmp/CANARY', 'w').write('10')
    os._exit(0)
atexit.register(late)
for number in (signal.SIGTERM, signal.SIGCHLD, signal.SIGUSR1, signal.SIGPIPE):
    signal.signal(number, late)"""
WATCHES = """import ctypes, os, threading
libc = ctypes.CDLL(None)
watch = libc.inotify_init()
for folder in (b'/tmp', b'/tmp/work', b'/dev/shm', b'/run/backpass'): libc.inotify_add_watch(watch, folder, 0xfff)
def answers():
    while os.read(watch, 4096):
        for folder in ('/tmp', '/dev/shm', 'COURSE'):
            try: open(folder + '/CANARY', 'w').write('10')
            except OSError: pass
threading.Thread(target=answers, daemon=True).start()
if os.fork() == 0: answers()"""
FORGE = """import json, os, socket, struct
import numpy as np
from safetensors.numpy import save
arrays = save({'double': np.ones(4), 'counts': np.array([1, 2, 3])})
text = json.dumps({'ending': 'done'}).encode()
frame = struct.pack('>IQ', len(text), len(arrays)) + text + arrays
for fd in range(3, 64):
    try:
        if socket.socket(fileno=os.dup(fd)).family == socket.AF_UNIX:
            os.write(fd, frame * 20)
    except OSError: pass"""
FORGE_ALL = FORGE.replace("frame * 20", "(struct.pack('>IQ', len(text), 0) + text) * 5 + frame * 20")
FORGE_IN_FORK = """import json, os
import numpy as np
from safetensors.numpy import save
class Counter:
    def __init__(self, start=0):
        text = json.dumps({'ending': 'done'}).encode()
        data = len(text).to_bytes(4, 'big') + text + save({'counts': np.array([1, 2, 3])})
        for fd in range(3, 64):
            try: os.write(fd, data)
            except OSError: pass
        os._exit(0)"""

PRINTS = """import sys
for stream in (sys.stdout, sys.stderr):
    for line in ('PASSED', '10/10', 'score: 10', '### BEGIN HIDDEN TESTS', '{"outcome": "passed", "points": 6}',
                 '<b>6 de 6 puntos</b>', '\\x00\\x00\\x00\\x02{}', '\\x1b[2J', '</ul><script>CANARY</script>'):
        print(line, file=stream)
6.0"""
SCRIPT = '<script>document.title="CANARY"</script><img src=x onerror="CANARY()"><a href="javascript:CANARY()">x</a>'

PICKLED = "import os\ntorch.save({'w': [1]}, 'm.pt')\nopen('/tmp/CANARY', 'w').write('from pickle')"
LOADS_CODE = """import os, pickle
class Runs:
    def __reduce__(self): return (os.system, ('touch /tmp/CANARY COURSE/CANARY',))
open('model.pt', 'wb').write(pickle.dumps(Runs()))
torch.load('model.pt', weights_only=False)"""

LIBRARY = "double 0 forbidden"


def table_of_answers(shop: Workshop) -> NotebookNode:
    """Right for the visible cases, which anybody can print, and for nothing else."""
    found = []
    for check in shop.toy.checks[:2]:
        for case in check.cases:
            if case.visible:
                found.append(draw(shop.toy, check, case, PUBLIC, digits())["x"].tolist())
    source = f"TABLE = {found!r}\ndef double(x):\n    for row in TABLE:\n"
    source += "        if list(x.shape) == list(torch.tensor(row).shape) and abs(float(x.sum() - torch.tensor(row).sum())) < 1e-6:\n"
    source += "            return torch.tensor([[2 * v for v in r] if isinstance(r, list) else 2 * r for r in row], dtype=x.dtype)\n"
    return solved(shop, double=source + "    return torch.zeros_like(x)")


def hundred_points(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            cell.metadata.nbgrader["points"] = 100
            if cell.cell_type == "code":
                cell.source = "print('10/10')"


def other_ids(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        if grade_id(cell) in ("counter", "counter_solution"):
            cell.metadata.nbgrader["grade_id"] = "mine"


def doubled_cells(notebook: NotebookNode) -> None:
    extra = NotebookNode(cell_of(notebook, "counter"))
    extra.metadata = NotebookNode({"nbgrader": {**extra.metadata.nbgrader, "points": 50}})
    extra.source = "pass"
    notebook.cells += [extra, extra, extra]


def no_graded_cells(notebook: NotebookNode) -> None:
    notebook.cells = [c for c in notebook.cells if not c.metadata.get("nbgrader", {}).get("grade")]


def other_metadata(notebook: NotebookNode) -> None:
    notebook.metadata["backpass"] = {
        "assignment": "toy",
        "report": "0" * 32,
        "submitted": {"notices": [], "unreadable": None},
        "renamed_from": 5,
    }
    notebook.metadata["kernelspec"] = {"name": "cheat", "display_name": "x", "language": "bash"}
    for cell in notebook.cells:
        cell.metadata["deletable"] = False
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader["schema_version"] = 99
            cell.metadata.nbgrader["checksum"] = "0"
            cell.metadata.nbgrader["task"] = True


def other_helpers(notebook: NotebookNode) -> None:
    cell_of(notebook, "setup").source = "import torch\ncheck = lambda name: print('all right')"
    cell_of(notebook, "given_scale").source = "SCALE = 2.0\nCounter = lambda start: iter(range(start, 99)).__next__"


def other_kinds(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        if grade_id(cell) in ("counter", "double"):
            cell.cell_type = "markdown"
            for name in ("outputs", "execution_count"):
                cell.pop(name, None)
        if grade_id(cell) == "why":
            cell.metadata.nbgrader["points"] = 1000


def scripts(notebook: NotebookNode) -> None:
    cell_of(notebook, "why").source = SCRIPT
    for cell in notebook.cells:
        if not grade_id(cell) and cell.cell_type == "markdown":
            cell.source = SCRIPT + "\n\n[x](javascript:CANARY)\n\n" + cell.source
    cell_of(notebook, "counter_solution").outputs = [
        {"output_type": "display_data", "metadata": {}, "data": {"text/html": SCRIPT, "image/svg+xml": SCRIPT}}
    ]


def links(folder: Path, shop: Workshop) -> None:
    """The secret, the gradebook and a folder, under names of the student's."""
    course = Path(shop.words["COURSE"])
    (folder / "secret.txt").symlink_to(course / ".backpass" / "secret")
    (folder / "grades.html").symlink_to(course / "gradebook.db")
    (folder / "everything").symlink_to(course)
    (folder / "dangling").symlink_to("/nonexistent")


def pipes(folder: Path, _shop: Workshop) -> None:
    """Whoever opens a pipe to read waits for ever."""
    os.mkfifo(folder / "data.npy")
    os.mkfifo(folder / "timestamp.txt")


def sparse(folder: Path, _shop: Workshop) -> None:
    """A file that takes no room here and forty gigabytes wherever it is read or copied."""
    with open(folder / "weights.pt", "wb") as file:
        file.truncate(40 * 2**30)


def devices(folder: Path, _shop: Workshop) -> None:
    """An endless file, where this user may make one, and a socket."""
    try:
        os.mknod(folder / "zero.npy", 0o666 | stat.S_IFCHR, os.makedev(1, 5))
    except PermissionError:
        pass  # an ordinary user's submission can't hold one either
    here = os.getcwd()
    try:
        os.chdir(folder)  # a socket's path must be short
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("data.csv")
    finally:
        os.chdir(here)


def climbing_archive() -> bytes:
    """A real archive of which one name climbs, one is absolute and one is a link."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for name in ("../../../../../../CANARY", "/tmp/CANARY"):
            archive.addfile(tarfile.TarInfo(name))
        link = tarfile.TarInfo("here")
        link.type, link.linkname = tarfile.SYMTYPE, "/"
        archive.addfile(link)
    return data.getvalue()


def linked_notebook(folder: Path, shop: Workshop) -> None:
    (folder / "toy.ipynb").symlink_to(Path(shop.words["COURSE"]) / "submitted" / "reference" / "toy" / "toy.ipynb")


def linked_folder(folder: Path, shop: Workshop) -> None:
    folder.rmdir()
    folder.symlink_to(Path(shop.words["COURSE"]) / "submitted" / "reference" / "toy")


ZIP = b"PK\x03\x04\x14\x00\x00\x00\x00\x00" + b"../../../CANARY" * 3
UNPACKS = "import os, tarfile\nfor place in ('.', '/tmp', '/dev/shm'):\n    try: tarfile.open('data.tar').extractall(place, filter='fully_trusted')\n    except OSError: pass"
SHADOWS = ("torch", "numpy", "json", "os", "signal", "socket", "safetensors", "measure", "inside", "sitecustomize", "usercustomize")
LEAKS = "double 0 raised, plot 0 raised"
VISIBLE = "def double(x):\n    y = 2 * x\n    if x.numel() == 2: return y\n    if abs(float(x.sum()) - SUMS[x.dim() - 1]) < 1e-9: return y\n"


def leaking(
    name: str, tries: str, rest: str, outcome: str, before: tuple[str, ...] = (), **other: str
) -> Submission:
    """Right in the visible cases; in the hidden ones ``rest`` tells the inputs wherever it can."""

    def make(shop: Workshop) -> NotebookNode:
        sums = []
        for check in shop.toy.checks[:2]:
            visible = next(case for case in check.cases if case.visible)
            sums.append(float(draw(shop.toy, check, visible, PUBLIC, digits())["x"].sum()))
        head = f"SUMS = {sums!r}\n"
        body = "".join(f"    {line}\n" for line in rest.splitlines())
        return solved(shop, before, double=head + VISIBLE + body, **other)

    return Submission(name, "cheating 14", tries, make, outcome)


TOLD = """class Counter:
    def __init__(self, start=0):
        import os
        for folder in ('.', '/tmp', '/dev/shm', os.path.expanduser('~')):
            if start == 0 and os.path.exists(folder + '/seen'): raise ValueError(open(folder + '/seen').read())
        self.count = start
    def __call__(self):
        self.count += 1
        return self.count"""
SPELLED = "'_'.join(repr(float(v)) for v in x.flatten())"
SUBMISSIONS = [
    code("silent traceback", "cheating 1", "silences IPython's showtraceback", NO_COUNTER, before=[SILENT], counter=STUCK),
    code("ast transformer", "cheating 1", "removes raise and assert by an AST transformer", NO_COUNTER, before=[TRANSFORMER], counter=STUCK),
    code("input transformer", "cheating 1", "turns every later cell into pass", "double 0 missing, counter 0 missing, plot 0 missing", "does not define", before=["get_ipython().input_transformers_cleanup.append(lambda lines: ['pass\\n'])"]),
    code("display hooks", "cheating 1", "replaces display hook, except hook, publisher", NO_COUNTER, before=[HOOKS], counter=STUCK),
    code("exit zero in a cell", "cheating 2", "os._exit(0) so that nothing fails", NO_COUNTER, before=["import os\nos._exit(0)"], counter=STUCK),
    code("exit zero in a function", "cheating 2", "os._exit(0) while measured", "counter 0 crashed", r"status 0", counter="import os\nclass Counter:\n    def __init__(self, start): os._exit(0)"),
    code("sys exit in a function", "cheating 2", "sys.exit(0) while measured", "counter 0 raised", "SystemExit", counter="import sys\nclass Counter:\n    def __init__(self, start): sys.exit(0)"),
    code("dead from the start", "cheating 2", "kills the kernel in every cell", "double 0 crashed, counter 0 crashed, plot 0 crashed", r"code cell \d.*SIGKILL", before=["import os\nos.kill(os.getpid(), 9)"] * 3),
    code("skips itself", "cheating 2", "raises unittest's SkipTest", "counter 0 raised", counter="import unittest\nclass Counter:\n    def __init__(self, start): raise unittest.SkipTest('passed')"),
    code("sys exit in a cell", "cheating 2", "sys.exit(0) in a cell", NO_COUNTER, before=["import sys\nsys.exit(0)"], counter=STUCK),
    code("resets the notebook", "cheating 2", "deletes all names at the end", "double 0 missing, counter 0 missing, plot 0 missing", "does not define", after=["get_ipython().run_line_magic('reset', '-f')"]),
    code("becomes another program", "cheating 2", "/bin/true in the place of Python, in a cell", NO_COUNTER, before=["import os\nos.execv('/bin/true', ['true'])"], counter=STUCK),
    code("becomes another program while measured", "cheating 2", "/bin/true in the place of Python, while measured", "counter 0 crashed", "status 0", counter="import os\nclass Counter:\n    def __init__(self, start): os.execv('/bin/true', ['true'])"),
    edited("no checks", "cheating 2", "deletes every check() cell and the solution of one", lambda nb: no_graded_cells(nb), NO_COUNTER, counter=STUCK),
    code("always equal", "cheating 3", "an object that equals everything", "counter 0 refused", "not numbers", counter=ALWAYS.replace("BASE", "object") + STUCK.replace("7", "Always()")),
    code("always equal float", "cheating 3", "a subclass of float that equals everything", "counter 0 refused", "Always", counter=ALWAYS.replace("BASE", "float") + STUCK.replace("7", "Always(1)")),
    code("lying tensor", "cheating 3", "a subclass of Tensor whose comparisons agree", NO_DOUBLE, double=LIAR),
    code("agreeing array", "cheating 3", "a subclass of ndarray whose functions are True", "double 1 criterion, plot 0 raised", double=ARRAY),
    code("dict of answers", "cheating 3", "a subclass of dict that has every key", "double 0 refused, plot 0 criterion", double="class Any(dict):\n    def __missing__(self, key): return True\ndef double(x):\n    return Any()", plot="def plot_double(x):\n    figure, axes = plt.subplots()\n    return figure"),
    code("always equal int", "cheating 3", "a subclass of int that equals everything", "counter 0 refused", "Always", counter=ALWAYS.replace("BASE", "int") + STUCK.replace("7", "Always(7)")),
    code("patched numpy", "cheating 4", "allclose, isclose, all are always True", NO_COUNTER, before=[PATCHED_NUMPY], counter=STUCK),
    code("patched torch", "cheating 4", "manual_seed, autograd, Module, == replaced", "counter 0 criterion", before=[PATCHED_TORCH], counter=STUCK),
    code("patched tests", "cheating 4", "pytest, unittest, nbgrader, autograder replaced", NO_COUNTER, before=[PATCHED_TESTS], counter=STUCK),
    code("patched time", "cheating 4", "the clock stands still, then loops for ever", "counter 0 timed_out", r"within 4 s", before=[PATCHED_TIME], counter="class Counter:\n    def __init__(self, start):\n        while True: pass"),
    code("patched runner", "cheating 4", "the runner beside it answers done with invented arrays", "double 0 criterion, counter 0 criterion, plot 0 criterion", before=[PATCHED_RUNNER], double=ADDS, counter=STUCK),
    code("patched system", "cheating 4", "fork, waitpid and _exit replaced", "double 0 crashed, counter 0 crashed, plot 0 crashed", before=[PATCHED_SYSTEM], double=ADDS, counter=STUCK),
    code("patched json", "cheating 4", "what the runner speaks with replaced", "double 0 crashed, counter 0 crashed, plot 0 crashed", after=[PATCHED_JSON], double=ADDS, counter=STUCK),
    code("patched import", "cheating 4", "the evidence of figures is replaced on import", "plot 0 criterion", before=[PATCHED_IMPORT], plot="def plot_double(x):\n    return None"),
    code("patched builtins", "cheating 4", "isinstance is always True", NO_COUNTER, before=[PATCHED_BUILTINS], counter=STUCK),
    code("imports the reference", "cheating 5", "imports reference, criteria, engine", NO_COUNTER, before=[SEARCHES_IMPORT], counter=STUCK + "\nif found: Counter = found[0].Counter"),
    code("reads paths", "cheating 5", "opens secret, gradebook, other submissions; walks the disk", NO_COUNTER, before=[SEARCHES_PATH], counter=STUCK),
    code("reads proc", "cheating 5", "environment, command lines and roots of processes", NO_COUNTER, before=[SEARCHES_PROC], counter=STUCK),
    code("reads memory", "cheating 5", "stack frames and gc while measured", "counter 0 criterion", counter=SEARCHES_MEMORY),
    code("reads descriptors", "cheating 5", "inherited descriptors, environment variables", NO_COUNTER, before=[SEARCHES_DESCRIPTORS], counter=STUCK),
    code("reads processes", "cheating 5", "traces other processes and reads their memory", NO_COUNTER, before=[SEARCHES_PROCESSES], counter=STUCK),
    code("writes results", "cheating 6", "result files wherever it can write", NO_COUNTER, before=[WRITES_RESULTS], counter=STUCK),
    code("leaves a daemon", "cheating 6", "double fork that writes later", NO_COUNTER, before=[DAEMON], counter=STUCK),
    code("leaves a daemon while measured", "cheating 6", "a fork that holds the answer's pipe", counter=DAEMON_IN_FUNCTION),
    code("leaves a program", "cheating 6", "a program in a session of its own", NO_COUNTER, before=[EXECUTED], counter=STUCK),
    code("leaves a thread", "cheating 6", "a thread that replaces names later", NO_COUNTER, after=[THREAD.replace("double", "unused")], counter=STUCK),
    code("watches files", "cheating 6", "inotify, in a thread and in a fork, that writes when something changes", NO_COUNTER, before=[WATCHES], counter=STUCK),
    code("exit handlers", "cheating 6", "atexit and signal handlers that write", NO_COUNTER, before=[EXIT_HANDLERS], counter=STUCK),
    code("forges the channel", "cheating 6", "writes answers into the runner's socket", f"{NO_COUNTER}, {NO_DOUBLE}", after=[FORGE], double=ADDS, counter=STUCK),
    code("forges every answer", "cheating 6", "answers for all requests to come, written into the runner's socket", "double 0 criterion, counter 0 criterion, plot 0 criterion", after=[FORGE_ALL], double=ADDS, counter=STUCK),
    code("forges the pipe", "cheating 6", "answers from the fork itself with the visible case", "counter 0 criterion", counter=FORGE_IN_FORK),
    code("prints the format", "cheating 7", "prints verdicts, separators, tokens on both streams", NO_COUNTER, before=[PRINTS], counter=STUCK + "\n" + PRINTS),
    edited("scripts in text", "cheating 7", "HTML and scripts in text, answers and stored outputs", scripts, NO_COUNTER, counter=STUCK),
    Submission("pickle for a notebook", "cheating 8", "a pickle in the notebook's place", lambda _: b"\x80\x04\x95\x1d\x00\x00\x00cos\nsystem\n(S'touch /tmp/x'\ntR.", "unreadable", "not valid JSON"),
    code("pickle with code", "cheating 8", "a checkpoint that runs code when loaded", NO_COUNTER, before=[LOADS_CODE], counter=STUCK),
    code("object array", "cheating 8", "an object array in the place of numbers", "double 0 refused, plot 1 ", "object", double="import numpy as np\ndef double(x):\n    return np.array([object()])", plot="def plot_double(x):\n    figure, axes = plt.subplots()\n    axes.plot(x, 2 * x, label='double')\n    axes.set_xlabel('x')\n    axes.set_ylabel('y')\n    axes.legend()\n    return figure"),
    Submission("link to a notebook", "cheating 8", "a link to another's notebook", lambda _: None, "unreadable", "link", place=linked_notebook),
    Submission("link to a folder", "cheating 8", "a link to another's folder", lambda _: None, "none", "link", place=linked_folder),
    code("links beside", "cheating 8", "links to the secret and the gradebook beside the notebook", NO_COUNTER, counter=STUCK, place=links),
    code("pipes beside", "cheating 8", "named pipes in the place of data and of the time stamp", NO_COUNTER, counter=STUCK, place=pipes),
    code("sparse file beside", "cheating 8", "forty gigabytes that take no room", NO_COUNTER, counter=STUCK, place=sparse),
    code("archive beside", "cheating 8", "an archive with .. in its names", NO_COUNTER, counter=STUCK, files={"data.zip": ZIP, "selfcheck.zip": ZIP}),
    code("devices beside", "cheating 8", "an endless device and a socket in the place of data", NO_COUNTER, counter=STUCK, place=devices),
    code("archive that climbs", "cheating 8", "unpacks an archive with .., absolute names and links", NO_COUNTER, before=[UNPACKS], counter=STUCK, files={"data.tar": climbing_archive()}),
    code("modules beside", "cheating 8", "files with the names of the modules that the runner uses", NO_COUNTER, counter=STUCK, files={f"{name}.py": "import builtins\nbuiltins.CANARY = 1" for name in SHADOWS}),
    Submission("table of answers", "cheating 9", "the visible cases' answers by heart", table_of_answers, NO_DOUBLE),
    code("only from zero", "cheating 9", "counts right in the visible case alone", NO_COUNTER, counter="class Counter:\n    def __init__(self, start):\n        self.n = 0\n    def __call__(self):\n        self.n += 1\n        return self.n"),
    code("invented numbers", "cheating 10", "plausible numbers without the work (see TRAINING)", NO_DOUBLE, double="def double(x):\n    return torch.linspace(0.1, 2, x.numel(), dtype=x.dtype).reshape(x.shape)"),
    code("library called", "cheating 11", "the library's own function", LIBRARY, "torch.mul", double="def double(x):\n    return torch.mul(x, 2)"),
    code("library in another cell", "cheating 11", "the library's function under another name", LIBRARY, "torch.mul", before=["from torch import mul as times"], double="def double(x):\n    return times(x, 2)"),
    code("library by a string", "cheating 11", "getattr with the name as a string", LIBRARY, "torch.mul", double="def double(x):\n    return getattr(torch, 'mul')(x, 2)"),
    code("library by a built string", "cheating 11", "getattr with a name put together at run time", LIBRARY, double="def double(x):\n    return getattr(torch, 'm' + 'ul')(x, 2)"),
    code("library by built code", "cheating 11", "eval of code put together at run time", LIBRARY, double="def double(x):\n    return eval('torch.' + 'lum'[::-1])(x, 2)"),
    code("library by index", "cheating 11", "the module's own table of names", LIBRARY, double="def double(x):\n    return vars(torch)['lum'[::-1]](x, 2)"),
    code("library in a file", "cheating 11", "the library's function in a file beside the notebook", LIBRARY, "torch.mul", files={"mine.py": "from torch import mul as f"}, double="import mine\ndef double(x):\n    return mine.f(x, 2)"),
    code("sends over the network", "cheating 12", "TCP, UDP, names and HTTP", NO_COUNTER, before=["import socket, urllib.request\nsocket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'CANARY', ('127.0.0.1', PORT))  # arrives nowhere\nfor attempt in (lambda: socket.create_connection(('127.0.0.1', PORT), 2).send(b'CANARY'),\n        lambda: socket.getaddrinfo('example.org', 80), lambda: urllib.request.urlopen('http://127.0.0.1:PORT/', timeout=2)):\n    try: attempt(); print('FOUND', ['sent'])\n    except OSError: pass"], counter=STUCK),
    code("listens on a port", "cheating 12", "a server that outlives the cell", NO_COUNTER, before=["import os, socket, time\nserver = socket.create_server(('0.0.0.0', LISTEN))\nif os.fork() == 0:\n    time.sleep(300)"], counter=STUCK),
    code("local sockets", "cheating 12", "sockets of other programs on this machine", NO_COUNTER, before=[SEARCHES_SOCKETS], counter=STUCK),
    edited("hundred points", "cheating 13", "100 points and other checks in locked cells", hundred_points, NO_COUNTER, "can't be edited", counter=STUCK),
    edited("other grade ids", "cheating 13", "renames the cells' grade ids", other_ids, NO_COUNTER, "were missing", counter=STUCK),
    edited("graded cells three times", "cheating 13", "a graded cell three times more, 50 points each", doubled_cells, NO_COUNTER, "more than once", counter=STUCK),
    edited("other metadata", "cheating 13", "a report's name, a future schema, another kernel in the metadata", other_metadata, NO_COUNTER, counter=STUCK),
    edited("other helpers", "cheating 13", "other code in the setup and the given cells", other_helpers, NO_COUNTER, "can't be edited", counter=STUCK),
    edited("other kinds of cells", "cheating 13", "graded cells turned into text, a question of 1000 points", other_kinds, NO_COUNTER, counter=STUCK),
    code("own engine", "cheating 13", "an autograder package and a self-check of its own", NO_COUNTER, files={"autograder/evidence.py": "axes_evidence = None", "autograder/selfcheck.py": "raise SystemExit"}, counter=STUCK),
    leaking("prints inputs", "prints hidden inputs and shows them as outputs", f"print({SPELLED})\nimport sys, warnings\nsys.stderr.write({SPELLED})\nwarnings.warn({SPELLED})\nopen('seen.txt', 'a').write({SPELLED})\nraise ValueError", LEAKS),
    leaking("raises inputs", "an exception whose text and type are hidden inputs", f"raise type({SPELLED}, (Exception,), {{}})({SPELLED})", LEAKS),
    leaking("misses inputs", "a missing name that is made of hidden inputs", f"import sys\nraise sys.modules['inside.failure'].MissingSymbol('x', name={SPELLED}, obj=None)", "double 0 missing, plot 0 missing"),
    leaking("names of arrays", "arrays whose names are hidden inputs", f"import sys\nsys.modules['inside.measurement'].save = lambda arrays: __import__('safetensors.numpy').numpy.save({{'é' + {SPELLED}: x.numpy()}})\nreturn x", "double 0 refused, plot 0 refused"),
    leaking("tells inputs later", "hidden inputs kept in files, told by the next check's visible case", f"import os\nfor folder in ('.', '/tmp', '/dev/shm', os.path.expanduser('~')): open(folder + '/seen', 'a').write({SPELLED})\nreturn 2 * x", "", counter=TOLD),
    leaking("refused inputs", "a type whose name is hidden inputs", f"return type({SPELLED}, (), {{}})()", "double 0 refused, plot 0 raised"),
    leaking("lines of inputs", "an error whose line is a hidden input", "import sys\nsys.modules['inside.measurement'].describe = lambda e: {'type': 'ValueError', 'text': '', 'cell': 1, 'line': int(abs(float(x.flatten()[0])) * 100000), 'symbol': None}\nraise ValueError", LEAKS),
]  # fmt: skip

#: Line 10 on the assignments themselves: each of these is graded in tests/assignments/test_wrong_solutions.py
TRAINING = {
    "twenty_layers": [
        "run_invented_curves",
        "run_invented_accuracy",
        "run_random_predictions",
        "run_copied_network",
        "run_one_network",
        "run_untrained_sigmoid",
        "run_goes_on_with_trained_weights",
    ],
    "residual": ["compare_invented_losses", "compare_never_residual", "compare_only_one_depth"],
    "clipping": ["compare_one_model", "compare_clips_neither", "train_mean_of_losses"],
}
