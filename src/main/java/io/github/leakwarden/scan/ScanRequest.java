package io.github.leakwarden.scan;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.triage.Acceptance;
import io.github.leakwarden.triage.baseline.Baseline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a scan needs to know. Start from {@link #of} and change what differs.
 *
 * @param targets what to scan, in the order of the report
 * @param rules what to look for
 * @param reading which inputs to read
 * @param minSeverity findings of less harm are left out
 * @param minConfidence findings less sure are left out
 * @param acceptance what is accepted as known, besides the marks and ignore files in what is scanned
 * @param fingerprintKey makes fingerprints that only its holders can compute
 * @param exposure whether to analyse what code does with credentials
 * @param cache a folder of the user's for what may be kept from one scan to the next; nothing in it holds secrets or
 *     changes results
 * @param threads that read and search, at least one; the report does not depend on it
 * @param maxTime how long to read; what is left then is unread. The only clock that changes a report
 * @param searchPath where to find git, as in the variable {@code PATH}
 * @param today the day by which marks expire
 * @param ownFiles files that steer this scan, such as its configuration and baseline, wherever they are: what they hold
 *     is no finding
 */
public record ScanRequest(
        List<ScanTarget> targets,
        RuleSet rules,
        Reading reading,
        Severity minSeverity,
        Confidence minConfidence,
        Acceptance acceptance,
        Optional<byte[]> fingerprintKey,
        boolean exposure,
        Optional<Path> cache,
        int threads,
        Optional<Duration> maxTime,
        String searchPath,
        LocalDate today,
        Set<Path> ownFiles) {
    public ScanRequest {
        targets = List.copyOf(targets);
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(minSeverity, "minSeverity");
        Objects.requireNonNull(minConfidence, "minConfidence");
        Objects.requireNonNull(acceptance, "acceptance");
        fingerprintKey = fingerprintKey.isEmpty()
                ? fingerprintKey
                : Optional.of(fingerprintKey.get().clone());
        Objects.requireNonNull(cache, "cache");
        Objects.requireNonNull(maxTime, "maxTime");
        Objects.requireNonNull(searchPath, "searchPath");
        Objects.requireNonNull(today, "today");
        ownFiles = Set.copyOf(ownFiles);
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads);
        }
    }

    /** Scans the targets as the command line does when nothing else is said. */
    public static ScanRequest of(List<ScanTarget> targets, RuleSet rules, LocalDate today) {
        return new ScanRequest(
                targets,
                rules,
                Reading.defaults(),
                Severity.LOW,
                Confidence.MEDIUM,
                Acceptance.MARKED,
                Optional.empty(),
                true,
                Optional.empty(),
                Runtime.getRuntime().availableProcessors(),
                Optional.empty(),
                System.getenv().getOrDefault("PATH", ""),
                today,
                Set.of());
    }

    /** The same with other inputs. */
    public ScanRequest with(Reading newReading) {
        return new ScanRequest(
                targets,
                rules,
                newReading,
                minSeverity,
                minConfidence,
                acceptance,
                fingerprintKey,
                exposure,
                cache,
                threads,
                maxTime,
                searchPath,
                today,
                ownFiles);
    }

    /** The same with a baseline. */
    public ScanRequest with(Baseline baseline) {
        return new ScanRequest(
                targets,
                rules,
                reading,
                minSeverity,
                minConfidence,
                acceptance.with(baseline),
                fingerprintKey,
                exposure,
                cache,
                threads,
                maxTime,
                searchPath,
                today,
                ownFiles);
    }

    /** The same with a folder to keep things in. */
    public ScanRequest caching(Path folder) {
        return new ScanRequest(
                targets,
                rules,
                reading,
                minSeverity,
                minConfidence,
                acceptance,
                fingerprintKey,
                exposure,
                Optional.of(folder),
                threads,
                maxTime,
                searchPath,
                today,
                ownFiles);
    }

    /** The same on so many threads. */
    public ScanRequest onThreads(int newThreads) {
        return new ScanRequest(
                targets,
                rules,
                reading,
                minSeverity,
                minConfidence,
                acceptance,
                fingerprintKey,
                exposure,
                cache,
                newThreads,
                maxTime,
                searchPath,
                today,
                ownFiles);
    }
}
