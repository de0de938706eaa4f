package io.github.leakwarden.source.git;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Source;
import io.github.leakwarden.source.Workers;
import java.util.Objects;

/**
 * An index of which git cannot say how it differs from HEAD: delivers that as a problem, and nothing else.
 *
 * @param cure what the user can do about it
 */
record UnreadIndex(String unit, String cure) implements Source {
    UnreadIndex {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(cure, "cure");
    }

    @Override
    public void deliver(BlobReceiver receiver, Workers workers) {
        receiver.problem(
                Problem.unread("git.index-unreadable", unit, "", "git cannot say what is staged here; " + cure));
    }
}
