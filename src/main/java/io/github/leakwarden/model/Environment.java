package io.github.leakwarden.model;

import java.util.Locale;

/** Where a credential works. */
public enum Environment {
    LIVE,
    TEST,
    UNKNOWN;

    /** The spelling of rule files and reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
