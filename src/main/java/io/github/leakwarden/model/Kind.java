package io.github.leakwarden.model;

import java.util.Locale;

/** What a credential is for; decides where it may live and whether it may be logged. */
public enum Kind {
    /** Gives access by itself or as half of a pair; never leaves a server. */
    SECRET,
    /** Made for one user, device or read-only purpose; may reach that client, is not stored or logged. */
    CLIENT_SCOPED,
    /** Made for client code; never fails a scan. */
    PUBLISHABLE,
    /** No credential; listed because it looks like one or raises the worth of a secret beside it. */
    IDENTIFIER;

    /** The spelling of rule files and reports, such as {@code client-scoped}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
