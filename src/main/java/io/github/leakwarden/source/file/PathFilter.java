package io.github.leakwarden.source.file;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which paths are wanted, by globs.
 *
 * <p>{@code *} and {@code ?} stay within a segment, {@code **} crosses them, {@code [a-z]} and {@code [!a-z]} are one
 * character. A glob without a slash matches a name at any depth, one with a slash starts at the root. A glob that
 * matches a folder covers all in it. Without includes everything is wanted; excludes win. Immutable.
 */
public final class PathFilter {
    private final List<Pattern> includes;
    private final List<Pattern> excludes;

    /** What matches one of {@code includes} (all, if empty) and none of {@code excludes}. */
    public PathFilter(List<String> includes, List<String> excludes) {
        this.includes = includes.stream().map(PathFilter::compile).toList();
        this.excludes = excludes.stream().map(PathFilter::compile).toList();
    }

    /** Wants every path. */
    public static PathFilter all() {
        return new PathFilter(List.of(), List.of());
    }

    /** Whether the file is wanted. */
    public boolean wants(String path) {
        return !excludes(path) && (includes.isEmpty() || anyMatches(includes, path));
    }

    /** Whether the file or folder, and with it all that it holds, is left out. */
    public boolean excludes(String path) {
        return anyMatches(excludes, path);
    }

    private static boolean anyMatches(List<Pattern> globs, String path) {
        for (Pattern glob : globs) {
            if (glob.matcher(path).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Pattern compile(String glob) {
        String body = strip(glob);
        String anchor = body.contains("/") || glob.startsWith("/") ? "" : "(?:.*/)?";
        return Pattern.compile(anchor + translate(body) + "(?:/.*)?", Pattern.DOTALL);
    }

    private static String strip(String glob) {
        String body = glob.startsWith("./") ? glob.substring(2) : glob;
        body = body.startsWith("/") ? body.substring(1) : body;
        return body.endsWith("/") ? body.substring(0, body.length() - 1) : body;
    }

    private static String translate(String glob) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
                out.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                out.append(".*");
                i++;
            } else if (c == '*') {
                out.append("[^/]*");
            } else if (c == '?') {
                out.append("[^/]");
            } else if (c == '[' && closing(glob, i) > 0) {
                out.append(set(glob.substring(i + 1, closing(glob, i))));
                i = closing(glob, i);
            } else if (c == '\\' && i + 1 < glob.length()) {
                out.append(Pattern.quote(glob.substring(i + 1, i + 2)));
                i++;
            } else {
                out.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return out.toString();
    }

    /** Where the set that opens at {@code at} closes, or -1 if it is no set. */
    private static int closing(String glob, int at) {
        int from =
                at + 1 < glob.length() && (glob.charAt(at + 1) == '!' || glob.charAt(at + 1) == '^') ? at + 3 : at + 2;
        return glob.indexOf(']', from);
    }

    /** A character class; a range that runs backwards is taken as it is written. */
    private static String set(String body) {
        boolean negated = body.startsWith("!") || body.startsWith("^");
        String members = negated ? body.substring(1) : body;
        String safe = members.replaceAll("[\\\\\\[\\]&^]", "\\\\$0");
        String set = negated ? "[^/" + safe + "]" : "(?!/)[" + safe + "]";
        try {
            Pattern.compile(set);
            return set;
        } catch (PatternSyntaxException e) {
            return Pattern.quote("[" + body + "]");
        }
    }
}
