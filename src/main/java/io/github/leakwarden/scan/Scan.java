package io.github.leakwarden.scan;

import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.exposure.Exposures;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.source.archive.ArchiveExpander;
import io.github.leakwarden.source.archive.ArchiveLimits;
import io.github.leakwarden.source.archive.Unpacker;
import io.github.leakwarden.triage.Acceptance;
import io.github.leakwarden.triage.Fingerprints;
import io.github.leakwarden.triage.Settings;
import io.github.leakwarden.triage.TextOwners;
import io.github.leakwarden.triage.Triage;
import io.github.leakwarden.triage.Triaged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Runs a scan: the entry point for programs.
 *
 * <pre>{@code
 * RuleSet rules = BuiltinRules.load();
 * ScanRequest request = ScanRequest.of(List.of(new ScanTarget.Files(Path.of("."))), rules, LocalDate.now());
 * ScanResult result = Scan.run(request, ScanListener.NONE);
 * }</pre>
 *
 * <p>Prints nothing, keeps no static state, installs no shutdown hooks, writes into nothing that it scans, and runs
 * nothing that it finds there. Any number of scans may run side by side. To cancel one, interrupt its thread.
 */
public final class Scan {
    private final ScanRequest request;
    private final Exposures exposures;
    private final Detector detector;
    private final SilentRules silent;
    private final Ledger ledger = new Ledger();

    /** Makes the rules ready. */
    public Scan(ScanRequest request) {
        this.request = request;
        this.silent = new SilentRules(request.rules());
        this.exposures = Exposures.of(request.rules(), request.cache());
        this.detector = Detector.of(
                request.rules(), new Signals(exposures), request.reading().decodeDepth());
    }

    /**
     * Scans everything that the request names.
     *
     * @throws RequestException as {@link #run(ScanListener)}
     * @throws InterruptedException as {@link #run(ScanListener)}
     */
    public static ScanResult run(ScanRequest request, ScanListener listener)
            throws RequestException, InterruptedException {
        return new Scan(request).run(listener);
    }

    /** Asked only where nothing was prebuilt. */
    private record Signals(Exposures exposures) implements Supplier<Set<String>> {
        @Override
        public Set<String> get() {
            return exposures.signals();
        }
    }

    /** Masks what the scan's rules match, or built-in ones would, in words that go out beside its result. */
    public TextMask mask() {
        return new TextMask(detector.session(), silent);
    }

    /**
     * Scans everything that the request names; to be called once.
     *
     * @param listener told how it goes; findings come settled, in the result
     * @throws RequestException if the request is wrong, such as a path that does not exist; nothing was scanned
     * @throws InterruptedException if the thread was interrupted
     */
    public ScanResult run(ScanListener listener) throws RequestException, InterruptedException {
        Progress progress = new Progress(listener);
        ProjectFolders projects = new ProjectFolders();
        BlobPipeline pipeline = pipeline(projects, progress);
        ArchiveExpander archives = new ArchiveExpander(limits());
        Units units = Units.plan(request, pipeline, archives, projects);
        FoundIgnoreFiles ignoreFiles = FoundIgnoreFiles.in(projects);
        try (WorkerPool workers = new WorkerPool(request.threads())) {
            units.deliver(new Unpacker(archives, pipeline), workers);
            workers.drain();
            pipeline.finish();
            progress.tell();
            Acceptance acceptance = request.acceptance().and(ignoreFiles.ofAll());
            return settle(pipeline, resolution(pipeline, units, projects), units, acceptance);
        }
    }

    private ArchiveLimits limits() {
        return ArchiveLimits.DEFAULT.withDepth(request.reading().archiveDepth());
    }

    private BlobPipeline pipeline(ProjectFolders projects, Progress progress) {
        return new BlobPipeline(
                detector,
                silent,
                request.exposure() ? Optional.of(exposures) : Optional.empty(),
                remembered(),
                projects,
                new TextOwners(request.rules()),
                new NamedFiles(request.rules()),
                limits(),
                new TimeLimit(request.maxTime()),
                request.reading().fullBlobs(),
                ledger,
                progress);
    }

    /** Of a scan of files: what is staged or pushed waits for nothing more than it must. */
    private Optional<ExposureMemory> remembered() {
        if (!request.exposure() || request.cache().isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> first = Optional.empty();
        for (ScanTarget target : request.targets()) {
            if (!(target instanceof ScanTarget.Files files)) {
                return Optional.empty();
            }
            first = first.isEmpty() ? Optional.of(files.path()) : first;
        }
        return first.isEmpty() ? Optional.empty() : Optional.of(new ExposureMemory(request, first.get()));
    }

    private Resolution resolution(BlobPipeline pipeline, Units units, ProjectFolders projects)
            throws InterruptedException {
        Resolution resolution = new Resolution(request.rules(), new OwnFiles(request.ownFiles(), projects));
        resolution.add(pipeline.seen(), units.stories(pipeline));
        for (Problem own : resolution.own()) {
            pipeline.problem(own);
        }
        return resolution;
    }

    /** The usual commit has nothing to settle, and need not wait until all that could settle it is loaded. */
    private Triaged triaged(BlobPipeline pipeline, Resolution resolution, Acceptance acceptance, Set<Path> outside) {
        if (pipeline.seen().isEmpty() && pipeline.standingMarks().isEmpty() && acceptance.isEmpty()) {
            return new Triaged(List.of(), Map.of(), List.of());
        }
        Fingerprints fingerprints =
                request.fingerprintKey().map(Fingerprints::keyed).orElseGet(Fingerprints::open);
        Settings settings =
                new Settings(request.minSeverity(), request.minConfidence(), acceptance, fingerprints, request.today());
        return new Triage(request.rules(), settings)
                .settle(
                        resolution.hits(),
                        resolution.exposed(),
                        resolution.named(),
                        pipeline.providersByUnit(),
                        pipeline.standingMarks(),
                        Covered.by(request, ledger, outside));
    }

    /** What the request itself takes away comes before what turned up on the way. */
    private List<String> headlines() {
        List<String> headlines = new ArrayList<>();
        if (request.rules().size() == 0) {
            headlines.add("no rule was in effect: nothing was looked for");
        }
        Optional<String> narrowed = request.reading().narrowed();
        if (narrowed.isPresent()) {
            headlines.add(narrowed.get());
        }
        for (Problem problem : ledger.problems()) {
            if (problem.code().equals(Problem.TIME_OVER)) {
                headlines.add("the time was over before everything was read");
                break;
            }
        }
        headlines.addAll(ledger.headlines());
        return headlines;
    }

    private ScanResult settle(BlobPipeline pipeline, Resolution resolution, Units units, Acceptance acceptance)
            throws InterruptedException {
        Triaged triaged = triaged(pipeline, resolution, acceptance, units.outside());
        List<Finding> findings =
                triaged.findings().isEmpty() ? triaged.findings() : units.withSpreads(triaged.findings(), pipeline);
        Manifest manifest = new Manifest(
                headlines(),
                ledger.units(units.names()),
                ledger.problems(),
                request.rules().size(),
                triaged.suppressed(),
                triaged.notes());
        ReportedRules reported = new ReportedRules(request.rules(), silent);
        return new Masking(mask(), resolution.secrets()).mask(findings, manifest, reported);
    }
}
