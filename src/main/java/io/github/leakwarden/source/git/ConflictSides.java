package io.github.leakwarden.source.git;

import io.github.leakwarden.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The blobs that the index holds for conflicts nobody has settled: what both sides started from, ours and theirs.
 *
 * @param byPath ids by path in the index
 */
record ConflictSides(Map<String, Set<String>> byPath) {
    /** Asks git. */
    static ConflictSides read(GitCommand git) throws GitFailure, InterruptedException {
        return parse(git.run("ls-files", "--unmerged", "-z"));
    }

    /** Reads {@code MODE ID STAGE TAB PATH NUL}; a submodule has no blob. */
    static ConflictSides parse(byte[] raw) {
        Map<String, Set<String>> byPath = new HashMap<>();
        int at = 0;
        while (at < raw.length) {
            int tab = indexOf(raw, '\t', at);
            int end = indexOf(raw, '\0', tab);
            String[] fields = new String(raw, at, tab - at, StandardCharsets.ISO_8859_1).split(" ");
            if (fields.length != 3) {
                throw new IllegalArgumentException("not what ls-files says of conflicts");
            }
            if (!fields[0].startsWith("16")) {
                byPath.computeIfAbsent(Utf8.text(raw, tab + 1, end), path -> new LinkedHashSet<>())
                        .add(fields[1]);
            }
            at = end + 1;
        }
        return new ConflictSides(byPath);
    }

    private static int indexOf(byte[] raw, char sought, int from) {
        for (int i = from; i < raw.length; i++) {
            if (raw[i] == sought) {
                return i;
            }
        }
        throw new IllegalArgumentException("what ls-files says is cut off");
    }
}
