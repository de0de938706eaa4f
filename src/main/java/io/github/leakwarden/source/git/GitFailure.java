package io.github.leakwarden.source.git;

import org.jspecify.annotations.Nullable;

/** Git was run and did not do it. What git said is left out: it may quote names and content. */
final class GitFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int STALLED = -2;
    private static final int CIRCLING = -3;

    private final int exitCode;

    GitFailure(String command, int exitCode) {
        this("git " + command + " ended with exit code " + exitCode, exitCode, null);
    }

    GitFailure(String command, @Nullable Throwable cause) {
        this("git " + command + " could not be run", -1, cause);
    }

    private GitFailure(String message, int exitCode, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** A git that was ended because it waited for ever, see {@link GitProcess}. */
    static GitFailure stalled(String command) {
        return new GitFailure("git " + command + " waited for ever", STALLED, null);
    }

    /** A git that was ended because it followed deltas in a circle. */
    static GitFailure circling(String command) {
        return new GitFailure("git " + command + " turned in a circle", CIRCLING, null);
    }

    /** What the user can do about it. */
    String cure(String otherwise) {
        return switch (exitCode) {
            case STALLED ->
                "it waited for ever: look for a FIFO, socket or device among its files, or a dead network disk";
            case CIRCLING -> "it never ends: a pack has deltas that are made of each other; bring it from another copy";
            default -> otherwise;
        };
    }

    /** What git returned; -1 if it did not run. */
    int exitCode() {
        return exitCode;
    }
}
