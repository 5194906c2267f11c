# `make` sets everything up and builds output/ from articles/; `make test` runs the tests.
# Needs Python 3.11 or later. Another interpreter: make PYTHON=python3.12

PYTHON ?= python3
VENV ?= .venv
UV ?= uv
PLUGINS ?= .venv-plugins
OWL ?= .venv-owl
BIN := $(VENV)/bin
READY := $(VENV)/ready
UNIVERSAL := --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate

.PHONY: all test search test-plugins test-owl lint gate bench lock

all: $(READY)
	$(BIN)/kg build

test: $(READY)
	$(BIN)/python -m pytest -n auto

# The tests of invariants on other texts than `make test` draws, each time others, and many more.
search: $(READY)
	$(BIN)/python -m pytest -m hypothesis --hypothesis-profile=search

# The tests of the plug-ins, with what their extras bring, in an environment of its own.
test-plugins: $(PLUGINS)/ready
	$(PLUGINS)/bin/python -m pytest tests/test_plugin_spacy.py tests/test_plugin_llm.py tests/test_proposals.py

# HermiT's word on the ontology, in an environment of its own; it runs on Java.
test-owl: $(OWL)/ready
	$(OWL)/bin/python -m pytest tests/test_owl.py

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict

gate: $(READY)
	$(BIN)/python tests/gate/gate.py tuning --details
	$(BIN)/python tests/gate/gate.py test
	$(BIN)/python tests/gate/gate.py strangers

bench: $(READY)
	$(BIN)/python benchmarks/run.py

lock:
	@command -v $(UV) >/dev/null || { echo "make lock needs uv 0.5 or later; set UV= to where it is" >&2; exit 1; }
	$(UV) pip compile $(UNIVERSAL) pyproject.toml -o requirements.txt
	$(UV) pip compile $(UNIVERSAL) pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt
	$(UV) pip compile $(UNIVERSAL) pyproject.toml --extra spacy --group dev -c requirements-dev.txt \
		-o requirements-plugins.txt
	$(UV) pip compile $(UNIVERSAL) --group owl -c requirements-dev.txt -o requirements-owl.txt

# Nothing is downloaded here that the lock does not name with its hash: the build tool is in it.
$(READY): requirements-dev.txt pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "kg needs Python 3.11 or later, and there is no $(PYTHON); set PYTHON=" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; v = sys.version_info; v >= (3, 11) or sys.exit("kg needs Python 3.11 or later, and %s is %d.%d; set PYTHON=" % ("$(PYTHON)", v[0], v[1]))'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(PLUGINS)/ready: requirements-plugins.txt pyproject.toml
	$(PYTHON) -m venv --clear $(PLUGINS)
	$(PLUGINS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		-r requirements-plugins.txt
	$(PLUGINS)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
		--no-build-isolation --editable .
	@touch $@

# owlready2 is published as source only, and setuptools, which builds it, has to be there first.
$(OWL)/ready: requirements-dev.txt requirements-owl.txt pyproject.toml
	$(PYTHON) -m venv --clear $(OWL)
	$(OWL)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	sed '/^owlready2/,/[^\\]$$/d' requirements-owl.txt | \
		$(OWL)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r /dev/stdin
	$(OWL)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		--no-build-isolation -r requirements-owl.txt
	$(OWL)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
		--no-build-isolation --editable .
	@touch $@
