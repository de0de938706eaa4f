package io.github.leakwarden.scan.option;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The one clock of a scan: the day in UTC, or that of {@code SOURCE_DATE_EPOCH} (reproducible-builds.org). */
final class Today {
    private Today() {}

    static LocalDate of(Map<String, String> environment) {
        try {
            long seconds = Long.parseLong(environment.getOrDefault("SOURCE_DATE_EPOCH", ""));
            return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        } catch (NumberFormatException notSet) {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }
}
