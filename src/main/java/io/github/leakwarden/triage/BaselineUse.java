package io.github.leakwarden.triage;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Fingerprint;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.triage.baseline.Baseline;
import io.github.leakwarden.triage.baseline.BaselineEntry;
import io.github.leakwarden.triage.baseline.BaselineEntry.Hashed;
import io.github.leakwarden.triage.baseline.BaselineEntry.Known;
import io.github.leakwarden.triage.baseline.BaselineEntry.Seen;
import io.github.leakwarden.triage.foreign.ForeignPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which findings a baseline holds, and remembers which of its entries held one. For one thread. */
final class BaselineUse {
    private final Baseline baseline;
    private final Fingerprints recipe;
    private final RuleNames names;
    private final Map<String, List<Known>> byFingerprint = new HashMap<>();
    private final Map<String, List<Known>> byValue = new HashMap<>();
    private final Map<String, List<BaselineEntry>> byFileName = new HashMap<>();
    private final Set<BaselineEntry> used = Collections.newSetFromMap(new IdentityHashMap<>());

    BaselineUse(Baseline baseline, Fingerprints recipe, RuleNames names) {
        this.baseline = baseline;
        this.recipe = recipe;
        this.names = names;
        for (BaselineEntry entry : baseline.entries()) {
            if (entry instanceof Known known) {
                add(byFingerprint, known.fingerprint(), known);
                known.value().ifPresent(value -> add(byValue, value, known));
            } else if (entry instanceof Seen seen) {
                add(byFileName, ForeignPath.fileName(seen.path()), entry);
            } else if (entry instanceof Hashed hashed) {
                add(byFileName, ForeignPath.fileName(hashed.path()), entry);
            }
        }
    }

    private static <E> void add(Map<String, List<E>> index, String key, E entry) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
    }

    /**
     * Whether the finding was accepted: itself, its value, or what stands at one of its places.
     *
     * @param byValueToo whether it is worth the digest of its value, which costs a moment for weak ones
     */
    boolean holds(Finding finding, boolean byValueToo) {
        boolean held = use(byFingerprint.getOrDefault(finding.fingerprint().value(), List.of()));
        if (!held && byValueToo && !byValue.isEmpty()) {
            held = finding.secret()
                    .map(recipe::ofValue)
                    .map(Fingerprint::value)
                    .map(value -> use(byValue.getOrDefault(value, List.of())))
                    .orElse(false);
        }
        return !byFileName.isEmpty() && seenBefore(finding) || held;
    }

    private boolean use(List<? extends BaselineEntry> entries) {
        used.addAll(entries);
        return !entries.isEmpty();
    }

    private boolean seenBefore(Finding finding) {
        HashedParts parts = new HashedParts(finding.secret());
        List<BaselineEntry> holding = new ArrayList<>();
        for (Location location : finding.locations()) {
            String path = location.provenance().display();
            for (BaselineEntry entry : byFileName.getOrDefault(ForeignPath.fileName(path), List.of())) {
                boolean holds = entry instanceof Seen seen
                        ? holds(seen, location, path, finding)
                        : entry instanceof Hashed hashed && holds(hashed, location, path, parts, finding.rule());
                if (holds) {
                    holding.add(entry);
                }
            }
        }
        return use(holding);
    }

    /** By the value; where the tools cut it differently, or the report is redacted, by the place. */
    private boolean holds(Seen seen, Location location, String path, Finding finding) {
        if (!ForeignPath.isSame(seen.path(), path)) {
            return false;
        }
        if (finding.secret().isEmpty()) {
            return names.means(seen.rule(), finding.rule());
        }
        if (seen.value().isPresent()) {
            Secret theirs = seen.value().get();
            Secret ours = finding.secret().get();
            return theirs.equals(ours) || isAt(location, seen.from(), seen.to()) && overlap(theirs, ours);
        }
        Optional<String> commit = location.provenance().commit().map(CommitInfo::id);
        boolean sameCommit = seen.commit().isEmpty()
                || commit.isEmpty() && finding.history().isEmpty()
                || seen.commit().equals(commit);
        return sameCommit && isAt(location, seen.from(), seen.to()) && names.means(seen.rule(), finding.rule());
    }

    /** By the value or a part of it, as their patterns often take less; where they take more, by the place. */
    private boolean holds(Hashed hashed, Location location, String path, HashedParts parts, String rule) {
        return ForeignPath.isSame(hashed.path(), path)
                && (parts.has(hashed.sha1())
                        || hashed.at() > 0
                                && isAt(location, hashed.at(), hashed.at())
                                && names.means(hashed.rule(), rule));
    }

    private static boolean isAt(Location location, int from, int to) {
        return location.region().start().line() <= to && location.region().end().line() >= from;
    }

    private static boolean overlap(Secret a, Secret b) {
        return a.reveal().contains(b.reveal()) || b.reveal().contains(a.reveal());
    }

    /** What is the matter with the file and its entries. */
    List<Note> notes(Judge judge) {
        if (baseline.name().isEmpty()) {
            return List.of();
        }
        List<Note> notes = new ArrayList<>();
        int count = baseline.entries().size();
        notes.add(note(Note.Kind.IN_USE, 0, "baseline, " + count + (count == 1 ? " entry" : " entries")));
        int unknown = 0;
        for (BaselineEntry entry : baseline.entries()) {
            if (used.contains(entry)) {
                continue;
            }
            if (judge.coversNamed(entry.rule().isEmpty() ? List.of() : List.of(entry.rule()), baseline.name())) {
                notes.add(note(Note.Kind.STALE, entry.line(), "this entry holds nothing that is there: take it out"));
            } else {
                unknown++;
            }
        }
        if (unknown > 0) {
            notes.add(note(
                    Note.Kind.NOT_JUDGED,
                    0,
                    unknown
                            + (unknown == 1 ? " entry holds" : " entries hold")
                            + " nothing that was read; more must be read to tell what is stale"));
        }
        return notes;
    }

    private Note note(Note.Kind kind, int line, String message) {
        return new Note(kind, "", baseline.name(), line, message);
    }
}
