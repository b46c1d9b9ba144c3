# backpass.  `make demo` and `make test` need Python 3.11+, git, make and, on Linux, apt.
PYTHON ?= python3
BIN := .venv/bin
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
LANG_OF_DEMO ?= es

.PHONY: help setup sandbox browser demo test check hostile lint release clean

help:
	@echo "make demo      build a course, grade a simulated class, export (into build/demo)"
	@echo "make test      lint, types, all tests"
	@echo "make hostile   grade a class of cheating, breaking and broken submissions, and say what came of each"
	@echo "make check     what CI does: the same"
	@echo "make release   regenerate release/ from assignments/ and reference/"
	@echo "make clean     remove build/ and .venv/"

# torch goes first and alone: asked for by another package, pip would look for its newest build
.venv/installed: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; assert sys.version_info >= (3, 11), "Python 3.11 or newer is needed"'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q "$$(grep '^torch==' requirements.txt)"
	$(BIN)/python -m pip install -q -r requirements.txt
	$(BIN)/python -m pip install -q --no-deps -e .
	touch $@

setup: .venv/installed sandbox

# bubblewrap isolates student code; without it grading refuses and says so
sandbox:
	@command -v bwrap >/dev/null || [ "$$(uname)" != Linux ] || { \
	  if [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq bubblewrap; \
	  else sudo apt-get update -qq && sudo apt-get install -y -qq bubblewrap; fi; }

demo: setup
	$(BIN)/backpass demo build/demo --lang $(LANG_OF_DEMO) --jobs $(JOBS)

lint: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# one test looks at feedback pages in a real browser; where none can be had it is skipped and says so
browser: sandbox
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || [ "$$(uname)" != Linux ] || [ "$$(id -u)" != 0 ] || \
	  { apt-get update -qq && apt-get install -y -qq chromium; } || true

# what must be covered is run apart: counting lines makes tests take half as long again
COVERED := tests/criteria tests/sandbox

test: setup lint browser
	mkdir -p build
	rm -f build/.coverage*
	OMP_NUM_THREADS=1 COVERAGE_FILE=build/.coverage $(BIN)/python -m pytest -n $(JOBS) $(COVERED) --cov --cov-report=
	COVERAGE_FILE=build/.coverage $(BIN)/coverage report --fail-under=85
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -n $(JOBS) --durations=25 $(COVERED:%=--ignore=%)

check: test

# SECRETS=3 grades it under three secrets and compares
SECRETS ?= 1
hostile: setup
	OMP_NUM_THREADS=1 $(BIN)/python -W ignore -m tests.hostile --jobs $(JOBS) --secrets $(SECRETS)

release: setup
	$(BIN)/backpass release

clean:
	rm -rf build .venv
