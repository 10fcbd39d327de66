# Every target sets the environment up first; the second time that takes no second.
SHELL := /bin/bash
.DELETE_ON_ERROR:
.PHONY: demo demo-checkpoint test lint format setup lock screens handbook translations installer clean

PYTHON := .venv/bin/python
OUT := demo-out
EDITION := cpu

demo: ## the whole job on phantom patients, without a window
	@packaging/setup.sh demo
	$(PYTHON) main.py demo --out $(OUT)

demo-checkpoint: ## trains the checkpoint in resources/demo again, on the phantom patients
	@packaging/setup.sh demo
	$(PYTHON) -c "from pathlib import Path; from engine.demo import prepare_demo; from engine.events import ignore; \
	prepare_demo(Path('$(OUT)'), report=ignore)"
	rm -rf resources/demo/checkpoint
	STEWARD_STORE=$(OUT)/store $(PYTHON) main.py train $(OUT)/dataset --out resources/demo/checkpoint \
		--config resources/demo/training.toml --seed 1 --device cpu

test: ## the tests
	@packaging/setup.sh test
	$(PYTHON) -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder $(ARGS)

lint: ## what must hold before a change goes in
	@packaging/setup.sh demo
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

format:
	@packaging/setup.sh demo
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

setup:
	@packaging/setup.sh all

lock: ## pins for all platforms; `make lock ARGS=--upgrade` renews them
	@packaging/setup.sh demo
	.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--group dev $(ARGS) pyproject.toml --output-file requirements.lock

screens: ## every page of the window as a picture, light and dark
	@packaging/setup.sh test
	STEWARD_STORE=$(OUT)/store $(PYTHON) tests/screens.py $(OUT)/screens

handbook: screens ## the handbook's pictures, taken from the screens, and its PDF
	$(PYTHON) tests/handbook_pictures.py $(OUT)/screens
	$(PYTHON) -m engine.handbook

translations: ## the texts of gui and of the engine into the catalogues of the other languages, then compiled
	@packaging/setup.sh demo
	$(PYTHON) packaging/translations.py update
	$(PYTHON) packaging/translations.py compile

installer: ## the one-file installer in dist/; `make installer EDITION=cuda` for the other edition
	@packaging/setup.sh all
	$(PYTHON) packaging/build.py $(EDITION) $(ARGS)

clean: ## everything that can be made again
	rm -rf .venv $(OUT) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage htmlcov build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
