package io.github.leakwarden.scan.option;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.scan.Reading;
import io.github.leakwarden.scan.Reading.HistoryWanted;
import io.github.leakwarden.scan.Reading.HistoryWanted.Extent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of a {@code scan}'s options, checked.
 *
 * @param reading which inputs to read
 * @param minSeverity findings of less harm are left out
 * @param minConfidence findings less sure are left out
 * @param exitCode for findings
 * @param threads that read and search
 * @param maxTime how long to read
 */
public record ScanSettings(
        Reading reading,
        Severity minSeverity,
        Confidence minConfidence,
        int exitCode,
        int threads,
        Optional<Duration> maxTime) {
    private static final int EXIT_CODE_FOR_FINDINGS = 1;

    /**
     * Reads the options.
     *
     * @throws RequestException naming every value that does not fit
     */
    static ScanSettings of(OptionValues options) throws RequestException {
        Checker check = new Checker(options);
        Reading reading = new Reading(
                history(options, check),
                !options.has(ScanOption.NO_GIT),
                options.values(ScanOption.INCLUDE),
                options.values(ScanOption.EXCLUDE),
                options.has(ScanOption.INCLUDE_IGNORED),
                options.has(ScanOption.TRACKED_ONLY),
                check.bytes(ScanOption.MAX_BLOB, Long.MAX_VALUE),
                check.number(ScanOption.MAX_DECODE_DEPTH, 0, 16, 3),
                check.number(ScanOption.MAX_ARCHIVE_DEPTH, 0, 16, 4),
                options.has(ScanOption.FULL_BLOBS),
                Optional.empty());
        ScanSettings settings = new ScanSettings(
                reading,
                check.constant(ScanOption.MIN_SEVERITY, Severity.values(), Severity.LOW),
                check.constant(ScanOption.MIN_CONFIDENCE, Confidence.values(), Confidence.MEDIUM),
                check.number(ScanOption.EXIT_CODE, 0, 255, EXIT_CODE_FOR_FINDINGS),
                check.number(ScanOption.THREADS, 1, 1024, Runtime.getRuntime().availableProcessors()),
                check.time(ScanOption.MAX_TIME));
        check.word(ScanOption.PROGRESS);
        check.word(ScanOption.COLOR);
        check.done();
        return settings;
    }

    /** The same, and by whose word less is read. */
    ScanSettings narrowed(String bySomeone) {
        return new ScanSettings(reading.narrowed(bySomeone), minSeverity, minConfidence, exitCode, threads, maxTime);
    }

    private static HistoryWanted history(OptionValues options, Checker check) {
        List<String> revisions = new ArrayList<>();
        if (options.value(ScanOption.SINCE).isPresent()) {
            revisions.add("--since=" + options.value(ScanOption.SINCE).get());
        }
        if (options.value(ScanOption.BRANCH).isPresent()) {
            revisions.add(options.value(ScanOption.BRANCH).get());
        }
        if (options.has(ScanOption.FIRST_PARENT)) {
            revisions.add("--first-parent");
        }
        Optional<String> history = options.value(ScanOption.HISTORY);
        check.revision(ScanOption.HISTORY);
        check.revision(ScanOption.BRANCH);
        check.revision(ScanOption.SINCE);
        if (history.isPresent() && history.get().equals("none")) {
            if (options.has(ScanOption.ALL_OBJECTS)) {
                check.fault(ScanOption.ALL_OBJECTS, "means all of the object database, not no history");
            }
            return HistoryWanted.NONE;
        }
        boolean full = history.isEmpty() || history.get().equals("full");
        if (!full) {
            revisions.add(history.get());
        }
        if (options.has(ScanOption.ALL_OBJECTS)) {
            if (!revisions.isEmpty()) {
                check.fault(ScanOption.ALL_OBJECTS, "means all of the object database, not a part of the history");
            }
            return new HistoryWanted(Extent.OBJECTS, true, List.of());
        }
        return revisions.isEmpty()
                ? new HistoryWanted(Extent.FULL, history.isPresent(), List.of())
                : new HistoryWanted(Extent.REVISIONS, true, revisions);
    }

    /** A size such as {@code 10MB}; k, m and g are powers of 1,024. Apart, since regular expressions are slow to load. */
    private static final class Size {
        private static final Pattern SIZE = Pattern.compile("(\\d{1,15})\\s*([kmg]?)i?b?", Pattern.CASE_INSENSITIVE);

        static Optional<Long> bytes(String text) {
            Matcher size = SIZE.matcher(text.strip());
            if (!size.matches()) {
                return Optional.empty();
            }
            int shift = switch (size.group(2).toLowerCase(Locale.ROOT)) {
                case "k" -> 10;
                case "m" -> 20;
                case "g" -> 30;
                default -> 0;
            };
            long number = Long.parseLong(size.group(1));
            return number > Long.MAX_VALUE >> shift ? Optional.of(Long.MAX_VALUE) : Optional.of(number << shift);
        }
    }

    /** A time such as {@code 90s}, {@code 5m} or {@code 2h}; without a unit it is seconds. Apart as {@link Size} is. */
    private static final class Time {
        private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*([smh]?)", Pattern.CASE_INSENSITIVE);

        static Optional<Duration> of(String text) {
            Matcher time = TIME.matcher(text.strip());
            if (!time.matches()) {
                return Optional.empty();
            }
            long number = Long.parseLong(time.group(1));
            return Optional.of(
                    switch (time.group(2).toLowerCase(Locale.ROOT)) {
                        case "m" -> Duration.ofMinutes(number);
                        case "h" -> Duration.ofHours(number);
                        default -> Duration.ofSeconds(number);
                    });
        }
    }

    /** Collects what does not fit, so that all of it is told at once. */
    private static final class Checker {
        private final OptionValues options;
        private final List<Fault> faults = new ArrayList<>();

        Checker(OptionValues options) {
            this.options = options;
        }

        Optional<Duration> time(ScanOption option) {
            Optional<String> text = options.value(option);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            Optional<Duration> time = Time.of(text.get());
            return fitting(option, time.isEmpty() ? Optional.empty() : Optional.of(time), Optional.empty());
        }

        long bytes(ScanOption option, long otherwise) {
            Optional<String> text = options.value(option);
            return text.isEmpty() ? otherwise : fitting(option, Size.bytes(text.get()), otherwise);
        }

        <E extends Enum<E>> E constant(ScanOption option, E[] all, E otherwise) {
            Optional<String> text = options.value(option);
            return text.isEmpty() ? otherwise : fitting(option, constant(all, text.get()), otherwise);
        }

        private static <E extends Enum<E>> Optional<E> constant(E[] all, String text) {
            for (E one : all) {
                if (one.name().equalsIgnoreCase(text)) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }

        int number(ScanOption option, int least, int most, int otherwise) {
            Optional<String> text = options.value(option);
            return text.isEmpty() ? otherwise : fitting(option, number(text.get(), least, most), otherwise);
        }

        private static Optional<Integer> number(String text, int least, int most) {
            try {
                int number = Integer.parseInt(text);
                return number < least || number > most ? Optional.empty() : Optional.of(number);
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }

        private <T> T fitting(ScanOption option, Optional<T> value, T otherwise) {
            if (value.isEmpty()) {
                fault(option, "has a value that does not fit");
                return otherwise;
            }
            return value.get();
        }

        /** An option whose argument lists the only words it takes. */
        void word(ScanOption option) {
            Optional<String> text = options.value(option);
            if (text.isPresent()
                    && !List.of(option.argument().orElse("").split("\\|")).contains(text.get())) {
                fault(option, "has a value that does not fit");
            }
        }

        /** What is handed to git must not be taken for one of its options. */
        void revision(ScanOption option) {
            Optional<String> text = options.value(option);
            if (text.isPresent() && (text.get().isBlank() || text.get().startsWith("-"))) {
                fault(option, "is no revision");
            }
        }

        void fault(ScanOption option, String what) {
            faults.add(new Fault(
                    option.longName(),
                    what,
                    "write " + option.longName() + " " + option.argument().orElse("")));
        }

        void done() throws RequestException {
            if (!faults.isEmpty()) {
                throw new RequestException(faults);
            }
        }
    }
}
