"""Names that an exercise asks to write and not to call."""

from __future__ import annotations

import pytest

from autograder.forbidden import forbidden_name

NAMES = ["clip_grad_norm_", "init.normal_"]


@pytest.mark.parametrize(
    "cell",
    [
        "clip_grad_norm_(model.parameters(), 1.0)",
        "torch.nn.utils.clip_grad_norm_(p, 1)",
        "clip = nn.utils.clip_grad_norm_",
        "from torch.nn.utils import clip_grad_norm_",
        "from torch.nn.utils import clip_grad_norm_ as mine",
        "import torch.nn.utils.clip_grad_norm_ as mine",
        "getattr(torch.nn.utils, 'clip_grad_norm_')(p, 1)",
        "name = 'clip_grad_norm_'\ngetattr(torch.nn.utils, name)(p, 1)",
        "vars(torch.nn.utils)['clip_grad_norm_'](p, 1)",
        "torch.nn.utils.__dict__['clip_grad_norm_'](p, 1)",
        "operator.attrgetter('utils.clip_grad_norm_')(torch.nn)",
        "eval('torch.nn.utils.clip_grad_norm_(p, 1)')",
        "%matplotlib inline\nclip_grad_norm_(p, 1)",
        "%%time\nclip_grad_norm_(p, 1)",
        "if True:\n    !pip list\n    getattr(u, 'clip_grad_norm_')",
        "clip_grad_norm_(p, 1)\ndef broken(:",
        "clip_grad_norm_(p, 1)\nx = (",
        "clip_grad_norm_(p)\n  x = 1\n y = 2",
        "x = 1 \x00\nclip_grad_norm_(p)",
    ],
)
def test_uses_are_found(cell):
    """Is a name found as a call, an import, a string that names it, and in cells that are no Python?"""
    assert forbidden_name(cell, ["x = 1"], NAMES) == "clip_grad_norm_"


@pytest.mark.parametrize(
    ("cell", "others"),
    [
        ("nn.init.normal_(w)", []),
        ("from torch.nn import init as start\nstart.normal_(w)", []),
        ("import torch.nn.init as start\nstart.normal_(w)", []),
        ("from torch.nn.init import normal_ as draw\ndraw(w)", []),
        ("start = nn.init\nstart.normal_(w)", []),
        ("getattr(nn.init, 'normal_')(w)", []),
        ("draw(w)", ["def draw(w):\n    return nn.init.normal_(w)"]),
        ("draw(w)", ["draw = nn.init.normal_"]),
        ("draw(w)", ["from torch.nn.init import normal_ as draw"]),
        ("start.normal_(w)", ["import torch.nn.init as start"]),
        (
            "Draw()(w)",
            ["class Draw:\n    def __call__(self, w):\n        return helper(w)", "helper = nn.init.normal_"],
        ),
        ("getattr(nn.init, name)(w)", ["name = 'normal_'"]),
        ("draw(w)", ["%load_ext x\ndraw = nn.init.normal_"]),
    ],
)
def test_dotted_names_and_other_cells(cell, others):
    """Is a dotted name found under any import, in the solution and in what it reaches?"""
    assert forbidden_name(cell, others, NAMES) == "init.normal_"


@pytest.mark.parametrize(
    "cell",
    [
        "from torch.optim.adam import adam",
        "from torch.optim._functional import adam as mine",
        "from torch.optim import *",
        "import torch.optim.adam as mine",
        "torch.optim.adam.adam(p)",
    ],
)
def test_modules_stand_in_modules(cell):
    """Is a forbidden module found where something is imported from within it?"""
    assert forbidden_name(cell, [], ["optim"]) == "optim"


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("torch.ops.aten.elu(x)", "torch.ops"),
        ("from torch.ops import aten", "torch.ops"),
        ("import torch as t\nt._C._nn.elu(x)", "torch._C"),
        ("from torch._C._nn import elu as mine", "torch._C"),
        ("getattr(torch, '_C')._nn.elu(x)", "torch._C"),
        ("import torch._refs.nn.functional as refs", "torch._refs"),
        ("from concurrent.futures import ThreadPoolExecutor", "concurrent.futures"),
        ("import threading\nthreading.Thread(target=f).start()", "threading"),
        ("from threading import Thread", "threading"),
    ],
)
def test_detours(cell, name):
    """Are ways to the library's functions under other names, and threads, found where anything is forbidden?"""
    assert forbidden_name(cell, [], NAMES) == name
    assert forbidden_name(cell, [], []) is None


@pytest.mark.parametrize(
    ("cell", "others"),
    [
        ("ops = [torch.add]\nops[0](w, w)", []),
        ("def f(w):\n    return torch.add(w, w)", ["import torch.optim.lr_scheduler"]),
        ("def normal_(w): ...\nnormal_(w)", []),
        ("w.normal_(0, 1)", []),
        ("draw(w)", ["torch.nn.init.normal_(w)"]),
        ("def f(w):\n    total = w\n    return total", ["total = clip_grad_norm_(p, 1)"]),
        ("def f(total):\n    return total", ["total = clip_grad_norm_(p, 1)"]),
        ("draw(w)", ["def draw(w): return w", "def check(w): return clip_grad_norm_(w)"]),
        ("draw(w)", ["draw = (", "x: int"]),
    ],
)
def test_own_names_and_comparisons_elsewhere(cell, others):
    """May a student name things as the library does, and compare with it in a cell of its own?"""
    assert forbidden_name(cell, others, NAMES) is None


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "# clip_grad_norm_ is not allowed",
        '"""Like clip_grad_norm_."""',
        'def f(x):\n    """Like clip_grad_norm_."""\n    getattr(x, "grad")',
        "getattr(x, 'grad')  # clip_grad_norm_",
        "x = (  # clip_grad_norm_",
        "my_clip_grad_norm_ = 1",
        "clip_grad_norm = 1",
        "clip_grad_value_(p, 1)",
        "def f(clip_grad_norm_=None): ...",
        "axes.plot(x, y, label='normal_')",
        "curves = {'normal_': 1}\ncurves['normal_']",
        "print('clip_grad_norm_ is what we write here')",
        "\f",
        "(" * 5000,
        "x = '" + "\\" * 7,
    ],
)
def test_nothing_else_is_found(cell):
    """Are comments, docstrings, labels, keys and other names left alone?"""
    assert forbidden_name(cell, [], NAMES) is None


def test_nothing_forbidden():
    """Is nothing found where nothing is forbidden?"""
    assert forbidden_name("clip_grad_norm_()", [], []) is None
