package io.github.leakwarden.model;

/** How near to a match something names its provider: host, distinctive header, companion id or the name itself. */
public enum Evidence {
    /** Within a few lines. */
    NEAR,
    /** Somewhere in the same blob. */
    BLOB,
    /** Only elsewhere in the unit. */
    UNIT,
    /** Nowhere. */
    NONE
}
