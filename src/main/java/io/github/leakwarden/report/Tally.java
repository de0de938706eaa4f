package io.github.leakwarden.report;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The manifest in words that every format for people shares. */
public final class Tally {
    private static final String[] BYTE_UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};

    private Tally() {}

    /**
     * One line: what was found, and whether everything asked for was read. Never says clean when something is unread,
     * nothing was looked for, or all there is was left out.
     */
    public static String verdict(ScanResult result) {
        int unread = result.manifest().problems(Problem.Effect.UNREAD).size();
        int degraded = result.manifest().problems(Problem.Effect.DEGRADED).size();
        if (!result.findings().isEmpty()) {
            String rest = unread == 0 ? "" : "; " + inputs(unread) + " not read, there may be more";
            return counted(result.findings().size(), "finding") + " (" + bySeverity(result.findings()) + ")" + rest
                    + ".";
        }
        if (unread > 0) {
            return "Nothing found, but " + inputs(unread) + " not read: this is no all-clear.";
        }
        if (result.manifest().rules() == 0) {
            return "Nothing was looked for, as no rule was in effect: this is no all-clear.";
        }
        String onRequest = leftOutOnRequest(result.manifest());
        if (!onRequest.isEmpty() && result.manifest().bytes() == 0) {
            return "Nothing was read, as all there is was left out on request (" + onRequest
                    + "): this is no all-clear.";
        }
        if (!onRequest.isEmpty() && degraded == 0) {
            return "Clean: nothing was found in what was read; left out on request: " + onRequest + ".";
        }
        return degraded == 0
                ? "Clean: everything asked for was read, nothing was found."
                : "Clean: nothing was found; " + inputs(degraded) + " searched without full analysis.";
    }

    /** Whether a scan that found nothing may say that all is well. */
    public static boolean isClean(Manifest manifest) {
        return manifest.isComplete()
                && manifest.rules() > 0
                && (manifest.bytes() > 0 || leftOutOnRequest(manifest).isEmpty());
    }

    private static String leftOutOnRequest(Manifest manifest) {
        List<String> parts = new ArrayList<>();
        if (manifest.excluded() > 0) {
            parts.add(counted(manifest.excluded(), "path") + " excluded");
        }
        if (manifest.tooLarge() > 0) {
            parts.add(counted(manifest.tooLarge(), "file") + " longer than --max-blob");
        }
        return String.join(", ", parts);
    }

    /** What was read of one unit, as {@code 12 files, 3 archive members, 1.2 MB}. */
    public static String read(Manifest.UnitSummary unit) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Long> origin : unit.counts().entrySet()) {
            long count = origin.getValue();
            if (count != 0) {
                parts.add(number(count) + " " + (count == 1 ? singular(origin.getKey()) : origin.getKey()));
            }
        }
        parts.add(bytes(unit.bytes()));
        return String.join(", ", parts);
    }

    /** One of what {@code origin} names in the plural: its head noun is the last word before a comma. */
    private static String singular(String origin) {
        int comma = origin.indexOf(',');
        String head = comma < 0 ? origin : origin.substring(0, comma);
        String rest = comma < 0 ? "" : origin.substring(comma);
        return head.endsWith("s") && !head.contains(" and ") ? head.substring(0, head.length() - 1) + rest : origin;
    }

    /** How many inputs were not read as wished, as {@code 2 unread, 14 skipped}; empty if there is none. */
    public static String notRead(Manifest manifest) {
        List<String> parts = new ArrayList<>();
        for (Problem.Effect effect : Problem.Effect.values()) {
            int count = manifest.problems(effect).size();
            if (count > 0) {
                parts.add(number(count) + " " + label(effect));
            }
        }
        return String.join(", ", parts);
    }

    /** Findings left out by cause, as {@code 3 by mark, 12 by baseline}; empty if there is none. */
    public static String leftOut(Manifest manifest) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Integer> cause : manifest.suppressed().entrySet()) {
            if (cause.getValue() != 0) {
                parts.add(number(cause.getValue())
                        + (cause.getKey().startsWith("below") ? " " : " by ")
                        + cause.getKey().replace('-', ' '));
            }
        }
        return String.join(", ", parts);
    }

    /** The spelling of an effect in reports. */
    public static String label(Problem.Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }

    /** A number with separators between thousands; by hand, as every scan ends with some and a formatter is slow to load. */
    public static String number(long count) {
        StringBuilder digits = new StringBuilder(Long.toString(count));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    /** A number of bytes in decimal units, one digit after the point. */
    public static String bytes(long count) {
        double rest = count;
        int unit = 0;
        while (rest >= 999.95 && unit < BYTE_UNITS.length - 1) {
            rest /= 1000;
            unit++;
        }
        if (unit == 0) {
            return count + " bytes";
        }
        long tenths = Math.round(rest * 10);
        return tenths / 10 + "." + tenths % 10 + " " + BYTE_UNITS[unit];
    }

    /** A number and a noun in its singular or plural. */
    public static String counted(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A number and a noun whose plural is another word. */
    public static String counted(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    private static String inputs(int count) {
        return counted(count, "input") + (count == 1 ? " was" : " were");
    }

    private static String bySeverity(List<Finding> findings) {
        Map<Severity, Long> counts =
                findings.stream().collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            if (counts.containsKey(severity)) {
                parts.add(number(counts.get(severity)) + " " + severity.label());
            }
        }
        return String.join(", ", parts);
    }
}
