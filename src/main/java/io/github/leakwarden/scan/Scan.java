package io.github.leakwarden.scan;

import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.exposure.Exposures;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.source.archive.ArchiveExpander;
import io.github.leakwarden.source.archive.ArchiveLimits;
import io.github.leakwarden.source.archive.Unpacker;
import io.github.leakwarden.triage.Fingerprints;
import io.github.leakwarden.triage.Settings;
import io.github.leakwarden.triage.TextOwners;
import io.github.leakwarden.triage.Triage;
import io.github.leakwarden.triage.Triaged;
import java.util.List;

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
    private final Ledger ledger = new Ledger();
    private final Progress progress;

    private Scan(ScanRequest request, ScanListener listener) {
        this.request = request;
        this.progress = new Progress(listener);
    }

    /**
     * Scans everything that the request names.
     *
     * @param listener told how it goes; findings come settled, in the result
     * @throws RequestException if the request is wrong, such as a path that does not exist; nothing was scanned
     * @throws InterruptedException if the thread was interrupted
     */
    public static ScanResult run(ScanRequest request, ScanListener listener)
            throws RequestException, InterruptedException {
        return new Scan(request, listener).run();
    }

    private ScanResult run() throws RequestException, InterruptedException {
        Exposures exposures = Exposures.of(request.rules(), request.cache());
        Detector detector = Detector.of(
                request.rules(), exposures::signals, request.reading().decodeDepth());
        ProjectFolders projects = new ProjectFolders();
        BlobPipeline pipeline = new BlobPipeline(
                detector,
                request.exposure() ? exposures::analysers : List::of,
                projects,
                new TextOwners(request.rules()),
                new NamedFiles(request.rules()),
                ledger,
                progress);
        ArchiveExpander archives = new ArchiveExpander(
                ArchiveLimits.DEFAULT.withDepth(request.reading().archiveDepth()));
        Units units = Units.plan(request, pipeline, archives, projects);
        try (WorkerPool workers = new WorkerPool(request.threads())) {
            units.deliver(new Unpacker(archives, pipeline), workers);
            workers.drain();
            progress.tell();
            Resolution resolution = new Resolution(request.rules(), new OwnFiles(request.ownFiles(), projects::root));
            resolution.add(pipeline.seen(), units.stories(pipeline));
            resolution.own().forEach(pipeline::problem);
            return settle(detector, pipeline, resolution, units);
        }
    }

    private ScanResult settle(Detector detector, BlobPipeline pipeline, Resolution resolution, Units units) {
        Fingerprints fingerprints =
                request.fingerprintKey().map(Fingerprints::keyed).orElseGet(Fingerprints::open);
        Settings settings = new Settings(
                request.minSeverity(), request.minConfidence(), request.baseline(), fingerprints, request.today());
        Triaged triaged = new Triage(request.rules(), settings)
                .settle(resolution.hits(), resolution.exposed(), resolution.named(), pipeline.providersByUnit());
        Manifest manifest = new Manifest(
                ledger.headlines(),
                ledger.units(units.names()),
                ledger.problems(),
                request.rules().size(),
                triaged.suppressed());
        Masking masking = new Masking(detector.session(), resolution.secrets());
        return masking.mask(new ScanResult(
                triaged.findings(), manifest, Descriptors.ofReported(triaged.findings(), request.rules())));
    }
}
