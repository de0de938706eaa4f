package io.github.leakwarden.scan.option;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.scan.ScanRequest;
import io.github.leakwarden.scan.ScanTarget;
import io.github.leakwarden.triage.Acceptance;
import io.github.leakwarden.triage.baseline.Baseline;
import io.github.leakwarden.triage.baseline.BaselineFile;
import io.github.leakwarden.triage.ignore.IgnoreFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Options made into a request: rules chosen, configuration read, values checked.
 *
 * @param request for the scan
 * @param settings what the options say besides
 * @param notes to tell the user before the scan; they may quote the configuration file
 */
public record ScanPlan(ScanRequest request, ScanSettings settings, List<String> notes) {
    public ScanPlan {
        notes = List.copyOf(notes);
    }

    /**
     * Prepares a scan; {@code options} is filled with what the configuration file says.
     *
     * @param targets what to scan; the first one's folder may hold a configuration file
     * @param directory what relative paths start from
     * @param environment of the process
     * @throws RequestException naming everything that is wrong
     */
    public static ScanPlan of(
            OptionValues options, List<ScanTarget> targets, Path directory, Map<String, String> environment)
            throws RequestException {
        return of(options, targets, directory, environment, true);
    }

    /**
     * Prepares a scan that accepts no baseline, whatever the options say, for those who make one.
     *
     * @throws RequestException naming everything that is wrong
     */
    public static ScanPlan withoutBaseline(
            OptionValues options, List<ScanTarget> targets, Path directory, Map<String, String> environment)
            throws RequestException {
        return of(options, targets, directory, environment, false);
    }

    private static ScanPlan of(
            OptionValues options,
            List<ScanTarget> targets,
            Path directory,
            Map<String, String> environment,
            boolean withBaseline)
            throws RequestException {
        Optional<Path> cache = CacheFolder.of(options, environment, targets, directory);
        RuleSelection selection =
                RuleSelection.of(options, environment, ConfigurationPlace.of(targets), directory, cache);
        ScanSettings asked = ScanSettings.of(options);
        Optional<String> narrowing = selection.narrowing();
        ScanSettings settings = narrowing.isPresent() ? asked.narrowed(narrowing.get()) : asked;
        ScanRequest request = new ScanRequest(
                targets,
                selection.rules(),
                settings.reading(),
                settings.minSeverity(),
                settings.minConfidence(),
                acceptance(options, directory, withBaseline),
                selection.fingerprintKey(),
                !options.has(ScanOption.NO_EXPOSURE),
                cache,
                settings.threads(),
                settings.maxTime(),
                environment.getOrDefault("PATH", ""),
                Today.of(environment),
                ownFiles(selection, options, directory));
        return new ScanPlan(request, settings, selection.notes());
    }

    private static Set<Path> ownFiles(RuleSelection selection, OptionValues options, Path directory)
            throws RequestException {
        Set<Path> files = new HashSet<>();
        if (selection.file().isPresent()) {
            files.add(selection.file().get());
        }
        Optional<String> baseline = options.value(ScanOption.BASELINE);
        if (baseline.isPresent()) {
            files.add(directory.resolve(OptionValues.path(baseline.get())));
        }
        return files;
    }

    /** The same scan with a baseline. */
    public ScanPlan with(Baseline baseline) {
        return new ScanPlan(request.with(baseline), settings, notes);
    }

    /** The faults of all files that were named are told at once. */
    private static Acceptance acceptance(OptionValues options, Path directory, boolean withBaseline)
            throws RequestException {
        NamedFiles files = new NamedFiles(directory);
        for (String file : options.values(ScanOption.IGNORE_FILE)) {
            files.read(file, path -> files.ignoreFiles.add(IgnoreFile.named(path)));
        }
        for (String file : options.values(ScanOption.GITLEAKS_IGNORE_PATH)) {
            files.read(file, path -> files.ignoreFiles.addAll(IgnoreFile.ofGitleaks(path)));
        }
        if (withBaseline && options.value(ScanOption.BASELINE).isPresent()) {
            files.read(options.value(ScanOption.BASELINE).get(), path -> files.baseline = BaselineFile.read(path));
        }
        if (!files.faults.isEmpty()) {
            throw new RequestException(files.faults);
        }
        return new Acceptance(
                files.baseline,
                files.ignoreFiles,
                options.has(ScanOption.IGNORE_GITLEAKS_ALLOW) ? Set.of("gitleaks:allow") : Set.of());
    }

    /** What accepts findings, as far as it was named and is what it should be. */
    private static final class NamedFiles {
        private final Path directory;
        private final List<IgnoreFile> ignoreFiles = new ArrayList<>();
        private final List<RequestException.Fault> faults = new ArrayList<>();
        private Baseline baseline = Baseline.EMPTY;

        /** Reads one file. */
        interface Reader {
            void read(Path file) throws RequestException;
        }

        NamedFiles(Path directory) {
            this.directory = directory;
        }

        void read(String name, Reader reader) {
            try {
                reader.read(directory.resolve(OptionValues.path(name)));
            } catch (RequestException wrong) {
                faults.addAll(wrong.faults());
            }
        }
    }
}
