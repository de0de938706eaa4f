package io.github.leakwarden.report.console;

import io.github.leakwarden.model.Severity;

/** Terminal looks, as the parameters of the escape {@code CSI … m} (ECMA-48, SGR). */
enum Style {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    HEADING("1;4"),
    ALARM("1;31"),
    WARN("31"),
    CARE("33"),
    NOTE("36"),
    GOOD("1;32");

    private final String parameters;

    Style(String parameters) {
        this.parameters = parameters;
    }

    /** The look of a severity. */
    static Style of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> ALARM;
            case HIGH -> WARN;
            case MEDIUM -> CARE;
            case LOW -> NOTE;
            case INFO -> FAINT;
        };
    }

    /** The text in this look. The text itself must hold no escapes. */
    String apply(String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001B[" + parameters + "m" + text + "\u001B[0m";
    }
}
