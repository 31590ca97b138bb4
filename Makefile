# make            builds the debug binaries and the translations
# make test       runs everything that checks; the last line is the count of the tests
# make demo       takes eight real proposals from an imported line to the archive
# make release    builds what a package ships, with Swift's runtime inside
# make deb        makes the Debian package, in .build/deb
# make bench      measures the daemon beside the disk and SQLite, on ledgers of up to a million events
# make bench-peers  measures what others would pick for this work, and compares
# make fuzz       lets libFuzzer make up what a client may send, for ten minutes
# make lint       checks the style; make format corrects it
# make clean      removes what was built

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build
# The steps share one build folder.
.NOTPARALLEL:
.DELETE_ON_ERROR:

SWIFT_SOURCES := Package.swift Sources plugins Tests
PO_FOLDER := Sources/YishiCommands/po
LOCALE_FOLDER := .build/locale
# The programs find libraries in the system's own folders, all of them at their start.
RELEASE := --configuration release --static-swift-stdlib --disable-local-rpath -Xlinker -znow
CATALOGS := $(patsubst $(PO_FOLDER)/%.po,$(LOCALE_FOLDER)/%/LC_MESSAGES/yishi.mo,$(wildcard $(PO_FOLDER)/*.po))

.PHONY: build
build: setup-build catalogs
	swift build

.PHONY: test
test: setup-test catalogs lint deb
	swift build --build-tests
	swift test

.PHONY: demo
demo: build
	.dev/demo

.PHONY: release
release: setup-build catalogs
	swift build $(RELEASE) --product yishi
	swift build $(RELEASE) --product yishid

.PHONY: deb
deb: setup-deb release
	.dev/deb "$$(swift build $(RELEASE) --show-bin-path)"

# Options: make bench BENCH="--rounds 1 --sizes 1000,100000"; an honest client under attack: make bench BENCH=hostile;
# many reminders due at once: make bench BENCH=reminders
.PHONY: bench
bench: setup-bench release
	swift build $(RELEASE) --product Benchmarks
	"$$(swift build $(RELEASE) --show-bin-path)/Benchmarks" $(BENCH)

# Options: .dev/peers/compare.py --help
.PHONY: bench-peers
bench-peers: setup-test
	python3 .dev/peers/compare.py $(PEERS)

# Options of libFuzzer's: make fuzz FUZZ=-max_total_time=3600
FUZZ := -max_total_time=600
.PHONY: fuzz
fuzz: build
	.dev/fuzz run $(FUZZ)

.PHONY: lint
lint:
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)

.PHONY: format
format:
	swift format format --in-place --parallel --recursive $(SWIFT_SOURCES)

.PHONY: clean
clean:
	swift package clean
	rm -rf $(LOCALE_FOLDER) .build/deb

.PHONY: setup-build
setup-build:
	@.dev/setup build

.PHONY: setup-deb
setup-deb:
	@.dev/setup deb

.PHONY: setup-bench
setup-bench:
	@.dev/setup bench

.PHONY: setup-test
setup-test:
	@.dev/setup test

.PHONY: catalogs
catalogs: $(CATALOGS)

$(LOCALE_FOLDER)/%/LC_MESSAGES/yishi.mo: $(PO_FOLDER)/%.po
	@mkdir -p $(@D)
	msgfmt --check --output-file=$@ $<
