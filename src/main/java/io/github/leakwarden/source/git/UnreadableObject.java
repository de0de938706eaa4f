package io.github.leakwarden.source.git;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** An object of the repository that could not be read. The message is ours; the cause may quote what it met. */
final class UnreadableObject extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Reason {
        /** Named by another object or ref, and in no pack, no loose file, no alternate: perhaps git has removed it. */
        MISSING("git.object-missing", "is missing from the repository; fetch it or repair the repository"),
        /** The same, but there are packs or alternates that could not be read to their end. */
        HIDDEN(
                "git.object-missing",
                "is missing, or lies where not all could be read; see what is told of packs and alternates"),
        /** There, but its bytes are not what git writes. */
        CORRUPT("git.object-corrupt", "is corrupt; see git fsck"),
        /** There, but larger than 512 MiB or than the memory at hand. */
        TOO_LARGE("git.object-too-large", "is too large to read: more than 512 MiB, or than Java has memory");

        final String code;
        final String says;

        Reason(String code, String says) {
            this.code = code;
            this.says = says;
        }
    }

    private final Reason reason;

    UnreadableObject(String id, Reason reason, @Nullable Throwable cause) {
        super("object " + id + " " + reason.says, cause);
        this.reason = reason;
    }

    /** Names the object and says what to do. */
    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }

    /** Why it could not be read. */
    Reason reason() {
        return reason;
    }
}
