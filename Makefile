# Everything a newcomer needs: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/installed
TRAINED := .venv-training/installed

.PHONY: help demo test check eval docs install models lock clean

help: ## these lines
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(firstword $(MAKEFILE_LIST))

demo: install ## invented news on a record of its own, and the desk over it; Ctrl-C ends it
	@$(BIN)/onrecord demo

test: install ## all tests, with coverage
	@$(BIN)/pytest --cov --cov-report=term:skip-covered -n 2

check: install ## lint, format and types
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

eval: install ## quality and speed, against the floors
	@$(BIN)/python -m eval

docs: install ## README's outputs, docs/commands.md and the picture, brought up to date
	@$(BIN)/python -m docs.build

install: $(INSTALLED) ## .venv with everything in it; the others do it themselves

$(INSTALLED): requirements.lock pyproject.toml models/accurate/pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Onrecord needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another with: make PYTHON=python3.12 demo")'
	@echo "Installing into .venv (once; a minute or two) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . --editable models/accurate
	@touch $@

models: $(TRAINED) ## the models that are shipped, made anew from ../shared on a processor: hours, and goes on after a stop
	@.venv-training/bin/python -m training

$(TRAINED): training/requirements.lock training/encoders.lock pyproject.toml
	@$(PYTHON) -m venv .venv-training
	@.venv-training/bin/python -m pip install --quiet --constraint training/requirements.lock --requirement training/requirements.in --editable .
	@.venv-training/bin/python -m pip install --quiet --no-deps --requirement training/encoders.lock
	@touch $@

lock: install ## requirements.lock, with the newest allowed versions
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-emit-index-url --no-header --quiet --upgrade pyproject.toml --group dev --output-file requirements.lock
	@$(BIN)/uv pip compile --universal --python-version 3.11 --no-emit-index-url --no-header --quiet --upgrade pyproject.toml training/requirements.in --output-file training/requirements.lock

clean: ## without .venv and what was made
	rm -rf .venv .venv-training .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist
