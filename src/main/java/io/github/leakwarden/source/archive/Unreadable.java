package io.github.leakwarden.source.archive;

import java.io.IOException;

/** Says why the bytes of a member cannot be had, where that is not damage. */
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    /** Reasons, with the code and message of the problem. */
    enum Reason {
        BROKEN("archive.broken", "damaged or cut off; what could be read of it was searched"),
        ENCRYPTED("archive.encrypted", "encrypted"),
        METHOD("archive.method", "compressed by a method that is not supported"),
        MEMORY("archive.memory", "needs more memory than may be spent on it; a larger heap (-Xmx) helps"),
        LENGTH(
                "archive.too-large",
                "too long to be held in memory, and its directory is at its end; unpack what it is in first");

        final String code;
        final String message;

        Reason(String code, String message) {
            this.code = code;
            this.message = message;
        }
    }

    private final Reason reason;

    Unreadable(Reason reason, Throwable cause) {
        super(reason.message, cause);
        this.reason = reason;
    }

    Unreadable(Reason reason) {
        super(reason.message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** What an exception stands for. */
    static Reason reasonOf(Throwable failure) {
        return failure instanceof Unreadable unreadable ? unreadable.reason : Reason.BROKEN;
    }
}
