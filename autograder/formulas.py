"""Formulas as MathML: a browser draws it without a network and without a script.

Anybody may have written a formula.  So only commands of a list are drawn, and the rest is shown as it was
written: macros that multiply themselves, lengths that reach over the page, links.
"""

from __future__ import annotations

import html
import re
import unicodedata
from contextlib import suppress
from typing import Any
from xml.etree import ElementTree

from jinja2 import pass_context
from latex2mathml.converter import convert_to_element
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

#: characters of a formula, levels of its tree, formulas of a cell, characters of a cell's Markdown: far more
#: than anybody needs, and little enough for a page of them all to be made in seconds
LONGEST, DEEPEST, MOST, LONGEST_MARKDOWN = 1000, 30, 500, 20_000
MARK = re.compile(r'<span class="formula (inline|block)">([^<]*)</span>')
_NAMES = r"""
    alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau
    upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell hbar nabla
    partial infty emptyset forall exists neg top bot cdot cdots dots ldots vdots ddots times div pm mp odot oplus
    otimes circ ast star cup cap wedge vee setminus le leq ge geq ll gg ne neq equiv approx sim simeq cong propto
    in notin ni subset subseteq supset supseteq mid to rightarrow leftarrow leftrightarrow Rightarrow Leftarrow
    Leftrightarrow mapsto sum prod int frac dfrac tfrac binom sqrt hat bar tilde vec dot ddot overline widehat
    underbrace overbrace text mathrm mathbf mathbb mathcal boldsymbol operatorname exp ln log sin cos tan sinh
    cosh tanh arcsin arccos arctan max min sup inf lim argmax argmin det dim ker Pr left right big Big bigl bigr
    Bigl Bigr lvert rvert lVert rVert vert Vert langle rangle lfloor rfloor lceil rceil quad qquad begin end
    , ; : ! \ { } _ % & # $
"""
COMMANDS = frozenset(_NAMES.split()) | {" "}
ENVIRONMENTS = frozenset(["align*", "bmatrix", "cases", "matrix", "pmatrix", "vmatrix"])
COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)
#: what the converter reads otherwise than LaTeX does
REWRITTEN = (
    (r"\\\|", r"\\Vert "),
    (r"(\\[Bb]ig[lr]?)\s*\\[lr]?Vert(?![A-Za-z])\s*", r"\1‖"),
    (r"\\\\\s*\[[^\]]*\]", r"\\\\ "),
    (r"\\(begin|end)\{(align|aligned|split)\}", r"\\\1{align*}"),
    (r"\\operatorname\*?\{([^{}]*[^{}A-Za-z][^{}]*)\}", r"\\text{\1}"),
    (r"&\s*(?=\\\\|\\end)", "&{}"),
)
#: elements that may stand in a page, and attributes
ELEMENTS = frozenset(
    ["math", "mfrac", "mi", "mn", "mo", "mover", "mroot", "mrow", "mspace", "msqrt", "mstyle", "msub", "msubsup",
     "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover"]
)  # fmt: skip
ATTRIBUTES = frozenset(
    ["accent", "columnalign", "display", "displaystyle", "fence", "form", "linethickness", "lspace", "mathvariant",
     "maxsize", "minsize", "movablelimits", "rspace", "scriptlevel", "separator", "stretchy", "width"]
)  # fmt: skip
TOKENS = ("mi", "mn", "mo", "mtext")
VARIANTS = {
    "bold": "BOLD",
    "bold-italic": "BOLD ITALIC",
    "double-struck": "DOUBLE-STRUCK",
    "script": "SCRIPT",
}
#: for the pages that formulas stand in
STYLE = """
math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "DejaVu Math TeX Gyre", math; }
math[display="block"] { overflow-x: auto; overflow-y: hidden; padding: 0.2rem 0; }
mrow.overline { border-top: 1px solid; padding-top: 0.1em; }
mtd[columnalign="left"] { text-align: left; } mtd[columnalign="right"] { text-align: right; }
"""


class MarkingRenderer(IPythonRenderer):
    """nbconvert's renderer of Markdown, with formulas marked for :func:`with_mathml`."""

    def inline_math(self, body: str) -> str:
        return _marked(body, "inline")

    def block_math(self, body: str) -> str:
        return _marked(body, "block")

    def latex_environment(self, name: str, body: str) -> str:
        return _marked(f"\\begin{{{name}}}{body}\\end{{{name}}}", "block")

    def _embed_image_or_attachment(self, src: str) -> str:
        # an attachment that did not come with the notebook would stop the page
        missing = src.startswith("attachment:") and src.removeprefix("attachment:") not in self.attachments
        return src if missing else str(super()._embed_image_or_attachment(src))


