"""Formulas as MathML: a browser draws it without a network and without a script."""

from __future__ import annotations

import html
import re
from typing import Any
from xml.etree import ElementTree

from jinja2 import pass_context
from latex2mathml.converter import convert_to_element
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

#: characters; students write formulas too
LONGEST = 2000
MARK = re.compile(r'<span class="formula (inline|block)">([^<]*)</span>')
#: what may stand in a page: the rest (links, styles, actions) comes from \href and its like
ELEMENTS = frozenset(
    ["math", "menclose", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts",
     "mroot", "mrow", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr",
     "munder", "munderover", "none"]
)  # fmt: skip
ATTRIBUTES = frozenset(
    ["columnalign", "columnlines", "columnspacing", "depth", "display", "displaystyle", "fence", "form", "height",
     "linethickness", "lspace", "mathvariant", "maxsize", "minsize", "movablelimits", "rowspacing", "rspace",
     "scriptlevel", "separator", "stretchy", "voffset", "width"]
)  # fmt: skip


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

    @pass_context
    def markdown2html(self, context: Any, source: str) -> str:
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
    """HTML with each marked formula as MathML, or as its source where that can't be read."""
    return MARK.sub(lambda found: mathml(html.unescape(found[2]), found[1]), page)


def mathml(latex: str, display: str = "inline") -> str:
    """A formula of LaTeX as one element, with nothing in it but MathML that draws."""
    try:
        if len(latex) > LONGEST:
            raise ValueError("too long")
        root = _harmless(convert_to_element(latex, display=display))
    except Exception:  # anybody may have written it: the converter raises what it meets
        return f"<code>{html.escape(latex, quote=False)}</code>"
    return ElementTree.tostring(root, encoding="unicode")


def _harmless(element: Any) -> Any:
    """A copy with known elements and attributes; texts come with entities in them and leave without."""
    if element.tag not in ELEMENTS:
        raise ValueError(element.tag)
    attributes = {name: value for name, value in element.attrib.items() if name in ATTRIBUTES}
    copy = ElementTree.Element(element.tag, attributes)
    copy.text = html.unescape(element.text or "").replace(r"\_", "_")  # the converter leaves it so
    copy.extend([_harmless(child) for child in element])
    return copy
