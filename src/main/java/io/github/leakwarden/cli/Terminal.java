package io.github.leakwarden.cli;

import java.util.Map;

/**
 * What stands at the other end of the streams.
 *
 * <p>Java cannot ask this of one stream alone, so the launcher does and says it in {@code LEAKWARDEN_TERMINAL}: a 1 for
 * standard output, a 2 for standard error. Started without the launcher, nothing is a terminal.
 *
 * @param output whether standard output is a terminal
 * @param error whether standard error is one
 * @param width its columns
 * @param colourless whether the user asked for no colour (no-color.org, or a dumb terminal)
 */
record Terminal(boolean output, boolean error, int width, boolean colourless) {
    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 40;

    static Terminal of(Map<String, String> environment) {
        String streams = environment.getOrDefault("LEAKWARDEN_TERMINAL", "");
        boolean colourless = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(streams.contains("1"), streams.contains("2"), width(environment), colourless);
    }

    private static int width(Map<String, String> environment) {
        try {
            return Math.max(NARROWEST, Integer.parseInt(environment.getOrDefault("COLUMNS", "")));
        } catch (NumberFormatException notTold) {
            return USUAL_WIDTH;
        }
    }

    /** Whether to do something that the user set to auto, always or never. */
    static boolean wanted(String setting, boolean onTerminal) {
        return switch (setting) {
            case "always" -> true;
            case "never" -> false;
            default -> onTerminal;
        };
    }
}
