package io.github.leakwarden.scan.option;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.scan.ScanRequest;
import io.github.leakwarden.scan.ScanTarget;
import io.github.leakwarden.triage.Baseline;
import io.github.leakwarden.triage.BaselineFile;
import java.nio.file.Path;
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
        RuleSelection selection = RuleSelection.of(options, environment, root(targets), directory);
        ScanSettings settings = ScanSettings.of(options);
        Optional<String> baseline = options.value(ScanOption.BASELINE);
        ScanRequest request = new ScanRequest(
                targets,
                selection.rules(),
                settings.reading(),
                settings.minSeverity(),
                settings.minConfidence(),
                baseline.isPresent()
                        ? BaselineFile.read(directory.resolve(OptionValues.path(baseline.get())))
                        : Baseline.EMPTY,
                selection.fingerprintKey(),
                !options.has(ScanOption.NO_EXPOSURE),
                CacheFolder.of(options, environment),
                settings.threads(),
                environment.getOrDefault("PATH", ""),
                Today.of(environment),
                ownFiles(selection, baseline, directory));
        return new ScanPlan(request, settings, selection.notes());
    }

    private static Set<Path> ownFiles(RuleSelection selection, Optional<String> baseline, Path directory)
            throws RequestException {
        Set<Path> files = new HashSet<>();
        selection.file().ifPresent(files::add);
        if (baseline.isPresent()) {
            files.add(directory.resolve(OptionValues.path(baseline.get())));
        }
        return files;
    }

    /** The first path that may hold a configuration file. */
    private static Optional<Path> root(List<ScanTarget> targets) {
        for (ScanTarget target : targets) {
            if (target instanceof ScanTarget.Files files) {
                return Optional.of(files.path());
            }
            if (target instanceof ScanTarget.Staged staged) {
                return Optional.of(staged.directory());
            }
        }
        return Optional.empty();
    }
}
