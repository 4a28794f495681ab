# The commands of the project. Thin on purpose: the work is done by the build program, src/bin/xtask.

# One target folder, whatever a machine's cargo configuration says: the paths below depend on it.
export CARGO_TARGET_DIR := $(CURDIR)/target

ADDR ?= 127.0.0.1:3000
DB ?= data/demo.db
xtask := target/debug/xtask

.DEFAULT_GOAL := help
.PHONY: help run build watch test size clean xtask

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' Makefile

run: build $(DB) ## build, make a demo database if there is none, serve http://127.0.0.1:3000
	@echo "▸ http://$(ADDR)  (Ctrl-C ends it)"
	@exec target/release/daylight serve --addr $(ADDR) --db $(DB)

build: xtask ## target/release/daylight and the site it serves, target/site
	@$(xtask) build

watch: xtask ## serve a development build; build again on each change
	@$(xtask) watch

test: xtask ## everything: format, lints, tests, documentation, sizes, browser tests
	@$(xtask) test

size: xtask ## what a first visit downloads, against its budgets
	@$(xtask) size

clean: ## remove what was built; databases in data/ stay
	rm -rf target end2end/node_modules end2end/test-results end2end/playwright-report

xtask:
	@command -v cargo >/dev/null || { echo "Rust is missing: install it from https://rustup.rs, then try again"; exit 1; }
	@cargo build --features xtask --bin xtask

# Made under another name first: an interrupted run must not leave half a database that looks whole.
$(DB): | build
	@echo "▸ demo database $@"
	@mkdir -p $(@D) && rm -f $@.new*
	@target/release/daylight demo --runs 200000 --days 400 --seed 1 --db $@.new
	@for part in $@.new*; do mv "$$part" "$@$${part#$@.new}"; done
