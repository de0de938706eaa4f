package io.github.leakwarden.report;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.report.console.ConsoleReport;
import io.github.leakwarden.report.sarif.SarifReport;
import io.github.leakwarden.text.NearestName;
import io.github.leakwarden.text.Printable;
import java.util.List;

/** The formats there are. A new one is a class that implements {@link Report} and a line here. */
public final class Reports {
    private static final List<Report> ALL = List.of(new ConsoleReport(), new JsonReport(), new SarifReport());

    private Reports() {}

    /** Every format, the default first. */
    public static List<Report> all() {
        return ALL;
    }

    /** The names of all formats, in that order. */
    public static List<String> names() {
        return ALL.stream().map(Report::format).toList();
    }

    /**
     * The format of that name.
     *
     * @throws RequestException if there is none, naming a near one and all
     */
    public static Report byName(String name) throws RequestException {
        for (Report report : ALL) {
            if (report.format().equals(name)) {
                return report;
            }
        }
        String cure = NearestName.of(name, names())
                .map(nearest -> "did you mean " + nearest + "? ")
                .orElse("");
        throw new RequestException(
                "--report",
                "no report format is named " + Printable.line(name),
                cure + "all: " + String.join(", ", names()));
    }
}
