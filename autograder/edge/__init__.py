"""The thin edge to nbgrader: what a course's ``nbgrader_config.py`` puts in place of nbgrader's own parts.

nbgrader fails open: a graded cell without output earns full points, and so does an unreadable
partial score, while a line on stderr earns zero.  So reading a submission, executing it and saving
its grades are all replaced; the rest of nbgrader (release, collecting, late penalties, grading by
hand, feedback, export) is its own.
"""
