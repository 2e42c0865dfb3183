# `make` or `make help` says what there is to do.

.DEFAULT_GOAL := help
.PHONY: help setup run test test-long lint format build clean check bench bench-json bench-check validation systems findings experiments animation docs schema

# One way of building for everything, so that the program that is tested is the one that runs, and neither builds the
# other's objects again.
BUILD := swift build -c release -Xswiftc -enable-testing
PROGRAM := .build/release/caseload

EXAMPLES := scenarios/examples
REPLICATIONS ?= 50

BENCHMARKS := $(addprefix Benchmarks/,Sources draws event-list processes queueing team-year)

# Folders stand in these lists too: deleting a file changes its folder.
SOURCES := Package.swift $(shell find Sources)
TESTS := $(shell find Tests)

help: ## say what there is to do
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/  make \1#\2/p' $(MAKEFILE_LIST) | awk -F'#' '{ printf "%-18s %s\n", $$1, $$2 }'

run: $(PROGRAM).built ## simulate the example team under three policies, compare them, and write a report
	@$(PROGRAM) run --report --replications $(REPLICATIONS) $(EXAMPLES)/older-adults-team.yaml \
		$(EXAMPLES)/older-adults-lean-targets.yaml $(EXAMPLES)/older-adults-slack-resource.yaml

test: .build/tests.built ## run all tests
	@swift test -c release --skip-build --disable-xctest

test-long: setup ## hold the random streams against dieharder, for five minutes
	@scripts/test-streams

lint: ## check format, rules of the house, scripts and links of the documentation
	@scripts/lint

format: ## put the source code into the format of the house
	@swift format -i -r -p Sources Tests $(BENCHMARKS) Benchmarks/Package.swift Package.swift

build: $(PROGRAM).built ## build the program, .build/release/caseload

check: $(PROGRAM).built ## read and check every example scenario, without simulating
	@$(PROGRAM) check $(EXAMPLES)/*.yaml

bench: ## measure the kernel beside its references: minutes, on a machine with nothing else to do
	@scripts/bench

bench-json: ## the same, into notebooks-out/bench.json
	@scripts/bench --json

bench-check: ## measure in a hurry, and fail if a ratio misses its gate, as the build server does
	@scripts/bench --check

validation: $(PROGRAM).built ## hold the example team against its sources, into docs/validation.md
	@$(PROGRAM) run --quiet --no-weekly --replications 200 --out out/validation $(EXAMPLES)/older-adults-team.yaml >/dev/null
	@$(PROGRAM) run --quiet --replications 200 --out out/validation-years scenarios/validation/three-years.yaml >/dev/null
	@$(PROGRAM) run --quiet --no-weekly --replications 200 --out out/validation-service $(EXAMPLES)/amhp-service.yaml >/dev/null
	@$(PROGRAM) run --quiet --no-weekly --replications 200 --out out/validation-authorisations scenarios/validation/authorisations.yaml >/dev/null
	@"$$(scripts/python-environment matplotlib==3.11.2)/python" scripts/fold.py $(PROGRAM)
	@$(PROGRAM) run --quiet --no-weekly --replications 240 --out out/clinics scenarios/validation/devon-*.yaml >/dev/null
	@python3 scripts/validation.py out/validation out/clinics

systems: $(PROGRAM).built ## measure what each fragment of scenarios/systems does, into docs/systems.md
	@scripts/systems.py $(PROGRAM)

findings: $(PROGRAM).built ## put the named findings to the test, into docs/findings.md: an hour
	@scripts/findings.py $(PROGRAM)

experiments: $(PROGRAM).built ## run what the page on experiments shows, into docs/experiments.md
	@scripts/experiments.py --write $(PROGRAM)

animation: $(PROGRAM).built ## draw an animation of the starter team, into out/animation.html and a still into docs/figures
	@scripts/animation --picture

docs: .build/tests.built ## write anew what is made from tables of the code: pages of docs, schema, starter
	@CASELOAD_WRITE_DOCS=1 swift test -c release --skip-build --disable-xctest \
		--filter 'PageTests|ScenarioSchemaTests|StarterExampleTests'

schema: ## hold the JSON Schema and all scenarios against an independent validator
	@scripts/schema

clean: ## remove what was built; results in notebooks-out stay
	@rm -rf .build Benchmarks/.build

setup: ## install what is missing
	@scripts/setup

# Swift's package manager knows better than make what to build, but takes a second to find that there is nothing.
$(PROGRAM).built: $(SOURCES) | setup
	@$(BUILD) --product caseload
	@touch $@

.build/tests.built: $(SOURCES) $(TESTS) | setup
	@$(BUILD) --build-tests
	@touch $@ $(PROGRAM).built
