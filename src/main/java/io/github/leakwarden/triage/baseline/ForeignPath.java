package io.github.leakwarden.triage.baseline;

/** Paths as other tools write them. */
public final class ForeignPath {
    private ForeignPath() {}

    /** The path with {@code /} between segments and without {@code ./} before it, whatever system wrote it. */
    static String of(String text) {
        String slashes = text.replace('\\', '/');
        return slashes.startsWith("./") ? slashes.substring(2) : slashes;
    }

    /** Whether a path of theirs is ours, which is told from its unit; theirs may be absolute or lead out and in again. */
    public static boolean isSame(String theirs, String ours) {
        boolean fromOutside = theirs.startsWith("/") || theirs.startsWith("../") || theirs.indexOf(":/") == 1;
        return theirs.equals(ours) || fromOutside && theirs.endsWith("/" + ours);
    }
}
