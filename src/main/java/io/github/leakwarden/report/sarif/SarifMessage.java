package io.github.leakwarden.report.sarif;

import io.github.detekt.sarif4j.Location;
import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.report.Places;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of one result, with the related locations that it links to: GitHub shows those that a message links, and no
 * others. Text of the scanned tree is escaped, so that it can make no link of its own.
 */
final class SarifMessage {
    private static final int MOST_LINKS = 10;

    private final SarifPlaces places;
    private final StringBuilder text = new StringBuilder();
    private final Set<Location> related = new LinkedHashSet<>();

    SarifMessage(SarifPlaces places) {
        this.places = places;
    }

    String text() {
        return text.toString();
    }

    /** The locations linked so far, in the order of their ids. */
    Set<Location> related() {
        return new LinkedHashSet<>(related);
    }

    /** What leaked, where inside an archive, and how sure that is. */
    void what(Finding finding, RuleDescriptor rule, io.github.leakwarden.model.Location place) {
        text.append(title(finding, rule));
        if (!place.provenance().members().isEmpty()) {
            text.append(" in ").append(quoted(Places.whole(place)));
        }
        text.append(" (");
        if (finding.environment() != Environment.UNKNOWN) {
            text.append(finding.environment().label()).append(", ");
        }
        text.append(finding.confidence().label()).append(" confidence).");
    }

    /** Which commit brought it, and what became of it. */
    void past(Finding finding, io.github.leakwarden.model.Location place) {
        List<CommitInfo> commits = Places.introducers(finding);
        if (!commits.isEmpty()) {
            CommitInfo first = commits.get(0);
            text.append(" Introduced by commit ").append(first.id());
            text.append(" on ").append(Places.day(first)).append(", ");
            text.append(Places.fate(finding)).append('.');
            Places.spread(finding)
                    .ifPresent(spread ->
                            text.append(" It is ").append(Links.plain(spread)).append('.'));
        }
        if (!Places.isInTree(place.provenance())) {
            text.append(" Shown at its path in that commit; the file of today may differ or be gone.");
        }
    }

    /** Its other places. */
    void others(List<io.github.leakwarden.model.Location> all, io.github.leakwarden.model.Location place) {
        List<String> links = new ArrayList<>();
        for (int i = 0; i < all.size() && links.size() < MOST_LINKS; i++) {
            if (!all.get(i).equals(place)) {
                links.add(link(all.get(i), "The same secret."));
            }
        }
        int unnamed = all.size() - 1 - links.size();
        if (unnamed > 0) {
            links.add(unnamed == 1 ? "one more place" : unnamed + " more places");
        }
        if (!links.isEmpty()) {
            text.append(" Also at ").append(String.join(", ", links)).append('.');
        }
    }

    /** Another finding that this one speaks of. */
    void seeAlso(Finding other, RuleDescriptor rule, io.github.leakwarden.model.Location place) {
        text.append(" See also ").append(link(place, title(other, rule) + ".")).append('.');
    }

    /** Another finding that has no place to link to. */
    void seeAlso(String fingerprint) {
        text.append(" See also ").append(fingerprint).append('.');
    }

    void why(RuleDescriptor rule) {
        text.append(' ').append(Links.plain(rule.why()));
    }

    /** Rule, masked value, subject. */
    static String title(Finding finding, RuleDescriptor rule) {
        String value =
                finding.secret().map(Secret::masked).map(m -> " " + quoted(m)).orElse("");
        String subject = finding.subject().map(s -> ": " + quoted(s)).orElse("");
        return Links.plain(rule.name()) + value + subject;
    }

    private String link(io.github.leakwarden.model.Location place, String note) {
        int id = related.size() + 1;
        related.add(places.location(place).withId(id).withMessage(SarifPlaces.message(note)));
        return Links.to(id, Places.whole(place));
    }

    private static String quoted(String text) {
        return "'" + Links.plain(text) + "'";
    }
}
