package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.scan.Scan;
import io.github.leakwarden.scan.ScanListener;
import io.github.leakwarden.scan.ScanRequest;
import io.github.leakwarden.scan.ScanTarget;
import io.github.leakwarden.scan.option.OptionValues;
import io.github.leakwarden.scan.option.ScanOption;
import io.github.leakwarden.scan.option.ScanPlan;
import io.github.leakwarden.scan.option.ScanSettings;
import io.github.leakwarden.triage.baseline.Baseline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line turned into a plan.
 *
 * @param plan of the scan
 */
record PreparedScan(ScanPlan plan) {
    /** Set by the launcher where it has asked git what is staged and hands it over on standard input. */
    private static final String DIFF = "LEAKWARDEN_DIFF";

    /**
     * Prepares a scan; {@code arguments} is filled with what the configuration file says.
     *
     * @throws RequestException naming everything that is wrong
     */
    static PreparedScan of(Arguments arguments, Streams streams, Map<String, String> environment)
            throws RequestException {
        List<ScanTarget> targets = targets(arguments, streams, environment);
        return new PreparedScan(ScanPlan.of(arguments.options(), targets, Path.of(""), environment));
    }

    /**
     * Prepares a scan of something that no path names.
     *
     * @throws RequestException naming everything that is wrong
     */
    static PreparedScan of(Arguments arguments, ScanTarget target, Map<String, String> environment)
            throws RequestException {
        return new PreparedScan(ScanPlan.of(arguments.options(), List.of(target), Path.of(""), environment));
    }

    /**
     * The same, but the scan accepts no baseline.
     *
     * @throws RequestException naming everything that is wrong
     */
    static PreparedScan withoutBaseline(Arguments arguments, Streams streams, Map<String, String> environment)
            throws RequestException {
        List<ScanTarget> targets = targets(arguments, streams, environment);
        return new PreparedScan(ScanPlan.withoutBaseline(arguments.options(), targets, Path.of(""), environment));
    }

    /** The same with a baseline. */
    PreparedScan with(Baseline baseline) {
        return new PreparedScan(plan.with(baseline));
    }

    ScanRequest request() {
        return plan.request();
    }

    ScanSettings settings() {
        return plan.settings();
    }

    /** To tell the user before the scan. */
    List<String> notes() {
        return plan.notes();
    }

    ScanResult run(ScanListener listener) throws RequestException, InterruptedException {
        return Scan.run(plan.request(), listener);
    }

    private static List<ScanTarget> targets(Arguments arguments, Streams streams, Map<String, String> environment)
            throws RequestException {
        List<String> paths = arguments.paths().isEmpty() ? List.of(".") : arguments.paths();
        List<ScanTarget> targets = new ArrayList<>();
        for (String path : paths) {
            if (path.equals("-")) {
                targets.add(new ScanTarget.Stream(streams.in()));
            } else if (arguments.has(ScanOption.STAGED)) {
                boolean told = arguments.paths().isEmpty() && "stdin".equals(environment.get(DIFF));
                targets.add(new ScanTarget.Staged(
                        OptionValues.path(path), environment, told ? Optional.of(streams.in()) : Optional.empty()));
            } else {
                targets.add(new ScanTarget.Files(OptionValues.path(path)));
            }
        }
        return targets;
    }
}
