package io.github.leakwarden.report;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Severity;

/**
 * What makes a scan fail. The exit code and the formats that tell tests, errors and success ask here, so that they agree.
 *
 * @param allowUnread whether an input may be unread
 * @param strict whether an input that was searched in part fails too
 * @param failOnStale whether a suppression to look at fails too
 */
public record Judgement(boolean allowUnread, boolean strict, boolean failOnStale) {
    /** Where nothing was said: findings fail, and what is unread. */
    public static final Judgement USUAL = new Judgement(false, false, false);

    /** What is made to be public is listed where asked for, and fails nothing. */
    public boolean fails(Finding finding) {
        return finding.severity() != Severity.INFO;
    }

    public boolean fails(Problem problem) {
        return switch (problem.effect()) {
            case UNREAD -> !allowUnread;
            case DEGRADED -> strict;
            case SKIPPED -> false;
        };
    }

    public boolean fails(Note note) {
        return failOnStale && note.isComplaint();
    }

    /** Whether no input fails the scan. */
    public boolean isComplete(Manifest manifest) {
        for (Problem problem : manifest.problems()) {
            if (fails(problem)) {
                return false;
            }
        }
        return true;
    }
}
