package io.github.leakwarden.scan.option;

import java.time.LocalDate;
import java.util.Map;

/** The one clock of a scan: the day in UTC, or that of {@code SOURCE_DATE_EPOCH} (reproducible-builds.org). */
final class Today {
    private static final long SECONDS_PER_DAY = 24 * 60 * 60;
    private static final long MILLIS_PER_SECOND = 1000;

    private Today() {}

    static LocalDate of(Map<String, String> environment) {
        String told = environment.get("SOURCE_DATE_EPOCH");
        long seconds = told == null ? now() : parsed(told);
        return LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_PER_DAY));
    }

    private static long parsed(String told) {
        try {
            return Long.parseLong(told);
        } catch (NumberFormatException notSet) {
            return now();
        }
    }

    /** Not through a clock and its zone, which every commit would wait for. */
    private static long now() {
        return Math.floorDiv(System.currentTimeMillis(), MILLIS_PER_SECOND);
    }
}
