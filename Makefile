# Thin wrappers: each target is one command that one could type. `make run` and `make test` need
# nothing before them: they install the Debian packages that are missing.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
ARCHIVE ?= data
RELEASE = -c release --static-swift-stdlib
PROGRAM = .build/release/gazette

.PHONY: run build test lint format bench evaluate fuzz fuzz-guided install setup clean

run: build
	@$(PROGRAM) $(ARCHIVE)

build: setup .build/static/libstdc++.a
	$(SWIFT) build $(RELEASE) --product gazette

# Package.swift links what is here statically; where no compiler knows of it, the program loads it.
.build/static/libstdc++.a:
	@mkdir -p $(@D)
	@for compiler in cc clang; do \
	  file="$$($$compiler -print-file-name=libstdc++.a 2>/dev/null)"; \
	  if [ -f "$$file" ]; then ln -sf "$$file" $@; exit 0; fi; \
	done

# The tests on a terminal by themselves, one at a time: they wait for keys as a person would.
test: setup
	$(SWIFT) test --skip EndToEndTests
	$(SWIFT) test --skip-build --no-parallel --filter EndToEndTests

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
	@sh .ci/boundaries

format:
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

bench: build
	$(SWIFT) build $(RELEASE)
	.build/release/Benchmarks --layout
	.build/release/Benchmarks --loader
	.build/release/Benchmarks --reading
	.build/release/Benchmarks --peers 50 20000 100000

evaluate: setup
	$(SWIFT) build $(RELEASE) --product Evaluate
	.build/release/Evaluate

fuzz: setup
	$(SWIFT) build $(RELEASE) --product Fuzz
	.build/release/Fuzz --seconds 60 data

# libFuzzer's: needs the sanitizer that comes with the compiler, and a build of its own.
fuzz-guided: setup
	$(SWIFT) build -c release --sanitize fuzzer -Xswiftc -DGUIDED --product Fuzz \
	  --scratch-path .build/guided
	mkdir -p .build/corpus
	find data -name '*.md' -exec cp {} .build/corpus \;
	.build/guided/release/Fuzz -max_total_time=60 -timeout=10 .build/corpus

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/gazette
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/gazette
	cp -R data $(DESTDIR)$(PREFIX)/share/gazette/
	install -d $(DESTDIR)$(PREFIX)/share/doc/gazette
	install -m 644 README.md CHANGELOG.md LICENSE docs/*.md $(DESTDIR)$(PREFIX)/share/doc/gazette

setup:
	@sh .ci/setup

clean:
	$(SWIFT) package clean
