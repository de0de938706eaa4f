package io.github.leakwarden.cli;

import io.github.leakwarden.text.BuiltIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What version this is, as the build wrote it. */
final class Version {
    private Version() {}

    /** Such as {@code 0.1.0}; {@code development} when started from classes that no build made. */
    static String current() {
        try {
            String text = new String(BuiltIn.read(BuiltIn.VERSION), StandardCharsets.UTF_8).strip();
            return text.isEmpty() || text.startsWith("$") ? "development" : text;
        } catch (IOException unreadable) {
            return "development";
        }
    }
}
