package io.github.leakwarden.source.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of files and folders, each without the way to it, that some trees have and those before them do not. For one
 * thread.
 */
final class NewNames {
    private final Set<String> met = new HashSet<>();
    private final List<String> fresh = new ArrayList<>();

    /**
     * Takes the name at the cursor. The trees before come first.
     *
     * @param before whether the tree is one of those
     */
    void take(TreeEntries entry, boolean before) {
        int start = entry.nameStart();
        String name = new String(entry.bytes(), start, entry.nameEnd() - start, StandardCharsets.UTF_8);
        if (met.add(name) && !before) {
            fresh.add(name);
        }
    }

    /** The new ones, as they were met. */
    List<String> list() {
        return List.copyOf(fresh);
    }
}
