package io.github.leakwarden.report;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.report.console.ConsoleReport;
import io.github.leakwarden.report.sarif.SarifReport;
import io.github.leakwarden.text.Printable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The formats there are. A new one is a class that implements {@link Report} and a line here. */
public final class Reports {
    private static final List<Report> ALL = List.of(new ConsoleReport(), new JsonReport(), new SarifReport());

    private Reports() {}

    /** Every format, the default first. */
    public static List<Report> all() {
        return ALL;
    }

    /**
     * The format of that name.
     *
     * @throws RequestException if there is none, naming the nearest and all others
     */
    public static Report byName(String name) throws RequestException {
        for (Report report : ALL) {
            if (report.format().equals(name)) {
                return report;
            }
        }
        throw new RequestException(
                "--report",
                "no report format is named " + Printable.line(name),
                "nearest: " + nearest(name) + "; all: "
                        + ALL.stream().map(Report::format).collect(Collectors.joining(", ")));
    }

    private static String nearest(String name) {
        return ALL.stream()
                .map(Report::format)
                .min(Comparator.comparingInt(format -> distance(format, name)))
                .orElseThrow();
    }

    /** Letters to insert, drop or replace to turn one into the other (Levenshtein). */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
