"""Stands for ``autograder.selfcheck`` in the sandbox: there, the notebook's own checks do nothing."""


class SelfCheck:
    def __init__(self, *_ignored: object) -> None:
        pass

    def __call__(self, _exercise: str) -> None:
        pass
