# make run   sets up and opens the studio
# make test  sets up and runs the tests
# make check formatting, lint, types, import contracts, translations
# make translations  brings the languages up to date
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: run test check bench setup format translations
.DEFAULT_GOAL := run

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt packaging/system-libraries.sh
	$(PYTHON) -m venv $(VENV)
	sh packaging/system-libraries.sh
	$(BIN)/pip install -q -c constraints.txt -e ".[dev]"
	@touch $(STAMP)

run: $(STAMP)
	$(BIN)/studio

test: $(STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

check: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python packaging/translations.py --check --complete

# Finds all texts, merges them into resources/translations/*.ts and compiles those.
translations: $(STAMP)
	$(BIN)/python packaging/translations.py

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(STAMP)
	$(BIN)/python -m tests.benchmarks
