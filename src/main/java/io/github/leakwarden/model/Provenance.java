package io.github.leakwarden.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a blob was seen.
 *
 * @param unit the repository root or scanned path, as it is shown: relative to the working directory where possible,
 *     {@code .} for the working directory itself
 * @param path relative to its unit, {@code /} between segments; empty for messages and standard input
 * @param members names inside archives, outermost first; empty for a plain file
 * @param state how it stood there
 * @param commit the commit that introduced it there, for what comes from history
 */
public record Provenance(String unit, String path, List<String> members, FileState state, Optional<CommitInfo> commit) {
    public Provenance {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(path, "path");
        members = List.copyOf(members);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(commit, "commit");
    }

    /** A plain file. */
    public static Provenance file(String unit, String path, FileState state) {
        return new Provenance(unit, path, List.of(), state, Optional.empty());
    }

    /** The same place one archive deeper. */
    public Provenance member(String name) {
        List<String> inner = new ArrayList<>(members);
        inner.add(name);
        return new Provenance(unit, path, inner, state, commit);
    }

    /** Path with archive members, as {@code outer.zip!inner/path}. */
    public String display() {
        return members.isEmpty() ? path : path + "!" + String.join("!", members);
    }

    /** The name that tells the file's type: the innermost member, else the path. */
    public String fileName() {
        String whole = members.isEmpty() ? path : members.get(members.size() - 1);
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    // By hand: what Java makes of a record goes through method handles, which a cold start pays for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Provenance place
                && place.path.equals(path)
                && place.unit.equals(unit)
                && place.members.equals(members)
                && place.state == state
                && place.commit.equals(commit);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * unit.hashCode() + path.hashCode()) + members.hashCode();
    }
}
