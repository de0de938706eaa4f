package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The values that one test planted, and all that a scan of where it planted them lets out. */
final class PlantedValues {
    private final List<Planted> planted = new ArrayList<>();

    /** A fresh value of a rule. */
    Planted plant(String rule) {
        Planted value = Planted.of(rule, planted.size());
        planted.add(value);
        return value;
    }

    /** A fresh value that needs nothing near by to be told. */
    String token() {
        return plant("github-token").value();
    }

    List<Planted> all() {
        return List.copyOf(planted);
    }

    /** Scans with every report, and returns what came of it: both streams, then the files. */
    String scan(Path root, Path reports, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("scan", "--progress", "always"));
        for (String format : Reports.names()) {
            words.addAll(List.of("--report", format + ":" + report(reports, format)));
        }
        words.addAll(List.of("--report", "console", "--color", "always"));
        words.addAll(List.of(options));
        words.add(root.toString());
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isNotEqualTo(ExitCode.FAILED);
        StringBuilder all = new StringBuilder(run.out()).append(run.err());
        for (String format : Reports.names()) {
            all.append(Files.readString(report(reports, format)));
        }
        return all.toString();
    }

    /** The file of one report of {@link #scan}. */
    static Path report(Path reports, String format) {
        return reports.resolve("report." + format);
    }

    /** Fails if any slice of any value, in any spelling, stands there. */
    void assertNoTraceIn(String output) {
        assertThat(planted).isNotEmpty();
        for (Planted value : planted) {
            assertThat(value.traces()).as(value.toString()).hasSizeGreaterThan(20);
            for (String trace : value.traces()) {
                int at = output.indexOf(trace);
                assertThat(at < 0 ? "" : output.substring(Math.max(0, at - 300), Math.min(output.length(), at + 100)))
                        .as("%s, planted as number %d", value, planted.indexOf(value))
                        .isEmpty();
            }
        }
    }
}
