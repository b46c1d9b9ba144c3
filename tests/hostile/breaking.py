"""Submissions that break what they run in."""

from __future__ import annotations

from tests.hostile.submission import STUCK, Submission, Workshop, code, solved

FORK_BOMB = "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass"
THREAD_BOMB = "import threading, time\nwhile True:\n    threading.Thread(target=time.sleep, args=(60,)).start()"
MEMORY_BOMB = "blocks = []\nwhile True:\n    blocks.append(b'x' * 2**25)"
IGNORES = "import signal\nfor number in range(1, 64):\n    try: signal.signal(number, signal.SIG_IGN)\n    except (OSError, ValueError): pass\n"
REMOVES = """import os, shutil
for folder in (os.getcwd(), '/tmp', '/dev/shm', os.path.expanduser('~'), 'COURSE', '/usr', '/'):
    shutil.rmtree(folder, ignore_errors=True)
os.system('rm -rf --no-preserve-root /tmp/* /dev/shm/* COURSE 2>/dev/null')"""
SURROUNDINGS = """import os, sys
os.chdir('/')
os.umask(0o777)
os.environ.clear()
sys.path.clear()
sys.setrecursionlimit(60)"""
GLOBALS = """import random, warnings
import numpy as np
torch.set_default_dtype(torch.float16)
torch.set_grad_enabled(False)
torch.use_deterministic_algorithms(True)
torch.set_num_threads(64)
torch.set_default_device('meta')
torch.autograd.set_detect_anomaly(True)
warnings.simplefilter('error')
np.seterr(all='raise')
random.seed(1); np.random.seed(1); torch.manual_seed(1)"""
SEES_GLOBALS = """import random
class Counter:
    def __init__(self, start=0):
        assert torch.ones(1).dtype == torch.float32 and torch.is_grad_enabled() and torch.get_num_threads() == 1
        warnings.warn('not an error')
        self.count = start
    def __call__(self):
        self.count += 1
        return self.count"""
DRAINED = "import random\nimport numpy as np\nfor _ in range(10**5): random.random()\nnp.random.rand(10**6); torch.rand(10**6);"
FLOOD = "line = 'x' * 10**6\nfor _ in range(2000): print(line)"
DESCRIPTORS = "import os\nheld = []\nwhile True:\n    try: held.append(os.open('/dev/null', 0))\n    except OSError: break"
FILLS = """import os
for folder in ('.', '/tmp', '/dev/shm', os.path.expanduser('~')):
    for number in range(400):
        try: open(f'{folder}/CANARY{number}', 'wb').write(bytes(2**22))
        except OSError: break"""
NOBODYS = """import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p
held = 0
for _ in range(80):  # at most 2.5 GB, should it ever go through
    segment = libc.shmget(0, 2**25, 0o1600)
    if segment >= 0:
        place = libc.shmat(segment, None, 0)
        ctypes.memset(place, 1, 2**25)
        libc.shmdt(ctypes.c_void_p(place))
        held += 1
for _ in range(80): held += os.write(os.memfd_create('x'), bytes(2**25))"""
EMPTY = """import os
for number in range(10**7): os.close(os.open(f'{number}', os.O_CREAT | os.O_WRONLY))"""
RAW = "import os\nfor _ in range(2000):\n    for fd in (1, 2): os.write(fd, bytes(2**20))"
FORKED = "import os\nos.register_at_fork(before=lambda: print(sum(range(10**12))))"


def counter(body: str) -> str:
    """A counter that does this when it is made."""
    lines = "\n".join(f"        {line}" for line in body.splitlines())
    return f"class Counter:\n    def __init__(self, start=0):\n{lines}\n    def __call__(self): return 1"


def returns(value: str) -> str:
    return f"import numpy as np\ndef double(x):\n    return {value}"


LINE = "def plot_double(x):\n    figure, axes = plt.subplots()\n    axes.plot(x, 2 * x, label='double')\n    axes.set_xlabel('x')\n    axes.set_ylabel('y')\n    axes.legend()\n    return figure"


def value(name: str, tries: str, returned: str, outcome: str, says: str = "", honest: bool = False) -> Submission:
    """A double of this value; the figure does not use it."""
    return code(name, "breaking", tries, outcome, says, double=returns(returned), plot=LINE, honest=honest)


def large_outputs(megabytes: int):
    def make(shop: Workshop):
        notebook = solved(shop, counter=STUCK) if megabytes > 50 else solved(shop)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                text = "x" * (megabytes * 2**20)
                cell.outputs = [{"output_type": "stream", "name": "stdout", "text": text}]
                break
        return notebook

    return make


