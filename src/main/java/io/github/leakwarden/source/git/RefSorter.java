package io.github.leakwarden.source.git;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Spread;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sorts the names by which a secret can be reached into branches, tags and others. For one thread. */
final class RefSorter {
    private static final String REMOTES = "refs/remotes/";

    private final Map<String, Boolean> branches = new TreeMap<>();
    private final Map<String, Boolean> tags = new TreeMap<>();
    private final Map<String, Boolean> others = new TreeMap<>();
    private boolean isShared;

    /**
     * @param name a full ref name, or that of a file such as {@code FETCH_HEAD}
     * @param atTip whether what it names has the secret itself, not only in its past
     */
    void add(String name, boolean atTip) {
        if (name.startsWith("refs/heads/")) {
            add(branches, name.substring("refs/heads/".length()), atTip);
        } else if (name.startsWith("refs/tags/")) {
            add(tags, name.substring("refs/tags/".length()), atTip);
        } else if (!name.startsWith(REMOTES)) {
            isShared |= name.startsWith("refs/") && !name.equals("refs/stash");
            add(others, name.startsWith("refs/") ? name.substring("refs/".length()) : name, atTip);
        } else if (!name.endsWith("/HEAD")) {
            // A remote's HEAD is another name of one of its branches.
            add(branches, name.substring(REMOTES.length()), atTip);
        }
    }

    private static void add(Map<String, Boolean> kind, String name, boolean atTip) {
        kind.merge(name, atTip, Boolean::logicalOr);
    }

    Spread spread(int commits, int blobs, Optional<CommitInfo> removedBy) {
        boolean local = branches.isEmpty() && tags.isEmpty() && !isShared;
        return new Spread(commits, blobs, refs(branches), refs(tags), refs(others), removedBy, local);
    }

    private static Spread.Refs refs(Map<String, Boolean> kind) {
        int atTip = (int) kind.values().stream().filter(tip -> tip).count();
        return new Spread.Refs(
                kind.size(),
                atTip,
                kind.entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<String, Boolean> ref) -> !ref.getValue())
                                .thenComparing(Map.Entry::getKey))
                        .limit(Spread.Refs.MOST_NAMED)
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
