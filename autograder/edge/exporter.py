"""How nbgrader reads a submission: with distrust, and never failing on what a student did to the file."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter

from autograder.course import load_course
from autograder.submission import read_submission


class SubmissionExporter(NotebookExporter):
    """nbgrader's exporter of ``autograde``, reading submissions through :func:`read_submission`."""

    def from_filename(self, filename: str, resources: Any = None, **kw: Any) -> Any:
        converter: Any = self.parent
        if not getattr(converter, "_sanitizing", False):
            return super().from_filename(filename, resources=resources, **kw)
        course = load_course(Path(converter.coursedir.root))
        submission = read_submission(Path(filename), course.released(resources["nbgrader"]["assignment"]))
        for notice in submission.notices:
            self.log.warning("%s: %s", filename, notice[course.language])
        submission.notebook.metadata["backpass"]["submitted"] = submission.to_metadata()
        text = io.StringIO(nbformat.writes(submission.notebook))
        return self.from_file(text, resources=resources, **kw)
