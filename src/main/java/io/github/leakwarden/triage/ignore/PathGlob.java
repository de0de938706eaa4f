package io.github.leakwarden.triage.ignore;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of paths as {@code .gitignore} writes them: without a slash it matches a name at any depth, with one it
 * starts at the root; {@code **} stands for any folders; one that matches a folder covers all in it; a slash at the end
 * asks for a folder. Immutable.
 *
 * <p>Whoever wrote the file may have named the paths, too: matching takes steps no more than the product of both lengths.
 */
public final class PathGlob {
    private static final String FOLDERS = "**";

    private final List<String> written;
    private final List<NamePattern> segments;

    private PathGlob(List<String> written) {
        this.written = List.copyOf(written);
        this.segments = written.stream().map(NamePattern::of).toList();
    }

    /** The pattern as it is written, without {@code !}. */
    public static PathGlob of(String glob) {
        String body = glob.startsWith("./") ? glob.substring(1) : glob;
        boolean folder = body.endsWith("/");
        boolean anchored = body.indexOf('/') >= 0 && body.indexOf('/') < body.length() - 1;
        List<String> segments = new ArrayList<>();
        if (!anchored) {
            segments.add(FOLDERS);
        }
        for (String segment : body.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        if (folder) {
            segments.add("*");
        }
        segments.add(FOLDERS);
        return new PathGlob(segments);
    }

    /** Whether git would not give up on it: sets are closed and their ranges go upwards, no {@code \} is the last. */
    static boolean parses(String glob) {
        for (String segment : glob.split("/")) {
            if (!NamePattern.parses(segment)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the path, or a folder that it lies in, matches. */
    public boolean matches(String path) {
        String[] names = path.split("/");
        int at = 0;
        int name = 0;
        int star = -1;
        int starName = 0;
        while (name < names.length) {
            if (isFolders(at)) {
                star = at++;
                starName = name;
            } else if (at < segments.size() && segments.get(at).matches(names[name])) {
                at++;
                name++;
            } else if (star >= 0) {
                at = star + 1;
                name = ++starName;
            } else {
                return false;
            }
        }
        while (isFolders(at)) {
            at++;
        }
        return at == segments.size();
    }

    private boolean isFolders(int at) {
        return at < written.size() && written.get(at).equals(FOLDERS);
    }

    /** Whether no path escapes it. */
    public boolean isEverything() {
        return written.stream().allMatch(segment -> segment.equals(FOLDERS) || segment.equals("*"))
                && written.stream().filter("*"::equals).count() <= 1;
    }
}
