package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.report.Judgement;
import io.github.leakwarden.report.Report;
import io.github.leakwarden.report.ReportFile;
import io.github.leakwarden.report.ReportOptions;
import io.github.leakwarden.report.Reports;
import io.github.leakwarden.scan.option.OptionValues;
import io.github.leakwarden.scan.option.ScanOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which reports go where. */
final class ReportPlan {
    private static final String CURE = "name another place with --report FORMAT:FILE";

    private final List<Wanted> wanted;
    private final Streams streams;
    private final ReportOptions toTerminal;
    private final ReportOptions toFile;

    /** One report, to a file or to standard output, and how that was asked for. */
    private record Wanted(String spelled, Report report, Optional<Path> file) {}

    private ReportPlan(List<Wanted> wanted, Streams streams, ReportOptions toTerminal, ReportOptions toFile) {
        this.wanted = wanted;
        this.streams = streams;
        this.toTerminal = toTerminal;
        this.toFile = toFile;
    }

    /**
     * Reads {@code --report}, and gitleaks' {@code --report-path} with {@code --report-format}.
     *
     * @param day the scan's
     * @param judgement what makes the scan fail
     * @throws RequestException naming every format that does not exist, every file that cannot be written, and every two
     *     reports in one file
     */
    static ReportPlan of(
            Arguments arguments, Map<String, String> environment, Streams streams, LocalDate day, Judgement judgement)
            throws RequestException {
        List<Wanted> wanted = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String spelled : spelled(arguments)) {
            int colon = spelled.indexOf(':');
            String format = colon < 0 ? spelled : spelled.substring(0, colon);
            try {
                Optional<Path> file = colon < 0 || spelled.endsWith(":-")
                        ? Optional.empty()
                        : Optional.of(OptionValues.path(spelled.substring(colon + 1)));
                wanted.add(new Wanted(spelled, Reports.byName(format), file));
                if (file.isPresent()) { // by hand: a hook has none, and a reference to the method loads its class
                    addObstacle(file.get(), faults);
                }
            } catch (RequestException wrong) {
                faults.addAll(wrong.faults());
            }
        }
        addClashes(wanted, faults);
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
        Terminal terminal = Terminal.of(environment);
        boolean colour = Terminal.wanted(
                arguments.value(ScanOption.COLOR).orElse("auto"), terminal.output() && !terminal.colourless());
        boolean showSecrets = arguments.has(ScanOption.SHOW_SECRETS);
        String version = Version.current();
        return new ReportPlan(
                wanted,
                streams,
                new ReportOptions(showSecrets, colour, terminal.width(), version, day, judgement),
                new ReportOptions(showSecrets, false, terminal.width(), version, day, judgement));
    }

    private static void addObstacle(Path file, List<Fault> faults) {
        ReportFile.obstacle(file)
                .ifPresent(why -> faults.add(new Fault(file.toString(), "no report can go there: " + why, CURE)));
    }

    /** Of two reports in one file only the last would be left. */
    private static void addClashes(List<Wanted> wanted, List<Fault> faults) {
        for (int i = 0; i < wanted.size(); i++) {
            for (int j = 0; j < i; j++) {
                Wanted one = wanted.get(j);
                Wanted other = wanted.get(i);
                if (one.file.isPresent()
                        && other.file.isPresent()
                        && ReportFile.isSame(one.file.get(), other.file.get())) {
                    faults.add(new Fault(
                            ScanOption.REPORT.longName(),
                            one.spelled + " and " + other.spelled + " would be one file",
                            "a file for each report"));
                }
            }
        }
    }

    private static List<String> spelled(Arguments arguments) {
        List<String> spelled = new ArrayList<>(arguments.values(ScanOption.REPORT));
        Optional<String> path = arguments.value(ScanOption.REPORT_PATH);
        Optional<String> format = arguments.value(ScanOption.REPORT_FORMAT);
        if (path.isPresent() || format.isPresent()) {
            String file = path.orElse("");
            spelled.add((format.isPresent() ? format.get() : GitleaksSpellings.formatOf(file))
                    + (path.isPresent() ? ":" + file : ""));
        }
        return spelled.isEmpty() ? List.of("console") : spelled;
    }

    /**
     * Writes all of them.
     *
     * @throws RequestException if one could not be written whole; none is left half written
     */
    void write(ScanResult result) throws RequestException {
        List<Fault> faults = new ArrayList<>();
        for (Wanted one : wanted) {
            try {
                if (one.file.isPresent()) {
                    ReportFile.write(one.file.get(), one.report, result, toFile);
                } else {
                    one.report.write(result, toTerminal, streams.out());
                    if (streams.out().checkError()) {
                        faults.add(new Fault("standard output", "it was closed, or is full", CURE));
                    }
                }
            } catch (IOException notWritten) {
                String place = one.file.map(Path::toString).orElse("standard output");
                faults.add(new Fault(place, "no report was written: " + ReportFile.reason(notWritten), CURE));
            }
        }
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
    }
}
