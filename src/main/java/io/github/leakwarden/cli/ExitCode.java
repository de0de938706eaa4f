package io.github.leakwarden.cli;

/** What the process tells its caller. */
final class ExitCode {
    /** Clean and complete. */
    static final int CLEAN = 0;
    /** Findings at or above the thresholds. */
    static final int FINDINGS = 1;
    /** The request is wrong, or the job could not be done. */
    static final int FAILED = 2;
    /** No findings, but something is unread. */
    static final int INCOMPLETE = 3;

    private ExitCode() {}
}
