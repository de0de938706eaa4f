package io.github.leakwarden.source.archive;

/** What is left of the limits of one outer archive. For one thread. */
final class Budget {
    private long bytesLeft;
    private int membersLeft;
    private boolean spent;

    Budget(ArchiveLimits limits) {
        this.bytesLeft = limits.expandedBytes();
        this.membersLeft = limits.members();
    }

    /** Takes decompressed bytes; false if there were not so many left. */
    boolean takeBytes(int bytes) {
        bytesLeft -= bytes;
        spent |= bytesLeft < 0;
        return !spent;
    }

    /** Takes a member; false if none was left. */
    boolean takeMember() {
        spent |= membersLeft-- <= 0;
        return !spent;
    }

    /** Whether something was refused. */
    boolean isSpent() {
        return spent;
    }
}
