package io.github.leakwarden.source.archive;

/**
 * How much of one outer archive is read, so that no archive can hold up or exhaust a scan.
 *
 * @param depth archives within archives, the outer one counted; 0 to open none
 * @param expandedBytes bytes after decompression, of all depths together
 * @param members files and nested archives, of all depths together
 */
public record ArchiveLimits(int depth, long expandedBytes, int members) {
    /** Depth 4, 4 GiB, 100,000 members. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(4, 4L << 30, 100_000);

    public ArchiveLimits {
        if (depth < 0 || expandedBytes < 0 || members < 0) {
            throw new IllegalArgumentException("negative limit");
        }
    }

    /** The same limits, with another depth. */
    public ArchiveLimits withDepth(int other) {
        return new ArchiveLimits(other, expandedBytes, members);
    }
}
