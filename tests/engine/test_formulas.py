"""Are formulas drawn without a network, and does nothing but a formula come of them?"""

import re
from html import escape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from nbconvert.filters.markdown_mistune import MarkdownWithMath

from autograder.assignment import assignments_in, load
from autograder.formulas import (
    ELEMENTS,
    LONGEST,
    LONGEST_MARKDOWN,
    MOST,
    MarkingRenderer,
    OfflineExporter,
    mathml,
    with_mathml,
)
from autograder.notebook import solved_notebook
from autograder.text import LANGUAGES, Language

ROOT = Path(__file__).parents[2]


def page(source: str) -> str:
    from nbformat.v4 import new_markdown_cell, new_notebook

    html, _ = OfflineExporter(template_name="basic").from_notebook_node(
        new_notebook(cells=[new_markdown_cell(source)])
    )
    return str(html)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", assignments_in(ROOT))
def test_every_formula_of_the_course_can_be_drawn(name: str, language: Language) -> None:
    """Is each one MathML, with no command of LaTeX left in it?"""
    notebook = solved_notebook(load(ROOT / "assignments" / name), language)
    cells = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    marked = MarkdownWithMath(renderer=MarkingRenderer(escape=False)).render("\n\n".join(cells))
    html = with_mathml(marked)
    drawn = re.findall(r"<math.*?</math>", html, re.DOTALL)
    assert len(drawn) == marked.count('<span class="formula ') > 5
    assert not re.search(r"\\|\[\d+ex|&amp;", "".join(drawn))


def test_fraction() -> None:
    """Does a formula say what its source says?"""
    root = ElementTree.fromstring(mathml(r"\frac{a}{b_1} \le \mathrm{fan\_in}", "block"))
    assert root.attrib == {"display": "block"}
    assert "".join(root.itertext()) == "ab1≤fan_in"
    assert [element.tag for element in root.iter() if element.tag in ("mfrac", "msub")] == ["mfrac", "msub"]


@pytest.mark.parametrize("open_close", [("$", "$"), ("$$", "$$"), (r"\\(", r"\\)"), (r"\\[", r"\\]")])
def test_delimiters(open_close: tuple[str, str]) -> None:
    """Is a formula found wherever Jupyter finds one?"""
    assert "<mi>x</mi><mo>&lt;</mo><mn>1</mn>" in page(f"a {open_close[0]}x < 1{open_close[1]} b")


def test_code_and_money_are_no_formulas() -> None:
    """Does a dollar in code, or one that is escaped, stay what it is?"""
    html = page("`$HOME$`, \\$5\n\n```\n$x$\n```\n")
    assert "<math" not in html
    assert "$HOME$" in html
    assert "$x$" in html


@pytest.mark.parametrize(
    "latex",
    [
        r"\text{<script>window.pwned=1</script>}",
        r"\href{javascript:window.pwned=1}{x}",
        r"\style{background:url(http://127.0.0.1/spy.png)}{x}",
        r"\class{answer}{x}",
        r'\color{red"onclick="window.pwned=1}{x}',
        r"</math><img src=x onerror=window.pwned=1>",
        r"\text{</mtext></math><script>window.pwned=1</script>}",
    ],
)
def test_nothing_acts(latex: str) -> None:
    """Is all that a formula carries text, whatever its writer meant?"""
    drawn = mathml(latex)
    tags = {element.tag for element in ElementTree.fromstring(drawn).iter()}
    assert tags <= ELEMENTS | {"code"}
    assert not re.search(r"<[^>]*(href|style=|class|on\w+=|src|url)", drawn), drawn


@pytest.mark.parametrize(
    "latex",
    [
        r"\def\ma{xx}\def\mb{{\ma}{\ma}}\def\mc{{\mb}{\mb}}\mc",  # doubles at every level
        r"\newcommand{\ma}[1]{#1#1}\ma{\ma{x}}",
        r"\sideset{}{}{" * 18 + "x" + "}" * 18,
        r"\hat" * 200 + " x",
        r"\mathrlap{\raise{14em}{\hspace{3em}\text{10 / 10}}}",
        r"\begin{eqnarray}a&=&b\end{eqnarray}",
        r"\mathop{\frac{a}{b}}",
        r"\nobodyknows{x}",
    ],
)
def test_what_is_not_in_the_list_is_shown_as_it_was_written(latex: str) -> None:
    """Does what multiplies, hides, overlaps or is unknown cost nothing and stay readable?"""
    assert mathml(latex) == f"<code>{escape(latex, quote=False)}</code>"


@pytest.mark.parametrize(
    ("latex", "words"),
    [
        (r"\begin{cases} a & b \\[2ex] 0 & \end{cases}", "{ab0"),
        (r"\begin{aligned} a &= b \\ c &= d \end{aligned}", "a=bc=d"),
        (r"\operatorname{atención}(q)", "atención(q)"),
        (r"\operatorname*{top-1}", "top-1"),
        (r"\Big\|x\Big\|_2", "‖x‖2"),
        (r"\left\{ x \mid \text{50\%} \right\}", "{x∣50%}"),
        (r"\mathbb R, \mathcal L, \mathbf{W1}, \boldsymbol\theta", "ℝ,ℒ,𝐖𝟏,𝜽"),
    ],
)
def test_what_the_converter_reads_otherwise(latex: str, words: str) -> None:
    """Is nothing lost and nothing added?"""
    text = "".join(ElementTree.fromstring(mathml(latex)).itertext())
    assert re.sub(r"\s", "", text) == words


def test_spaces_and_bars() -> None:
    """Do names of functions stand apart from what follows, and bars beside what they enclose?"""
    drawn = mathml(r"y \ln x + \log(x) + \lVert W \rVert^2")
    spaces = {
        element.text: (element.get("lspace"), element.get("rspace"))
        for element in ElementTree.fromstring(drawn).iter("mo")
        if element.get("lspace")
    }
    assert spaces == {"ln": ("0.167em", "0.167em"), "log": ("0.167em", "0"), "‖": ("0", "0")}


def test_many_and_long() -> None:
    """Is a cell of formulas and nothing else drawn up to a bound, and one that is too long shown as text?"""
    assert page("$x$ " * (MOST + 9)).count("<math") == MOST
    assert "<pre>" in page("$x$ " * LONGEST_MARKDOWN)


@pytest.mark.parametrize("latex", [r"\frac{", "{" * 999, "x" * (LONGEST + 1), r"\begin{matrix}" * 50, ""])
def test_what_is_no_formula_is_shown(latex: str) -> None:
    """Does a formula that can't be read stop nothing?"""
    assert with_mathml(f'<span class="formula inline">{latex}</span>').startswith(("<code>", "<math"))


def test_missing_attachment_stops_nothing() -> None:
    """Is a page made of a cell whose picture did not come along?"""
    assert "attachment:" in page("![p](attachment:plot.png) text")
