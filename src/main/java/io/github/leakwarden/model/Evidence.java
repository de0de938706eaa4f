package io.github.leakwarden.model;

/** How near to a match something names its provider: host, distinctive header, companion id or the name itself. */
public enum Evidence {
    /** On the same line. */
    LINE,
    /** Within a few lines. */
    NEAR,
    /** Somewhere in the same blob. */
    BLOB,
    /** Only elsewhere in the unit. */
    UNIT,
    /** Nowhere. */
    NONE;

    /** Whether this is as near as {@code other} or nearer. */
    public boolean atLeast(Evidence other) {
        return ordinal() <= other.ordinal();
    }
}
