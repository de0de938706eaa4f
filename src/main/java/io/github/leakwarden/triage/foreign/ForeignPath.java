package io.github.leakwarden.triage.foreign;

/** Paths as other tools write them, in ignore files and baselines alike. */
public final class ForeignPath {
    private ForeignPath() {}

    /** The path with {@code /} between segments and without {@code ./} before it, whatever system wrote it. */
    public static String of(String text) {
        String slashes = text.replace('\\', '/');
        return slashes.startsWith("./") ? slashes.substring(2) : slashes;
    }

    /** What a path of theirs and one of ours have in common if they are the same: to look them up by. */
    public static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Whether a path of theirs is ours, which is told from its unit; theirs may be absolute or lead out and in again, and
     * where it was made the repository may have lain elsewhere.
     */
    public static boolean isSame(String theirs, String ours) {
        boolean fromOutside = theirs.startsWith("/") || theirs.startsWith("../") || theirs.indexOf(":/") == 1;
        return theirs.equals(ours) || fromOutside && theirs.endsWith("/" + ours);
    }
}
