# `make` lists the targets. Each is idempotent and quick the second time.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: help setup run test check format lock corpus clean

help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(STAMP): requirements/full.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
		|| { echo "Python 3.11, 3.12 or 3.13 is needed; name one with make PYTHON=python3.12." >&2; exit 1; }
	@echo "Installing the pinned packages into $(VENV) (about two minutes the first time) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --upgrade pip
	@$(BIN)/python -m pip install --progress-bar on --requirement requirements/full.lock
	@$(BIN)/python -m pip install --no-deps --no-build-isolation --editable . >$(VENV)/install.log 2>&1 \
		|| { cat $(VENV)/install.log >&2; exit 1; }
	@touch $(STAMP)

setup: $(STAMP)  ## make .venv with pinned packages and .venv/bin/gckb

run: setup  ## prepare model and corpus, then serve on http://127.0.0.1:8000
	@sh tests/programs.sh run
	@$(BIN)/gckb model prepare
	@$(BIN)/gckb ingest corpus/pdfs --publish
	@$(BIN)/gckb serve

test: setup  ## set up and run every test
	@sh tests/programs.sh
	@$(BIN)/gckb model prepare
	@$(BIN)/python -m pytest

check: setup  ## format, lint, types, layers
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: setup  ## write the code in the one format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lock:  ## resolve requirements/*.lock anew from pyproject.toml
	@for name in serve full; do \
		extras=$$([ $$name = full ] && echo --all-extras); \
		$(BIN)/pip-compile --quiet --upgrade --strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links \
			--no-header $$extras --output-file requirements/$$name.lock pyproject.toml; \
	done
	@sed -i 's/+cpu$$//' requirements/full.lock  # any build of that torch will do

corpus: setup  ## build corpus/pdfs anew from corpus/build
	@$(BIN)/python -m corpus.build

clean:  ## forget what was made, data included
	@rm -rf $(VENV) data build *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
