package io.github.leakwarden.source.git;

import org.jspecify.annotations.Nullable;

/** Git was run and did not do it. What git said is left out: it may quote names and content. */
final class GitFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    GitFailure(String command, int exitCode) {
        super("git " + command + " ended with exit code " + exitCode);
        this.exitCode = exitCode;
    }

    GitFailure(String command, @Nullable Throwable cause) {
        super("git " + command + " could not be run", cause);
        this.exitCode = -1;
    }

    /** What git returned; -1 if it did not run. */
    int exitCode() {
        return exitCode;
    }
}