class MarkingExporter(HTMLExporter):
    """nbconvert's exporter with such a renderer.  Its pages load nothing."""

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> Any:
        resources = {**(resources or {}), "formula_style": STYLE}
        return super().from_notebook_node(nb, resources, **kw)

    @pass_context
    def markdown2html(self, context: Any, source: str) -> str:
        if len(source) > LONGEST_MARKDOWN:  # its reader takes a time that grows with the square
            return f"<pre>{html.escape(source)}</pre>"
        renderer = MarkingRenderer(
            escape=False,
            attachments=context.get("cell", {}).get("attachments", {}),
            exclude_anchor_links=self.exclude_anchor_links,
        )
        return str(MarkdownWithMath(renderer=renderer).render(source))


class OfflineExporter(MarkingExporter):
    """The same, with the formulas drawn."""

    @pass_context
    def markdown2html(self, context: Any, source: str) -> str:
        return with_mathml(super().markdown2html(context, source))


def _marked(latex: str, display: str) -> str:
    return f'<span class="formula {display}">{html.escape(latex, quote=False)}</span>'


def with_mathml(page: str) -> str:
    """HTML with each marked formula as MathML, or as its source where that is not in our lists."""
    return MARK.sub(lambda found: mathml(html.unescape(found[2]), found[1]), page, count=MOST)


def mathml(latex: str, display: str = "inline") -> str:
    """A formula of LaTeX as one element, with nothing in it but MathML that draws."""
    try:
        root = _ours(convert_to_element(_readable(latex), display=display), DEEPEST)
        return ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    except Exception:  # the converter raises what it meets
        return f"<code>{html.escape(latex, quote=False)}</code>"


def _readable(latex: str) -> str:
    """The formula as the converter reads it.  Raises ValueError for one that we don't draw."""
    for pattern, other in REWRITTEN:
        latex = re.sub(pattern, other, latex)
    commands = set(COMMAND.findall(latex))
    environments = set(re.findall(r"\\begin\s*\{([^}]*)\}", latex))
    if len(latex) > LONGEST or commands - COMMANDS or environments - ENVIRONMENTS:
        raise ValueError(latex)
    return latex


def _ours(element: Any, levels: int) -> Any:
    """A copy with known elements and attributes, drawn as browsers do it best.

    Texts come with entities in them and leave without.
    """
    if element.tag not in ELEMENTS or not levels:
        raise ValueError(element.tag)
    attributes = {name: value for name, value in element.attrib.items() if name in ATTRIBUTES}
    copy = ElementTree.Element(element.tag, attributes)
    copy.text = re.sub(r"\\([_%&#${}])", r"\1", html.unescape(element.text or ""))
    if "\\" in copy.text:  # a command that the converter has not understood
        raise ValueError(copy.text)
    copy.extend([_ours(child, levels - 1) for child in element])
    if copy.tag in TOKENS and len(copy):
        copy.tag = "mrow"
    if (variant := VARIANTS.get(copy.attrib.get("mathvariant", ""))) and copy.tag in TOKENS:
        copy.text = "".join(_letter(letter, variant) for letter in copy.text)
    _spaced(copy)
    return copy


def _letter(letter: str, variant: str) -> str:
    """A letter or digit of a mathematical alphabet, where Unicode has it."""
    name = unicodedata.name(letter, "").replace("LATIN ", "").replace("GREEK ", "").replace(" LETTER", "")
    for one in (f"MATHEMATICAL {variant} {name}", f"{variant} {name}"):
        with suppress(KeyError):
            return unicodedata.lookup(one)
    return letter


def _spaced(row: Any) -> None:
    """Names of functions and bars among the children get the spaces and the size that they have in print."""
    children = list(row)
    for child, after in zip(children, [*children[1:], None], strict=False):
        text = child.text or ""
        if child.tag in ("mi", "mo") and len(text) > 1 and text.isalpha():
            child.tag = "mo"
            opens = after is not None and (after.text or "") in ("(", "[")
            child.attrib |= {
                "lspace": "0" if child is children[0] else "0.167em",
                "rspace": "0" if opens or after is None else "0.167em",
            }
        elif child.tag in ("mi", "mo") and text in ("|", "‖") and child.attrib.get("stretchy") != "true":
            child.tag = "mo"
            child.attrib |= {"stretchy": "false", "lspace": "0", "rspace": "0"}
        elif text == "―" and row.tag == "mover":  # fonts have no line that stretches
            row.remove(child)
            row.tag, row.attrib["class"] = "mrow", "overline"
