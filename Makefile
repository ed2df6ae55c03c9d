# `make run` and `make test` do all the set-up: Python 3.11 or newer is all they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SETUP := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help run test format bench bench-sparql soak faults fuzz lock clean

help:  ## say what there is to make
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 15

run: $(SETUP)  ## pages → release → http://127.0.0.1:8000
	@$(BIN)/kg run

test: $(SETUP)  ## run all tests, with the checks of types and style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses auto --dist loadfile

format: $(SETUP)  ## format the code, and the Turtle of ontology/ and shapes/
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/kg format

bench: $(SETUP)  ## time one page, hostile input, 1,000 to 30,000 pages to a release, and large releases
	$(BIN)/python -m tests.benchmarks.reading
	$(BIN)/python -m tests.benchmarks.hostile
	$(BIN)/python -m tests.benchmarks.pipeline
	$(BIN)/python -m tests.benchmarks.release --lean
	$(BIN)/python -m tests.benchmarks.release

bench-sparql: $(SETUP)  ## the endpoint beside Oxigraph's server, rdflib-endpoint and Virtuoso, at 10,000 events
	$(BIN)/python -m tests.benchmarks.sparql

soak: $(SETUP)  ## 64 clients for a minute, of whom a few mean harm
	$(BIN)/python -m tests.benchmarks.soak

faults: $(SETUP)  ## kill a release at 50 random moments: a whole one must always be served
	$(BIN)/python -m tests.benchmarks.faults

fuzz: $(SETUP)  ## look for a minute for input that breaks the reading of pages
	$(BIN)/pip install --quiet --disable-pip-version-check atheris==3.0.0
	$(BIN)/python -m tests.fuzzing.pages

lock: $(SETUP)  ## resolve the dependencies anew into requirements.lock
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
	  --extra dev --output-file requirements.lock pyproject.toml

clean:  ## remove the environment and the caches, but no data
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(SETUP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 run"; exit 1; }
	@echo "Setting up $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