MEMORY = r"more memory than the limit \(\d+ MB\)"
SUBMISSIONS = [
    code("endless loop in a cell", "breaking", "while True in a cell", "counter 0 timed_out", r"code cell 6.*6 s", counter="while True: pass\n" + STUCK),
    code("endless loop in a function", "breaking", "while True while measured", "counter 0 timed_out", r"within 4 s", counter=counter("while True: pass")),
    code("endless recursion in a function", "breaking", "calls itself for ever", "counter 0 raised", "RecursionError", counter=counter("self.__init__(start)")),
    code("deep recursion in C", "breaking", "recursion without a limit", "counter 0 crashed|timed_out|raised|out_of_memory", counter=counter("import sys\nsys.setrecursionlimit(10**9)\nself.__init__(start)")),
    code("sleeps in a cell", "breaking", "time.sleep in a cell", "", before=["import time\ntime.sleep(60)"]),
    code("sleeps in a function", "breaking", "time.sleep while measured", "counter 0 timed_out", r"within 4 s", counter=counter("import time\ntime.sleep(60)")),
    code("sleeps for ever in all", "breaking", "every case of every check sleeps", "double 0 timed_out, plot 0 timed_out", r"within 4 s", double="import time\ndef double(x):\n    time.sleep(60)"),
    code("asks for input", "breaking", "input() in a cell and in a function", "counter 0 raised", before=["name = input('name? ')"], counter=counter("input()")),
    code("memory bomb in a cell", "breaking", "memory without end in a cell", "counter 0 out_of_memory", r"code cell 6.*900 MB of memory", counter=MEMORY_BOMB + "\n" + STUCK),
    code("memory bomb in a function", "breaking", "memory without end while measured", "counter 0 out_of_memory", MEMORY, counter=counter(MEMORY_BOMB)),
    code("fork bomb in a cell", "breaking", "forks without end in a cell", "", before=[FORK_BOMB]),
    code("fork bomb in a function", "breaking", "forks without end while measured", "counter 0 too_many_processes|timed_out|crashed", counter=counter(FORK_BOMB)),
    code("thread bomb", "breaking", "threads without end while measured", "counter 0 too_many_processes", "processes and threads", counter=counter(THREAD_BOMB)),
    code("thread bomb in a cell", "breaking", "threads without end in a cell", "", before=[THREAD_BOMB]),
    code("memory of nobody", "breaking", "memory that is in no process's account", "counter 0 raised", "PermissionError", counter=counter(NOBODYS)),
    code("fills the disk", "breaking", "writes until nothing goes", "", after=[FILLS]),
    code("empty files", "breaking", "files without content and without end", "", after=[EMPTY]),
    code("gigabytes on stdout", "breaking", "prints two gigabytes", "", before=[FLOOD]),
    code("gigabytes on descriptors", "breaking", "writes four gigabytes past Python's streams", "", before=[RAW]),
    Submission("huge outputs", "breaking", "200 MB of stored output", large_outputs(200), "unreadable", r"200 MB and the limit is 50 MB"),
    Submission("large outputs", "breaking", "30 MB of stored output", large_outputs(30)),
    code("segmentation fault in a cell", "breaking", "reads address 0 in a cell", "counter 0 crashed", r"code cell 6.*SIGSEGV", counter="import ctypes\nctypes.string_at(0)\n" + STUCK),
    code("segmentation fault in a function", "breaking", "reads address 0 while measured", "counter 0 crashed", "SIGSEGV", counter=counter("import ctypes\nctypes.string_at(0)")),
    code("kills itself", "breaking", "SIGKILL to itself", "counter 0 crashed", "SIGKILL", counter=counter("import os\nos.kill(os.getpid(), 9)")),
    code("kills its parent", "breaking", "SIGKILL to the runner while measured", "counter 0 crashed", "SIGKILL", counter=counter("import os, time\nos.kill(os.getppid(), 9)\ntime.sleep(60)")),
    code("kills all", "breaking", "SIGKILL to every process", "counter 0 crashed", counter=counter("import os\nos.kill(-1, 9)")),
    code("stops itself", "breaking", "SIGSTOP to itself and to the runner", "counter 0 timed_out", counter=counter("import os\nos.kill(os.getpid(), 19)")),
    code("ignores signals", "breaking", "ignores every signal, then loops", "counter 0 timed_out", r"within 4 s", before=[IGNORES], counter=counter(IGNORES + "while True: pass")),
    code("uses up descriptors", "breaking", "opens files until none is left", "", after=[DESCRIPTORS]),
    code("closes descriptors", "breaking", "closes all descriptors in a cell", "", before=["import os\nos.closerange(3, 2000)"]),
    code("closes descriptors while measured", "breaking", "closes all descriptors while measured", "counter 0 crashed", counter=counter("import os\nos.closerange(3, 2000)")),
    code("removes everything", "breaking", "rm -rf of all it can reach", "", after=[REMOVES]),
    code("changed surroundings", "breaking", "chdir, umask, environment, recursion limit", "", after=[SURROUNDINGS]),
    code("changed globals", "breaking", "default dtype, gradients, determinism, threads, device, warnings", "", after=[GLOBALS], before=["import warnings"], counter=SEES_GLOBALS),
    code("drained generators", "breaking", "draws from every global generator", "", after=[DRAINED]),
    code("slow to fork", "breaking", "a hook that makes every fork endless", "double 0 any, counter 0 any, plot 0 any", after=[FORKED]),
    code("endless words", "breaking", "an exception whose text never ends", "counter 0 timed_out", counter="class Endless(Exception):\n    def __str__(self):\n        while True: pass\n" + counter("raise Endless")),
    value("nan", "nan", "2 * x * float('nan')", "double 0 criterion"),
    value("infinite", "inf", "2 * x * float('inf')", "double 0 criterion"),
    value("wrong dtype", "float32 for float64", "(2 * x).float()", "double 1 criterion"),
    value("integers", "integers for floats", "(2 * x).long()", "double 0 criterion", "integer"),
    value("wrong shape", "one dimension more", "(2 * x)[None]", "double 0 criterion", "shape"),
    value("wrong device", "a tensor on the meta device", "torch.empty(4, device='meta')", "double 0 raised"),
    value("nothing", "None", "None", "double 0 refused", "NoneType"),
    value("generator", "a generator", "(v for v in x)", "double 0 refused", "generator"),
    value("complex", "complex numbers", "2 * x + 0j", "double 0 refused", "complex"),
    value("ten dimensions", "a 10-dimensional array", "(2 * x).reshape([1] * 9 + [-1])", "double 0 refused", "dimensions"),
    value("requires gradients", "a tensor that requires grad", "(2 * x).requires_grad_()", "", honest=True),
    value("not contiguous", "a tensor with strides", "torch.stack([2 * x, x], -1)[..., 0]", "", honest=True),
    value("shared memory", "a tensor in shared memory", "(2 * x).share_memory_()", "", honest=True),
    value("ten gigabytes", "an array of 10 GB that is one number", "torch.ones(1).expand(10**10)", "double 0 refused", "bytes"),
    value("ten real gigabytes", "an array of 10 GB", "torch.ones(10**10 // 4).mul(2)", "double 0 out_of_memory", MEMORY),
    value("text", "text", "'twice x'", "double 0 refused", "str"),
    value("sparse tensor", "a sparse tensor", "(2 * x).to_sparse()", "double 0 refused", "sparse"),
    value("brain float", "bfloat16", "(2 * x).bfloat16()", "double 0 refused", "bfloat16"),
    value("half precision", "float16 for float64", "(2 * x).half()", "double 1 criterion"),
    value("quantized", "a quantized tensor", "torch.quantize_per_tensor((2 * x).float(), 0.1, 0, torch.qint8)", "double 0 refused|raised"),
    value("nested tensor", "tensors of unequal length in one", "torch.nested.nested_tensor([2 * x, x[:1]])", "double 0 refused|raised"),
    value("structured", "an array of records", "np.zeros(4, dtype=[('a', float), ('b', int)])", "double 0 refused", "numbers"),
    value("dates", "an array of dates", "np.zeros(4, dtype='datetime64[s]')", "double 0 refused", "datetime"),
    value("masked array", "an array that hides its values", "np.ma.masked_all(4)", "double 0 criterion"),
    value("nothing in it", "an empty tensor", "x[:0]", "double 0 criterion", "shape"),
    value("list in itself", "a list that holds itself", "(lambda v: v.append(v) or v)([])", "double 0 refused", "dimensions"),
    value("no memory behind", "a tensor whose storage was taken away", "(lambda y: y.untyped_storage().resize_(0) and y or y)(2 * x)", "double 0 any"),
    value("strides of zero", "an array whose entries are one number", "np.lib.stride_tricks.as_strided(np.zeros(1), (10**9,), (0,))", "double 0 refused", "bytes"),
]  # fmt: skip
