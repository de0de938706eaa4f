package io.github.leakwarden.source.git.pack;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.source.Keepsake;
import io.github.leakwarden.text.CopiedRuns;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object on the way from a root of deltas down to those that are asked for. For one thread. */
final class Level {
    final int node;
    final int length;

    /** The next node to be made of this one; negative if there is none. */
    int next;

    /** What this object has from the one whose keepsake it holds; all of it, once it is told itself. */
    CopiedRuns copies = CopiedRuns.NONE;

    private boolean told;
    private Optional<Keepsake> keepsake = Optional.empty();
    private long lineageBytes;
    private byte @Nullable [] bytes;

    Level(int node, int firstChild, byte[] bytes, int length) {
        this.node = node;
        this.next = firstChild;
        this.bytes = bytes;
        this.length = length;
    }

    /** Takes over the base's keepsake, and with it what the copies have from there. */
    void isMadeOf(Level base, CopiedRuns runs) {
        keepsake = base.keepsake;
        if (keepsake.isPresent()) {
            copies = base.told ? runs : runs.through(base.copies);
        }
    }

    /** From now on, what is made of this one is told by what it has from this one. */
    void isTold(Optional<Keepsake> own) {
        told = true;
        keepsake = own;
    }

    /** Of this object, once it is told; else of the nearest one before it that was. */
    Optional<Keepsake> keepsake() {
        return keepsake;
    }

    /** Takes stock, once nothing more is kept of it, of the bytes that its keepsake and its copies take; tells how many. */
    long weighLineage() {
        copies = told ? CopiedRuns.NONE : copies;
        lineageBytes = copies.bytes() + keepsake.map(Keepsake::bytes).orElse(0L);
        return lineageBytes;
    }

    /** What is made of it is made of nothing then, for all that is told; tells how many bytes are let go. */
    long letGoOfLineage() {
        long bytes = lineageBytes;
        lineageBytes = 0;
        keepsake = Optional.empty();
        copies = CopiedRuns.NONE;
        return bytes;
    }

    boolean isKept() {
        return bytes != null;
    }

    /** Its bytes while they are kept, of which the first {@link #length} are the object. */
    byte[] content() {
        return requireNonNull(bytes);
    }

    void keep(byte[] content) {
        bytes = content;
    }

    void letGo() {
        bytes = null;
    }
}
