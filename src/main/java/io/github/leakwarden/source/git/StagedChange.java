package io.github.leakwarden.source.git;

import io.github.leakwarden.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One path that the index has otherwise than a commit, as {@code git diff-index --raw -z} says it.
 *
 * @param path in the index
 * @param mode in the index, octal as git writes it; {@code 000000} if the index does not have it
 * @param before the commit's blob there, or at the path it was renamed from; zeros if there was none
 * @param staged the index's blob
 * @param status git's letter: A, C, D, M, R, T, U or X
 */
record StagedChange(String path, String mode, String before, String staged, char status) {
    StagedChange {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(staged, "staged");
    }

    /** Whether the index holds a file or symbolic link there: no deletion, no submodule, no unsettled conflict. */
    boolean hasBlob() {
        return !isZero(staged) && !mode.startsWith("16");
    }

    /** Whether it is an unsettled conflict: git would not commit it. */
    boolean isUnmerged() {
        return status == 'U';
    }

    boolean hasForerunner() {
        return !isZero(before);
    }

    /** Whether it is git's way to say "no object". */
    static boolean isZero(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** Reads {@code :MODE MODE ID ID STATUS NUL PATH NUL}, with a second path after a rename or copy. */
    static List<StagedChange> parse(byte[] raw) {
        List<StagedChange> changes = new ArrayList<>();
        int at = 0;
        while (at < raw.length) {
            int end = end(raw, at);
            String[] fields = new String(raw, at, end - at, StandardCharsets.ISO_8859_1).split(" ");
            if (fields.length != 5 || !fields[0].startsWith(":")) {
                throw new IllegalArgumentException("not the raw output of diff-index");
            }
            char status = fields[4].charAt(0);
            if (status == 'R' || status == 'C') {
                end = end(raw, end + 1);
            }
            int path = end + 1;
            end = end(raw, path);
            changes.add(new StagedChange(Utf8.text(raw, path, end), fields[1], fields[2], fields[3], status));
            at = end + 1;
        }
        return changes;
    }

    private static int end(byte[] raw, int from) {
        for (int i = from; i < raw.length; i++) {
            if (raw[i] == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("the raw output of diff-index is cut off");
    }
}
