"""What a course's ``nbgrader_config.py`` sets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbgrader.preprocessors import AssignLatePenalties, CheckCellMetadata, IgnorePattern, LimitOutput

from autograder.course import load_course
from autograder.edge.exporter import SubmissionExporter
from autograder.edge.feedback import TEMPLATES, FeedbackExporter
from autograder.edge.files import plain_files_alone
from autograder.edge.hooks import take_renamed
from autograder.edge.late import DailyPenalty
from autograder.edge.preprocessors import Measure, SaveGrades
from autograder.notebook import CODE_STUB, TEXT_STUB


def configure(config: Any, root: Path) -> None:
    """Put backpass's parts in place in a traitlets configuration, for the course in ``root``."""
    plain_files_alone()
    course = load_course(root)
    config.CourseDirectory.root = str(course.root)
    config.CourseDirectory.course_id = course.root.name
    config.ClearSolutions.code_stub = {"python": CODE_STUB[course.language]}
    config.ClearSolutions.text_stub = TEXT_STUB[course.language]
    config.Autograde.exporter_class = SubmissionExporter
    config.Autograde.pre_convert_hook = take_renamed
    config.Autograde.autograde_preprocessors = [
        Measure,
        IgnorePattern,
        ClearMetadataPreprocessor,
        LimitOutput,
        SaveGrades,
        AssignLatePenalties,
        CheckCellMetadata,
    ]
    config.AssignLatePenalties.plugin_class = DailyPenalty
    config.DailyPenalty.per_day = course.settings.late_penalty_per_day
    config.GenerateFeedback.exporter_class = FeedbackExporter
    config.FeedbackExporter.template_name = "backpass_feedback"
    config.FeedbackExporter.extra_template_basedirs = [str(TEMPLATES)]
    config.FeedbackExporter.exclude_anchor_links = True
    config.HTMLExporter.sanitize_html = True  # what students wrote does nothing in a teacher's browser
