package io.github.leakwarden.scan;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Excerpt;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.OrderBy;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.Region;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.source.HistorySource.Story;
import io.github.leakwarden.text.Position;
import io.github.leakwarden.text.Span;
import io.github.leakwarden.triage.Exposed;
import io.github.leakwarden.triage.Hit;
import io.github.leakwarden.triage.NamedFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every match its places: a blob of history stands where its story says, and what path criteria rule out is left
 * out.
 */
final class Resolution {
    /** Where a file stands as a whole: SARIF knows no region without a line. */
    private static final Region BEGINNING = new Region(new Span(0, 1), new Position(1, 1), new Position(1, 1));

    private final PathCriteria criteria;
    private final OwnFiles ownFiles;
    private final Set<Problem> own = new LinkedHashSet<>();
    private final List<Hit> hits = new ArrayList<>();
    private final List<Exposed> exposed = new ArrayList<>();
    private final List<NamedFile> named = new ArrayList<>();
    private final Set<Secret> secrets = new HashSet<>();
    private int texts;

    Resolution(RuleSet rules, OwnFiles ownFiles) {
        this.criteria = new PathCriteria(rules);
        this.ownFiles = ownFiles;
    }

    /** @param stories of objects, by unit and object id */
    void add(List<SeenBlob> blobs, Map<String, Map<String, Story>> stories) {
        if (blobs.isEmpty()) {
            return;
        }
        for (SeenBlob blob : inOrder(blobs)) {
            Optional<Story> story = blob.objectId()
                    .flatMap(id -> Optional.ofNullable(
                            stories.getOrDefault(blob.provenance().unit(), Map.of())
                                    .get(id)));
            List<Provenance> places = story.map(told -> placesOf(blob, told)).orElse(List.of(blob.provenance()));
            Optional<History> history = story.map(Story::history).or(() -> historyOf(blob.provenance()));
            texts++;
            places.forEach(place -> add(blob, place, history));
        }
    }

    /** The order in which threads came by a blob must not show: of equals, the first speaks for all. */
    private static List<SeenBlob> inOrder(List<SeenBlob> blobs) {
        return blobs.stream()
                .sorted(OrderBy.key((SeenBlob blob) -> blob.provenance().unit())
                        .then(blob -> blob.provenance().display())
                        .then(blob -> blob.provenance().state())
                        .then(blob -> blob.objectId().orElse(""))
                        .then(blob ->
                                blob.provenance().commit().map(CommitInfo::id).orElse(""))
                        .then(SeenBlob::offset))
                .toList();
    }

    /** A commit or tag message is introduced by its own commit. Of a name only who brought it is known. */
    private static Optional<History> historyOf(Provenance place) {
        return place.commit()
                .filter(commit -> place.state() != FileState.FILE_NAME)
                .map(commit -> new History(List.of(commit), false, History.UNORDERED, List.of(commit.id())));
    }

    private static List<Provenance> placesOf(SeenBlob blob, Story story) {
        List<Provenance> places = new ArrayList<>();
        for (Provenance place : story.places()) {
            Provenance whole = place;
            for (String member : blob.provenance().members()) {
                whole = whole.member(member);
            }
            places.add(whole);
        }
        return places;
    }

    private void add(SeenBlob blob, Provenance place, Optional<History> history) {
        blob.hits().forEach(seen -> secrets.add(seen.match().secret()));
        if (ownFiles.holds(place)) {
            own.add(Problem.skipped(
                    "file.own-configuration",
                    place.unit(),
                    place.path(),
                    "the configuration or baseline of this scan: what it holds is not reported"));
            return;
        }
        for (SeenBlob.SeenMatch seen : blob.hits()) {
            if (criteria.allow(seen.match(), place)) {
                hits.add(new Hit(
                        texts,
                        seen.match(),
                        new Location(place, seen.region(), seen.excerpt()),
                        history,
                        seen.firstLine(),
                        seen.marks()));
            }
        }
        if (blob.offset() == 0) {
            for (Rule rule : criteria.reporting(place)) {
                named.add(new NamedFile(rule.id(), new Location(place, BEGINNING, Excerpt.NONE), history));
            }
        }
        for (SeenBlob.SeenExposure seen : blob.exposures()) {
            exposed.add(new Exposed(
                    seen.hit(), new Location(place, seen.region(), seen.excerpt()), seen.trace(), seen.marks()));
        }
    }

    List<Hit> hits() {
        return List.copyOf(hits);
    }

    /** Files of the scan's own that would have been reported. */
    Set<Problem> own() {
        return Collections.unmodifiableSet(own);
    }

    /** Files that a rule reports for their paths. */
    List<NamedFile> named() {
        return List.copyOf(named);
    }

    List<Exposed> exposed() {
        return List.copyOf(exposed);
    }

    /** Every value that was matched, whatever becomes of it. */
    Set<Secret> secrets() {
        return Set.copyOf(secrets);
    }
}
