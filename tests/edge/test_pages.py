"""What teachers open does nothing: hostile names, cells and outputs in a real browser."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest

from autograder.assignment import Assignment
from autograder.classroom import grade_class
from autograder.course import Course
from autograder.edge.feedback import harmless
from autograder.export import to_csv
from autograder.grading import Grader
from autograder.sandbox import available
from tests.class_of_toys import hand_in, solved

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
#: each tells on itself in window.pwned, in a dialog, by leaving the page or by asking for a file
ATTACKS = (
    "<script>window.pwned=1</script>",
    "<img src=x onerror='window.pwned=2'>",
    "<svg onload='window.pwned=3'><animate onbegin='window.pwned=3' attributeName=x dur=1s></svg>",
    "<iframe srcdoc='<script>parent.pwned=4</script>'></iframe>",
    "<a href='javascript:window.pwned=5' id=link>see</a>",
    "<body onload='window.pwned=6'><details open ontoggle='window.pwned=6'></details>",
    "</pre></div><script>alert(7)</script>",
    "<style>@import 'http://127.0.0.1:9/steal.css'; body{display:none}</style>",
    "<form action='http://127.0.0.1:9/'><input autofocus onfocus='window.pwned=8'></form>",
    "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>",
    "<object data='javascript:window.pwned=9'></object><embed src='javascript:window.pwned=9'>",
    '[md](javascript:window.pwned=10) ![x](x"onerror="window.pwned=10)',
    "<math><mtext><table><mglyph><style><img src=x onerror=window.pwned=11></style></table></mtext></math>",
    "<base href='http://127.0.0.1:9/'>",
)
OUTPUTS = """
from IPython.display import HTML, Javascript, Markdown, SVG, display
for attack in {attacks!r}:
    print(attack)
    display(HTML(attack), Markdown(attack))
display(Javascript("window.pwned = 20"))
display(SVG("<svg xmlns='http://www.w3.org/2000/svg' onload='window.pwned=21'></svg>"))
display({{"text/html": "<script>window.pwned=22</script>", "application/javascript": "window.pwned=23"}}, raw=True)
"""
NAME = "<img src=x onerror=window.pwned=30>"
FORMULA = '=HYPERLINK("http:x","click")'


@pytest.fixture(scope="module")
def page(pristine: Path, toy: Assignment, tmp_path_factory: pytest.TempPathFactory) -> tuple[Course, Path]:
    """The feedback on a notebook that attacks wherever a student can write."""
    from tests.class_of_toys import copied

    available()
    course = copied(pristine, tmp_path_factory.mktemp("pages") / "course")
    work = solved(toy)
    for attack in ATTACKS:
        work.cells.append(nbformat.v4.new_markdown_cell(attack))
        work.cells.append(nbformat.v4.new_code_cell(f"# {attack}"))
    work.cells.append(nbformat.v4.new_code_cell(OUTPUTS.format(attacks=ATTACKS)))
    work.cells.append(nbformat.v4.new_code_cell(f"raise ValueError({ATTACKS[0]!r})"))
    work.cells.append(
        nbformat.v4.new_code_cell(f"raise type({ATTACKS[1]!r}, (Exception,), {{}})({ATTACKS[2]!r})")
    )
    for cell in work.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "why":
            cell.source = "\n\n".join(ATTACKS)
    hand_in(course, NAME, work)
    hand_in(course, FORMULA, solved(toy))
    graded = grade_class(Grader(course, "toy"), jobs=2)
    assert [one.problem for one in graded] == [None, None]
    return course, course.root / "feedback" / NAME / "toy" / "toy.html"


# `make test` installs a browser where apt has one; what the filter lets through is tested below without.
@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine: apt install chromium")
def test_nothing_that_a_student_wrote_acts(page: tuple[Course, Path]) -> None:
    """In a browser: no script, no dialog, no request, no other page, and the text still there?"""
    from playwright.sync_api import sync_playwright

    asked: list[str] = []
    dialogs: list[str] = []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page()
        tab.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        tab.route(
            "**/*",
            lambda route: (
                (asked.append(route.request.url), route.abort())
                if "file:" not in route.request.url
                else route.continue_()
            ),
        )
        tab.goto(page[1].as_uri())
        tab.wait_for_timeout(1500)
        for link in tab.query_selector_all("#notebook a"):
            assert (
                not (link.get_attribute("href") or "").strip().lower().startswith(("javascript:", "data:"))
            ), link
        found = tab.evaluate(
            """() => ({
                pwned: window.pwned ?? null,
                url: location.href,
                shown: getComputedStyle(document.body).display,
                frames: document.querySelectorAll('iframe, object, embed, form, meta[http-equiv=refresh], base').length,
                handlers: [...document.querySelectorAll('#notebook *')].filter(
                    node => [...node.attributes].some(a => a.name.startsWith('on'))).length,
                text: document.body.innerText,
            })"""
        )
        browser.close()
    assert found["pwned"] is None
    assert not dialogs
    assert found["url"] == page[1].as_uri()
    assert found["shown"] != "none"
    assert (found["frames"], found["handlers"]) == (0, 0)
    assert "window.pwned=1</script>" in found["text"]  # printed, and so shown as text
    assert asked == []  # nor does the page itself load anything


def test_names_that_start_a_formula_are_harmless_in_csv(page: tuple[Course, Path]) -> None:
    """Does a spreadsheet see text, and is every field with a comma or a quote quoted?"""
    import csv
    import io

    rows = list(csv.DictReader(io.StringIO(to_csv(page[0]))))
    ids = {row["student_id"] for row in rows}
    assert {NAME, "'" + FORMULA} <= ids
    assert not any(value.startswith(("=", "+", "@", "\t")) for row in rows for value in row.values())


def test_what_markdown_makes_stays() -> None:
    """Do headings, lists, tables, code, mathematics, links and pictures within the page come through?"""
    kept = (
        "<h2>t</h2><p>a <em>b</em> <strong>c</strong> $x &lt; y$</p><ul><li>d</li></ul>"
        '<table><thead><tr><th align="left">e</th></tr></thead></table><pre><code class="python">f</code></pre>'
        '<a href="https://example.org">g</a><img alt="h" src="data:image/png;base64,AA==">'
    )
    assert harmless(kept) == kept
    assert "src" not in harmless('<img src="http://127.0.0.1/spy.png"><img src="data:image/svg+xml,<svg>">')


def test_deep_nesting_is_shown_as_text() -> None:
    """Does a tree that would take the page's next reader down come through as its source?"""
    assert harmless("<b>" * 300 + "x" + "</b>y" * 300).startswith("<pre>&lt;b&gt;")
    assert harmless("<p>a<br>b</p>" * 300) == "<p>a<br>b</p>" * 300
