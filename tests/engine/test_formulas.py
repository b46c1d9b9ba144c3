"""Are formulas drawn without a network, and does nothing but a formula come of them?"""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from autograder.assignment import assignments_in, load
from autograder.formulas import ELEMENTS, LONGEST, OfflineExporter, mathml, with_mathml
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
    drawn = re.findall(r"<math.*?</math>", page("\n\n".join(cells)), re.DOTALL)
    assert drawn
    assert [formula for formula in drawn if "\\" in formula] == []


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


@pytest.mark.parametrize("latex", [r"\frac{", "{" * 1999, "x" * (LONGEST + 1), r"\begin{matrix}" * 50, ""])
def test_what_is_no_formula_is_shown(latex: str) -> None:
    """Does a formula that can't be read stop nothing?"""
    assert with_mathml(f'<span class="formula inline">{latex}</span>').startswith(("<code>", "<math"))


def test_missing_attachment_stops_nothing() -> None:
    """Is a page made of a cell whose picture did not come along?"""
    assert "attachment:" in page("![p](attachment:plot.png) text")
