package io.github.leakwarden.scan;

import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A repository and a cache: scans with the cache and without. */
final class CachedScan {
    private final GitFixture git;
    private final Path cache;
    private RuleSet rules = BuiltinRules.load();
    private Reading reading = Reading.defaults();

    CachedScan(GitFixture git, Path cache) {
        this.git = git;
        this.cache = cache;
    }

    CachedScan with(RuleSet other) {
        rules = other;
        return this;
    }

    CachedScan with(Reading other) {
        reading = other;
        return this;
    }

    ScanResult cached() throws Exception {
        return Scan.run(request().caching(cache), ScanListener.NONE);
    }

    ScanResult uncached() throws Exception {
        return Scan.run(request(), ScanListener.NONE);
    }

    private ScanRequest request() {
        return ScanRequest.of(List.of(new ScanTarget.Files(git.root())), rules, LocalDate.EPOCH)
                .with(reading);
    }

    /** The files of the cache, sorted. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(cache.resolve("history"))) {
            return files.sorted().toList();
        }
    }

    /** The files of packs, sorted. */
    List<Path> packs() throws IOException {
        try (Stream<Path> files = Files.list(git.root().resolve(".git/objects/pack"))) {
            return files.sorted().toList();
        }
    }
}
