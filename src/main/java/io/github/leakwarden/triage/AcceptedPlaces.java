package io.github.leakwarden.triage;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.text.Span;
import io.github.leakwarden.triage.foreign.ForeignPath;
import io.github.leakwarden.triage.ignore.IgnoreFile;
import io.github.leakwarden.triage.ignore.IgnoreLine;
import io.github.leakwarden.triage.ignore.IgnoreLine.OfPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values accepted because of a place where they stand, as {@code .gitleaksignore} names places: rule, file, line, and
 * perhaps commit.
 *
 * <p>The place tells which value is meant; the value is then accepted in that file, on whatever line and in whatever
 * commit. So neither an edit above it nor a rebase reopens it, and another value that comes to stand there is reported.
 * A line that names a commit speaks of the file as it stands, too, when it is looked at without history.
 */
final class AcceptedPlaces {
    private final Map<String, List<Line>> byFileName = new HashMap<>();
    private final RuleNames names;
    private final Set<Accepted> accepted = new HashSet<>();

    private record Line(IgnoreFile file, OfPlace place) {}

    private record Accepted(String unit, String path, Secret value) {}

    AcceptedPlaces(List<IgnoreFile> files, RuleNames names) {
        this.names = names;
        for (IgnoreFile file : files) {
            for (IgnoreLine line : file.lines()) {
                if (line instanceof OfPlace place) {
                    byFileName
                            .computeIfAbsent(ForeignPath.fileName(place.path()), name -> new ArrayList<>())
                            .add(new Line(file, place));
                }
            }
        }
    }

    /** Takes in which values stand at the places; returns the lines that named one. */
    List<IgnoreLine> look(List<Hit> hits) {
        if (byFileName.isEmpty()) {
            return List.of();
        }
        List<IgnoreLine> used = new ArrayList<>();
        Map<List<Object>, List<Span>> spans = new HashMap<>();
        boolean historyRead = hits.stream()
                .anyMatch(hit -> hit.location().provenance().commit().isPresent());
        for (Hit hit : hits) {
            for (Line line : at(hit.location().provenance())) {
                if (means(line, hit, historyRead)) {
                    used.add(line.place());
                    accepted.add(key(hit));
                    spans.computeIfAbsent(text(hit), text -> new ArrayList<>())
                            .add(hit.match().secretSpan());
                }
            }
        }
        for (Hit hit : hits) {
            if (spans.getOrDefault(text(hit), List.of()).stream()
                    .anyMatch(span -> span.overlaps(hit.match().secretSpan()))) {
                accepted.add(key(hit));
            }
        }
        return used;
    }

    /** The lines that name the path. */
    private List<Line> at(Provenance place) {
        String path = place.display();
        List<Line> lines = new ArrayList<>();
        for (Line line : byFileName.getOrDefault(ForeignPath.fileName(path), List.of())) {
            if (ForeignPath.isSame(line.place().path(), path)) {
                lines.add(line);
            }
        }
        return lines;
    }

    private boolean means(Line line, Hit hit, boolean historyRead) {
        Provenance place = hit.location().provenance();
        Optional<String> commit = place.commit().map(CommitInfo::id);
        boolean sameCommit = line.place().commit().isEmpty()
                || commit.isEmpty() && !historyRead
                || line.place().commit().equals(commit);
        int at = line.place().at();
        return sameCommit
                && hit.firstLine() <= at
                && at <= hit.location().region().end().line()
                && line.file().concerns(place.unit())
                && names.means(line.place().rule(), hit.match().rule());
    }

    /** The lines that accept a file reported for its path: whatever line they name. */
    List<IgnoreLine> naming(NamedFile file) {
        Provenance place = file.location().provenance();
        List<IgnoreLine> lines = new ArrayList<>();
        for (Line line : at(place)) {
            if (line.file().concerns(place.unit()) && names.means(line.place().rule(), file.rule())) {
                lines.add(line.place());
            }
        }
        return lines;
    }

    boolean accepts(Hit hit) {
        return !accepted.isEmpty() && accepted.contains(key(hit));
    }

    private static Accepted key(Hit hit) {
        Provenance place = hit.location().provenance();
        return new Accepted(place.unit(), place.display(), hit.match().secret());
    }

    /** The bytes that a hit stands in. */
    private static List<Object> text(Hit hit) {
        return List.of(hit.text(), hit.location().provenance());
    }
}
