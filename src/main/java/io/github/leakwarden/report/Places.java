package io.github.leakwarden.report;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.Region;
import io.github.leakwarden.model.Spread;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a place is called in words. The words may hold control characters of the scanned tree: escape before showing. */
public final class Places {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private static final int REFS_NAMED = 3;

    private Places() {}

    /** The path from the working directory, members after {@code !}; for what is no file, what it is. */
    public static String name(Provenance place) {
        return switch (place.state()) {
            case TRACKED, UNTRACKED, IGNORED, FILE, STAGED, COMMITTED, STASHED -> inUnit(place.unit(), place.display());
            case NOTE -> "git note" + of(place.commit());
            case COMMIT_MESSAGE -> "message of commit" + of(place.commit());
            case TAG_MESSAGE -> "message of a tag" + of(place.commit());
            case REF_NAME -> "name of a branch or tag" + in(place.unit());
            case FILE_NAME ->
                "name of " + inUnit(place.unit(), place.display())
                        + place.commit()
                                .map(commit -> " in " + commit.shortId())
                                .orElse("");
            case GIT_CONFIG -> inUnit(place.unit(), ".git/config");
            case STANDARD_INPUT -> "standard input";
        };
    }

    /** The name with line and column, and the commit if it stands in history. */
    public static String whole(Location location) {
        Provenance place = location.provenance();
        String name = name(place) + ":" + at(location.region());
        boolean commitIsNamed = !place.state().isHistory() || !isBrowsable(place);
        return commitIsNamed
                ? name
                : name + place.commit().map(c -> " in " + c.shortId()).orElse(" in history");
    }

    /** Line and column, as {@code 3:16}. */
    public static String at(Region region) {
        return region.start().line() + ":" + region.start().column();
    }

    /** Whether the place is a file of a tree, now or in a commit: no message, no name, no note. */
    public static boolean isBrowsable(Provenance place) {
        return switch (place.state()) {
            case TRACKED, UNTRACKED, IGNORED, FILE, STAGED, COMMITTED, STASHED -> true;
            case NOTE, COMMIT_MESSAGE, TAG_MESSAGE, REF_NAME, FILE_NAME, GIT_CONFIG, STANDARD_INPUT -> false;
        };
    }

    /** Whether the place is a file that stands in the tree, or the index, now. */
    public static boolean isInTree(Provenance place) {
        return isBrowsable(place) && !place.state().isHistory();
    }

    /** The author's day, in UTC. */
    public static String day(CommitInfo commit) {
        return DAY.format(commit.date());
    }

    /** The place that the first introducing commit brought, if that commit is among the places. */
    public static Optional<Location> introduction(Finding finding) {
        Optional<CommitInfo> first = finding.history()
                .map(History::introducedBy)
                .filter(l -> !l.isEmpty())
                .map(l -> l.get(0));
        return first.flatMap(commit -> finding.locations().stream()
                .filter(l -> isBrowsable(l.provenance()))
                .filter(l -> l.provenance()
                        .commit()
                        .filter(c -> c.id().equals(commit.id()))
                        .isPresent())
                .findFirst());
    }

    /**
     * Where a forge should show it: each place in the tree, so that a pull request is annotated there; if there is none,
     * the one file of history where it was introduced. Empty for what is in no file.
     */
    public static List<Location> anchors(Finding finding) {
        List<Location> tree = finding.locations().stream()
                .filter(place -> isInTree(place.provenance()))
                .toList();
        if (!tree.isEmpty()) {
            return tree;
        }
        Optional<Location> past = introduction(finding)
                .or(() -> finding.locations().stream()
                        .filter(place -> isBrowsable(place.provenance()))
                        .findFirst());
        return past.stream().toList();
    }

    /**
     * The path as forges know it: from the unit if the scan had one, else starting with the unit. Never leads out of the
     * root: no leading slash, no {@code .} or {@code ..}.
     */
    public static String inRoot(Manifest manifest, String unit, String path) {
        boolean severalUnits = manifest.units().size() > 1;
        String whole = path.isEmpty() ? unit : severalUnits && !unit.equals(".") ? unit + "/" + path : path;
        return Arrays.stream(whole.split("/", -1))
                .filter(segment -> !segment.isEmpty() && !segment.equals(".") && !segment.equals(".."))
                .collect(Collectors.joining("/"));
    }

    /** What became of the secret, as the second half of a sentence. */
    public static String fate(Finding finding) {
        boolean committed =
                finding.history().filter(h -> !h.introducedBy().isEmpty()).isPresent();
        if (finding.history().map(History::presentAtHead).orElse(false)) {
            return "still in HEAD";
        }
        if (finding.isHistoryOnly()) {
            String removed = removal(finding)
                    .map(commit -> "removed by " + commit.shortId() + " on " + day(commit) + ", ")
                    .orElse("");
            boolean local = finding.history()
                    .flatMap(History::spread)
                    .map(Spread::local)
                    .orElse(false);
            return removed
                    + (local
                            ? "only in this clone: no branch or tag leads to it"
                            : "only in history now, where everyone with a clone can read it");
        }
        if (finding.locations().stream().noneMatch(place -> isInTree(place.provenance()))) {
            return "in no file of today";
        }
        return committed ? "gone from HEAD, back in the tree" : "not committed yet";
    }

    /** The commit that took it out of HEAD's files, if that is known. */
    public static Optional<CommitInfo> removal(Finding finding) {
        return finding.history().flatMap(History::spread).flatMap(Spread::removedBy);
    }

    /** How far it has come, as a part of a sentence; empty where that was not worked out. */
    public static Optional<String> spread(Finding finding) {
        return finding.history().flatMap(History::spread).map(spread -> {
            List<String> parts = new ArrayList<>();
            parts.add("in " + Tally.counted(spread.commits(), "commit"));
            refs("on ", "branch", "branches", spread.branches(), parts);
            refs("in ", "tag", "tags", spread.tags(), parts);
            refs("in ", "other ref", "other refs", spread.others(), parts);
            return String.join(", ", parts);
        });
    }

    private static void refs(String in, String one, String many, Spread.Refs refs, List<String> parts) {
        if (refs.holding() == 0) {
            return;
        }
        List<String> names =
                refs.named().subList(0, Math.min(REFS_NAMED, refs.named().size()));
        String more = refs.holding() > names.size() ? ", …" : "";
        parts.add(in + Tally.number(refs.holding()) + " " + (refs.holding() == 1 ? one : many) + " ("
                + String.join(", ", names) + more + ")");
    }

    /** The commits that introduced it; empty outside git. */
    public static List<CommitInfo> introducers(Finding finding) {
        return finding.history().map(History::introducedBy).orElse(List.of());
    }

    private static String inUnit(String unit, String path) {
        if (path.isEmpty()) {
            return unit;
        }
        return unit.isEmpty() || unit.equals(".") ? path : unit + "/" + path;
    }

    private static String in(String unit) {
        return unit.isEmpty() || unit.equals(".") ? "" : " in " + unit;
    }

    private static String of(Optional<CommitInfo> commit) {
        return commit.map(c -> " " + c.shortId()).orElse("");
    }
}
