package io.github.leakwarden.scan;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Excerpt;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Manifest.UnitSummary;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.model.Spread;
import io.github.leakwarden.model.TraceStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Masks the secrets that names carry: paths, archive members, authors, subjects, problem texts. Whatever a rule matches
 * in the text, and every value that the scan found anywhere. For one thread.
 */
final class Masking {
    /** What a glob has for the rest, so that the id of a rule may be written where it is wanted. */
    private static final String REST = "*";

    private final TextMask rules;
    private final KnownValues known;
    private final Map<String, String> done = new HashMap<>();

    Masking(TextMask rules, Set<Secret> known) {
        this.rules = rules;
        this.known = new KnownValues(known);
    }

    /** The result with every name masked, and every rule's words that are not ours. */
    ScanResult mask(List<Finding> findings, Manifest manifest, ReportedRules reported) {
        reported.describe(findings, this);
        List<String> headlines = new ArrayList<>();
        for (String headline : manifest.headlines()) {
            headlines.add(mask(headline));
        }
        List<UnitSummary> units = new ArrayList<>();
        for (UnitSummary unit : manifest.units()) {
            units.add(mask(unit));
        }
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : manifest.problems()) {
            problems.add(mask(problem));
        }
        List<Note> notes = new ArrayList<>();
        for (Note note : manifest.notes()) {
            notes.add(mask(note));
        }
        return new ScanResult(
                mask(findings, reported),
                new Manifest(headlines, units, problems, manifest.rules(), manifest.suppressed(), notes),
                reported.descriptors());
    }

    private List<Finding> mask(List<Finding> findings, ReportedRules reported) {
        return findings.isEmpty()
                ? List.of()
                : findings.stream()
                        .map(finding -> mask(finding, reported))
                        .sorted(Finding.ORDER)
                        .toList();
    }

    private Problem mask(Problem problem) {
        return new Problem(
                problem.effect(), problem.code(), mask(problem.unit()), mask(problem.path()), mask(problem.message()));
    }

    private Note mask(Note note) {
        return new Note(note.kind(), mask(note.unit()), mask(note.path()), note.line(), mask(note.message()));
    }

    private UnitSummary mask(UnitSummary unit) {
        return new UnitSummary(mask(unit.unit()), unit.counts(), unit.bytes());
    }

    private Finding mask(Finding finding, ReportedRules reported) {
        return new Finding(
                finding.fingerprint(),
                reported.shownId(finding.rule()),
                name(finding.provider()),
                finding.kind(),
                finding.environment(),
                finding.severity(),
                finding.confidence(),
                finding.reasons().stream().map(this::mask).toList(),
                finding.secret(),
                finding.subject().map(this::mask),
                finding.locations().stream().map(this::mask).toList(),
                finding.history().map(this::mask),
                finding.trace().stream().map(this::mask).toList(),
                finding.related());
    }

    private History mask(History history) {
        return new History(
                history.introducedBy().stream().map(this::mask).toList(),
                history.presentAtHead(),
                history.order(),
                history.objects(),
                history.spread().map(this::mask));
    }

    private Spread mask(Spread spread) {
        return new Spread(
                spread.commits(),
                spread.blobs(),
                mask(spread.branches()),
                mask(spread.tags()),
                mask(spread.others()),
                spread.removedBy().map(this::mask),
                spread.local());
    }

    private Spread.Refs mask(Spread.Refs refs) {
        return new Spread.Refs(
                refs.holding(),
                refs.atTip(),
                refs.named().stream().map(this::mask).toList());
    }

    private Location mask(Location location) {
        return new Location(mask(location.provenance()), location.region(), mask(location.excerpt()));
    }

    private TraceStep mask(TraceStep step) {
        return new TraceStep(step.region(), mask(step.note()), mask(step.excerpt()));
    }

    /** An excerpt's own matches are masked already; what was found elsewhere may stand beside them. */
    private Excerpt mask(Excerpt excerpt) {
        String before = known.mask(excerpt.text().substring(0, excerpt.start()));
        String marked = known.mask(excerpt.text().substring(excerpt.start(), excerpt.end()));
        String after = known.mask(excerpt.text().substring(excerpt.end()));
        int start = before.length();
        return new Excerpt(before + marked + after, start, start + marked.length());
    }

    private Provenance mask(Provenance place) {
        Optional<CommitInfo> commit = place.commit().map(this::mask);
        return new Provenance(
                mask(place.unit()),
                mask(place.path()),
                place.members().stream().map(this::mask).toList(),
                place.state(),
                commit);
    }

    private CommitInfo mask(CommitInfo commit) {
        return new CommitInfo(
                commit.id(), mask(commit.author()), mask(commit.email()), commit.date(), mask(commit.subject()));
    }

    /** A provider's name, masked; plain words stay. */
    String name(String name) {
        return rules.maskName(known.mask(name));
    }

    /** The id of a rule, masked; plain words stay. */
    String id(String id) {
        return name(id).replace("…", REST);
    }

    /** One text, masked. */
    String mask(String text) {
        String known = done.get(text);
        if (known == null) {
            known = compute(text);
            done.put(text, known);
        }
        return known;
    }

    private String compute(String text) {
        return rules.mask(known.mask(text));
    }
}
