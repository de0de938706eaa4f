package io.github.leakwarden.report;

import io.github.leakwarden.model.OrderBy;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.report.console.ConsoleReport;
import io.github.leakwarden.text.NearestName;
import io.github.leakwarden.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The formats there are: the console's, and every class that names itself a service of {@link Report}. */
public final class Reports {
    private static final Report CONSOLE = new ConsoleReport();

    private Reports() {}

    /** Every format: the console's, which is the default, then the others by name. */
    public static List<Report> all() {
        return Listed.ALL;
    }

    /** The names of all formats, in that order. */
    public static List<String> names() {
        return all().stream().map(Report::format).toList();
    }

    /**
     * The format of that name.
     *
     * @throws RequestException if there is none, naming a near one and all
     */
    public static Report byName(String name) throws RequestException {
        if (name.equals(CONSOLE.format())) {
            return CONSOLE; // without a look at the others, whose libraries cost a hook its start
        }
        // One after the other, in the order in which they name themselves: the next one's libraries may be slow to
        // load.
        for (Report report : services()) {
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

    /** By our own loader: the thread's is another one inside a build tool. */
    private static ServiceLoader<Report> services() {
        return ServiceLoader.load(Report.class, Report.class.getClassLoader());
    }

    /** Found when first asked for. */
    private static final class Listed {
        private static final List<Report> ALL = load();

        private static List<Report> load() {
            List<Report> others = new ArrayList<>();
            services().forEach(others::add);
            others.sort(OrderBy.key(Report::format));
            others.add(0, CONSOLE);
            return List.copyOf(others);
        }
    }
}
