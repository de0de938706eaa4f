package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.scan.Scan;
import io.github.leakwarden.scan.ScanListener;
import io.github.leakwarden.scan.ScanRequest;
import io.github.leakwarden.scan.ScanTarget;
import io.github.leakwarden.triage.Baseline;
import io.github.leakwarden.triage.BaselineFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line turned into a request: rules chosen, configuration read, values checked.
 *
 * @param request for the scan
 * @param settings what the command line says besides
 * @param notes to tell the user before the scan
 */
record PreparedScan(ScanRequest request, ScanSettings settings, List<String> notes) {
    /**
     * Prepares a scan; {@code arguments} is filled with what the configuration file says.
     *
     * @throws RequestException naming everything that is wrong
     */
    static PreparedScan of(Arguments arguments, Streams streams, Map<String, String> environment)
            throws RequestException {
        List<ScanTarget> targets = targets(arguments, streams, environment);
        RuleSelection selection = RuleSelection.of(arguments, environment, root(targets));
        ScanSettings settings = ScanSettings.of(arguments);
        Optional<String> baseline = arguments.value(ScanOption.BASELINE);
        ScanRequest request = new ScanRequest(
                targets,
                selection.rules(),
                settings.reading(),
                settings.minSeverity(),
                settings.minConfidence(),
                baseline.isPresent() ? BaselineFile.read(path(baseline.get())) : Baseline.EMPTY,
                selection.fingerprintKey(),
                !arguments.has(ScanOption.NO_EXPOSURE),
                CacheFolder.of(arguments, environment),
                settings.threads(),
                environment.getOrDefault("PATH", ""),
                Today.of(environment));
        return new PreparedScan(request, settings, selection.notes());
    }

    ScanResult run(ScanListener listener) throws RequestException, InterruptedException {
        return Scan.run(request, listener);
    }

    private static List<ScanTarget> targets(Arguments arguments, Streams streams, Map<String, String> environment)
            throws RequestException {
        List<String> paths = arguments.paths().isEmpty() ? List.of(".") : arguments.paths();
        List<ScanTarget> targets = new ArrayList<>();
        for (String path : paths) {
            if (path.equals("-")) {
                targets.add(new ScanTarget.Stream(streams.in()));
            } else if (arguments.has(ScanOption.STAGED)) {
                targets.add(new ScanTarget.Staged(path(path), environment));
            } else {
                targets.add(new ScanTarget.Files(path(path)));
            }
        }
        return targets;
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

    /** @throws RequestException if the text is no path on this system */
    static Path path(String text) throws RequestException {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new RequestException("path", "is not a path on this system", "name a file or folder");
        }
    }
}
