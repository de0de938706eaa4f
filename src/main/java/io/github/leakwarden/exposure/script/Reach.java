package io.github.leakwarden.exposure.script;

import java.util.Objects;

/**
 * Where a script runs, and why we think so.
 *
 * @param side where
 * @param evidence in our words, for a step of a finding; holds names of files and packages only
 */
record Reach(Side side, String evidence) {
    /** Where a script runs. */
    enum Side {
        /** In what ships to a browser, phone or desktop. */
        CLIENT,
        SERVER,
        /** Nothing tells: then nothing is said of clients. */
        UNKNOWN
    }

    Reach {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(evidence, "evidence");
    }

    static Reach client(String evidence) {
        return new Reach(Side.CLIENT, evidence);
    }

    static Reach server(String evidence) {
        return new Reach(Side.SERVER, evidence);
    }

    static Reach unknown() {
        return new Reach(Side.UNKNOWN, "");
    }

    boolean isClient() {
        return side == Side.CLIENT;
    }
}
