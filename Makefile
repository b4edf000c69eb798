# Everything one does with Fengtu. The recipes are thin: the work is in .ci/.
# `make` alone lists them.

.DEFAULT_GOAL := help
.PHONY: help setup serve test check build feed size bench count e2e soak screenshots clean

PORT ?= 8080
export PORT

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install whatever is missing on this machine
	@.ci/setup test

serve: ## build the site and serve it on http://127.0.0.1:8080 (PORT=... for another port)
	@.ci/setup serve
	@node .ci/serve.mjs --probe
	@.ci/build
	@node .ci/serve.mjs

test: ## every test, as CI runs them
	@.ci/test

check: ## the quick checks: format, clippy, native tests
	@.ci/check

build: ## the site, ready to be hosted, in dist/
	@.ci/setup serve
	@.ci/build

feed: ## check the feed's sources and compile them into target/feed/
	@.ci/feed

size: ## what a first visit costs in bytes, against the budget
	@node .ci/size.mjs

bench: ## how building and searching grow with the feed; PEERS=/path/to/the/peer/benchmark: beside other libraries too
	@.ci/bench

count: ## the instructions that the engine takes, against the stored figures; RENEW=1 renews them
	@.ci/count

soak: ## a robot at a kiosk for MINUTES=10, while everything goes wrong; INTERACTIONS=10000: what grows in one page
	@.ci/setup test
	@.ci/soak

screenshots: ## pictures of every page, in both languages, three sizes, light and dark, with contact sheets
	@.ci/setup test
	@bash -c 'source .ci/env && node .ci/screenshots.mjs'

e2e: ## only the end-to-end tests, on the site in dist/
	@.ci/e2e

clean: ## remove everything that was built here (the tools in the user's cache stay)
	rm -rf target dist test-results playwright-report
