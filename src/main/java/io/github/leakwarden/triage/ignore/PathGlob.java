package io.github.leakwarden.triage.ignore;

import io.github.leakwarden.source.file.PathFilter;
import java.util.List;
import java.util.Set;

/**
 * A pattern of paths as {@code .gitignore} writes them: without a slash it matches a name at any depth, with one it
 * starts at the root; one that matches a folder covers all in it; a slash at the end asks for a folder. Immutable.
 */
public final class PathGlob {
    private static final Set<String> EVERYTHING =
            Set.of("*", "**", "/", "/*", "/**", "**/*", "*/**", "./", ".", "**/**");

    private final PathFilter filter;
    private final boolean everything;

    private PathGlob(String glob) {
        this.filter = new PathFilter(List.of(), List.of(contents(glob)));
        this.everything = EVERYTHING.contains(glob);
    }

    /** The pattern as it is written, without {@code !}. */
    public static PathGlob of(String glob) {
        return new PathGlob(glob);
    }

    /** Whether the path, or a folder that it lies in, matches. */
    public boolean matches(String path) {
        return everything || filter.excludes(path);
    }

    /** Whether no path escapes it. */
    public boolean isEverything() {
        return everything;
    }

    /** A folder stands for what is in it, so that a file of its name is none. */
    private static String contents(String glob) {
        if (!glob.endsWith("/") || glob.length() == 1) {
            return glob;
        }
        boolean anchored = glob.indexOf('/') < glob.length() - 1;
        return (anchored ? "" : "**/") + glob + "**";
    }
}
