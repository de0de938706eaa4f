package io.github.leakwarden.triage;

import io.github.leakwarden.triage.baseline.Baseline;
import io.github.leakwarden.triage.ignore.IgnoreFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a scan accepts as known.
 *
 * @param baseline findings accepted before
 * @param ignoreFiles what they name is accepted
 * @param deaf words of marks that are not heard, such as {@code gitleaks:allow}
 */
public record Acceptance(Baseline baseline, List<IgnoreFile> ignoreFiles, Set<String> deaf) {
    /** Nothing but what is marked. */
    public static final Acceptance MARKED = new Acceptance(Baseline.EMPTY, List.of(), Set.of());

    public Acceptance {
        Objects.requireNonNull(baseline, "baseline");
        ignoreFiles = List.copyOf(ignoreFiles);
        deaf = Set.copyOf(deaf);
    }

    /** Whether it names nothing that could be found, or could be stale. */
    public boolean isEmpty() {
        return ignoreFiles.isEmpty() && baseline.name().isEmpty();
    }

    /** The same with another baseline. */
    public Acceptance with(Baseline other) {
        return new Acceptance(other, ignoreFiles, deaf);
    }

    /** The same with further ignore files. */
    public Acceptance and(List<IgnoreFile> further) {
        List<IgnoreFile> files = new ArrayList<>(ignoreFiles);
        files.addAll(further);
        return new Acceptance(baseline, files, deaf);
    }
}
