package io.github.leakwarden.scan;

import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
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
    /** Shorter values stand in many innocent names. */
    private static final int SHORTEST = 8;

    private final DetectorSession session;
    private final List<Secret> known;
    private final Map<String, String> done = new HashMap<>();

    Masking(DetectorSession session, Set<Secret> known) {
        this.session = session;
        this.known = known.stream()
                .filter(secret -> secret.revealBytes().length >= SHORTEST)
                .sorted(Comparator.comparing((Secret secret) -> -secret.revealBytes().length)
                        .thenComparing(Secret::masked))
                .toList();
    }

    /** The result with every name masked. */
    ScanResult mask(ScanResult result) {
        Manifest manifest = result.manifest();
        return new ScanResult(
                result.findings().stream().map(this::mask).toList(),
                new Manifest(
                        manifest.headlines(),
                        manifest.units(),
                        manifest.problems().stream().map(this::mask).toList(),
                        manifest.rules(),
                        manifest.suppressed()),
                result.rules());
    }

    private Problem mask(Problem problem) {
        return new Problem(
                problem.effect(), problem.code(), problem.unit(), mask(problem.path()), mask(problem.message()));
    }

    private Finding mask(Finding finding) {
        return new Finding(
                finding.fingerprint(),
                finding.rule(),
                finding.provider(),
                finding.kind(),
                finding.environment(),
                finding.severity(),
                finding.confidence(),
                finding.reasons(),
                finding.secret(),
                finding.subject().map(this::mask),
                finding.locations().stream().map(this::mask).toList(),
                finding.history().map(this::mask),
                finding.trace(),
                finding.related());
    }

    private History mask(History history) {
        return new History(history.introducedBy().stream().map(this::mask).toList(), history.presentAtHead());
    }

    private Location mask(Location location) {
        return new Location(mask(location.provenance()), location.region(), location.excerpt());
    }

    private Provenance mask(Provenance place) {
        Optional<CommitInfo> commit = place.commit().map(this::mask);
        return new Provenance(
                place.unit(),
                mask(place.path()),
                place.members().stream().map(this::mask).toList(),
                place.state(),
                commit);
    }

    private CommitInfo mask(CommitInfo commit) {
        return new CommitInfo(
                commit.id(), mask(commit.author()), mask(commit.email()), commit.date(), mask(commit.subject()));
    }

    /** One text, masked. */
    String mask(String text) {
        return done.computeIfAbsent(text, this::compute);
    }

    private String compute(String text) {
        String masked = text;
        for (Secret secret : known) {
            masked = masked.replace(secret.reveal(), secret.masked());
        }
        byte[] bytes = masked.getBytes(StandardCharsets.UTF_8);
        List<Match> matches =
                new ArrayList<>(session.detect(bytes, bytes.length).matches());
        matches.sort(Comparator.comparing(Match::secretSpan));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Match match : matches) {
            Span span = match.secretSpan();
            if (span.start() >= at) {
                out.append(new String(bytes, at, (int) span.start() - at, StandardCharsets.UTF_8));
                out.append(match.secret().masked());
            }
            at = Math.max(at, (int) span.end());
        }
        return out.append(new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8))
                .toString();
    }
}
