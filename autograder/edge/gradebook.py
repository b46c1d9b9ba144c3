"""Is the gradebook there, sound and writable?  Asked before a class is measured for an hour."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from autograder.edge.api import nbgrader_api
from autograder.errors import UsageError
from autograder.text import Language, Text

#: below this nothing is begun: a full disk in the middle costs time, though no grade
FREE_BYTES = 64 * 2**20
LOST = Text(
    es="{path}: no existe el libro de calificaciones; recupéralo de una copia o crea uno vacío con «nbgrader "
    "generate_assignment TAREA --force» (lo ya medido se vuelve a anotar sin medir; las notas puestas a mano se pierden)",
    en="{path}: the gradebook does not exist; bring it back from a copy or make an empty one with "
    '"nbgrader generate_assignment ASSIGNMENT --force" (what was measured is recorded again without '
    "measuring; scores that persons gave are lost)",
)
LOCKED = Text(
    es="{path}: otro programa tiene abierto el libro de calificaciones desde hace más de {seconds} s ({error}); ciérralo y repite",
    en="{path}: another program has held the gradebook for over {seconds} s ({error}); close it and try again",
)
NOT_WRITABLE = Text(
    es="{path}: no se puede escribir en el libro de calificaciones ({error}); revisa el espacio del disco y los permisos del archivo y de su carpeta",
    en="{path}: the gradebook can't be written ({error}); look at the disk's space and at the permissions of the file and its folder",
)
DAMAGED = Text(
    es="{path}: el libro de calificaciones está dañado ({error}); recupéralo de una copia",
    en="{path}: the gradebook is damaged ({error}); bring it back from a copy",
)
FULL = Text(
    es="{path}: quedan {free} MB libres en el disco, hacen falta al menos {needed}",
    en="{path}: {free} MB are free on the disk, at least {needed} are needed",
)


def require_gradebook(root: Path, language: Language, wait: float = 5.0) -> Path | None:
    """The gradebook's file; None where it is not SQLite's.

    Raises :class:`UsageError`, with file, rule and value, where it is missing, damaged, read-only or
    locked for ``wait`` seconds, or where the disk is full.  Nothing is changed.
    """
    url = str(nbgrader_api(root).coursedir.db_url)
    if not url.startswith("sqlite:///"):
        return None
    path = Path(url.removeprefix("sqlite:///"))
    free = shutil.disk_usage(root).free
    if free < FREE_BYTES:
        numbers = {"free": free // 2**20, "needed": FREE_BYTES // 2**20}
        raise UsageError(FULL.format(path=root, **numbers)[language])
    if not path.is_file():
        raise UsageError(LOST.format(path=path)[language])
    book = sqlite3.connect(path, timeout=wait, isolation_level=None)
    try:
        book.execute("BEGIN IMMEDIATE")  # takes the lock that a writer needs
        result = book.execute("PRAGMA quick_check").fetchone()[0]
        book.execute("CREATE TABLE backpass_probe (x)")  # a read-only file is only told at the first write
        book.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        text = DAMAGED
        if isinstance(error, sqlite3.OperationalError):
            text = LOCKED if "locked" in str(error) or "busy" in str(error) else NOT_WRITABLE
        raise UsageError(text.format(path=path, error=error, seconds=f"{wait:g}")[language]) from error
    finally:
        book.close()
    if result != "ok":
        raise UsageError(DAMAGED.format(path=path, error=result)[language])
    return path
