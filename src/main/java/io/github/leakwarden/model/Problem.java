package io.github.leakwarden.model;

import java.util.Objects;

/**
 * An input that was not read as wished.
 *
 * @param effect what is missing because of it
 * @param code stable and short, such as {@code git.object-corrupt}
 * @param unit the repository root or scanned path; may be empty
 * @param path relative to its unit, members after {@code !}; may be empty
 * @param message what happened and what to do, in our words; never a library's own message, never content
 */
public record Problem(Effect effect, String code, String unit, String path, String message)
        implements Comparable<Problem> {
    /** Code of what was wanted, and not read because the scan's time was over. */
    public static final String TIME_OVER = "scan.time-over";

    /** What a problem costs. */
    public enum Effect {
        /** Bytes were wanted and not obtained: exit code 3. */
        UNREAD,
        /** The bytes were searched, but a decoding or the exposure analysis was given up. */
        DEGRADED,
        /** Left out by declared policy. */
        SKIPPED
    }

    public Problem {
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
    }

    public static Problem unread(String code, String unit, String path, String message) {
        return new Problem(Effect.UNREAD, code, unit, path, message);
    }

    public static Problem degraded(String code, String unit, String path, String message) {
        return new Problem(Effect.DEGRADED, code, unit, path, message);
    }

    public static Problem skipped(String code, String unit, String path, String message) {
        return new Problem(Effect.SKIPPED, code, unit, path, message);
    }

    @Override
    public int compareTo(Problem other) {
        int order = effect.compareTo(other.effect);
        order = order != 0 ? order : unit.compareTo(other.unit);
        order = order != 0 ? order : path.compareTo(other.path);
        order = order != 0 ? order : code.compareTo(other.code);
        return order != 0 ? order : message.compareTo(other.message);
    }
}
