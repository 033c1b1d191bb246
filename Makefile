# Every recipe here is what a person, CI and the other recipes use alike.
# One set of build flags everywhere: a second set would compile everything twice.
# CGO is off because the product is one static binary; only -race needs it on.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
export CGO_ENABLED := 0

LISTEN ?= 127.0.0.1:8080
GO_SOURCES = $(shell find cmd internal web -name node_modules -prune -o -name dist -prune -o -type f \( -name '*.go' -o -name '*.sql' -o -path '*/data/*' \) -print)
UI_SOURCES = $(shell find web/src web/public -type f 2>/dev/null) web/index.html $(wildcard web/scripts/*) web/vite.config.ts web/package.json
WEB_MODULES = web/node_modules/.package-lock.json
E2E_MODULES = e2e/node_modules/.package-lock.json
NPM_CI = npm ci --no-audit --no-fund --loglevel=error

.PHONY: help
help: ## this list
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

.PHONY: run
run: build ## build everything and serve the CRM from ./data
	@bin/kaymak serve --data ./data --listen $(LISTEN)

.PHONY: build
build: bin/kaymak ## the binary with the UI inside, in bin/kaymak

bin/kaymak: $(GO_SOURCES) go.mod go.sum web/dist/index.html
	go build -ldflags '-s -w' -o $@ ./cmd/kaymak

web/dist/index.html: $(UI_SOURCES) $(WEB_MODULES)
	npm --prefix web run --silent build

$(WEB_MODULES): web/package-lock.json
	cd web && $(NPM_CI)
	@touch $@

$(E2E_MODULES): e2e/package-lock.json
	cd e2e && $(NPM_CI)
	@touch $@

.PHONY: test
test: ## install what the tests need (Debian, as root), then make check
	scripts/test-deps
	$(MAKE) --no-print-directory check

.PHONY: check
check: ## what CI runs: generated files, lint, all tests, the browser
	@scripts/check generated lint test-go test-web e2e

.PHONY: generated
generated: $(WEB_MODULES) ## fail where a generated file is not current
	scripts/generated

.PHONY: generate
generate: $(WEB_MODULES) ## api/openapi.json and the browser's types from the Go code
	go run ./cmd/kaymak openapi > api/openapi.json.new
	mv api/openapi.json.new api/openapi.json
	npm --prefix web run --silent generate

.PHONY: lint
lint: $(WEB_MODULES) ## gofmt, go vet, staticcheck, the linters of the UI
	scripts/lint

.PHONY: test-go
test-go: ## Go tests with the race detector, on SQLite and PostgreSQL
	scripts/test-go ./...

.PHONY: test-web
test-web: web/dist/index.html ## types, tests and size of the UI
	npm --prefix web run --silent types
	npm --prefix web run --silent test
	npm --prefix web run --silent size

.PHONY: e2e
e2e: bin/kaymak $(E2E_MODULES) ## journeys through the real binary in Chromium
	npm --prefix e2e run --silent types
	npm --prefix e2e run --silent test

.PHONY: pictures
pictures: bin/kaymak $(E2E_MODULES) ## take the pictures of the README and the guide anew
	npm --prefix e2e run --silent pictures

.PHONY: dev
dev: $(WEB_MODULES) ## UI with reload on :5173 in front of a server on :8080
	scripts/dev $(LISTEN)

.PHONY: bench
bench: ## measure, and write bench/RESULTS.md
	go run ./bench

.PHONY: clean
clean: ## remove what was built
	rm -rf bin e2e/out bench/out web/dist/assets web/dist/index.html
