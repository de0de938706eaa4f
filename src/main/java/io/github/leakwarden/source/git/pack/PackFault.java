package io.github.leakwarden.source.git.pack;

import java.io.IOException;

/** Something in a pack or its index that is not as git writes it, or that cannot be read. The message is ours. */
public final class PackFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean circular;

    /** What is wrong, as the end of a sentence that begins with the file's name. */
    PackFault(String says) {
        super(says);
        this.circular = false;
    }

    PackFault(String says, Throwable cause) {
        super(says, cause);
        this.circular = false;
    }

    private PackFault(String says, boolean circular) {
        super(says);
        this.circular = circular;
    }

    /** Deltas that are made of each other. */
    static PackFault circle() {
        return new PackFault("has deltas that are made of each other in a circle", true);
    }

    /** Whether it is one that others who read packs follow for ever. */
    public boolean isCircular() {
        return circular;
    }
}
