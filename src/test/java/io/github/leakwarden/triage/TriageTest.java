package io.github.leakwarden.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Evidence;
import io.github.leakwarden.model.Excerpt;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.Region;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.text.Position;
import io.github.leakwarden.text.Span;
import io.github.leakwarden.triage.baseline.Baseline;
import io.github.leakwarden.triage.baseline.BaselineEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose a value is, and how hits become findings; by the built-in rules for {@code sk_live_}. */
final class TriageTest {
    private static final RuleSet RULES = BuiltinRules.load();
    private static final String DEFAULT = "stripe-secret-key";
    private static final String BY_EVIDENCE = "shadhinpay-api-key";

    private final Secret secret = secret(1);
    private final Fingerprints fingerprints = Fingerprints.open();

    @Test
    void aValueWithoutEvidenceGoesToTheRuleThatHasItByDefault() {
        assertOwner(DEFAULT, hit(DEFAULT, Evidence.NONE), hit(BY_EVIDENCE, Evidence.NONE));
    }

    @Test
    void evidenceNearByWinsOverTheDefault() {
        assertOwner(BY_EVIDENCE, hit(DEFAULT, Evidence.NONE), hit(BY_EVIDENCE, Evidence.LINE));
        assertOwner(BY_EVIDENCE, hit(DEFAULT, Evidence.NONE), hit(BY_EVIDENCE, Evidence.NEAR));
        assertOwner(BY_EVIDENCE, hit(DEFAULT, Evidence.NONE), hit(BY_EVIDENCE, Evidence.BLOB));
    }

    @Test
    void theNearerEvidenceWins() {
        assertOwner(DEFAULT, hit(DEFAULT, Evidence.LINE), hit(BY_EVIDENCE, Evidence.NEAR));
        assertOwner(BY_EVIDENCE, hit(DEFAULT, Evidence.NEAR), hit(BY_EVIDENCE, Evidence.LINE));
        assertOwner(DEFAULT, hit(DEFAULT, Evidence.NEAR), hit(BY_EVIDENCE, Evidence.BLOB));
    }

    @Test
    void evidenceElsewhereInTheUnitCounts() {
        List<Hit> hits = List.of(hit(DEFAULT, Evidence.NONE), hit(BY_EVIDENCE, Evidence.NONE));
        assertThat(settle(hits, Map.of(".", Set.of("ShadhinPay"))))
                .extracting(Finding::rule)
                .containsExactly(BY_EVIDENCE);
        assertThat(settle(hits, Map.of("other", Set.of("ShadhinPay"))))
                .extracting(Finding::rule)
                .containsExactly(DEFAULT);
    }

    @Test
    void oneValueHasOneOwnerWhereverItStands() {
        Hit bare = at("b.txt", 0, hit(DEFAULT, Evidence.NONE));
        Hit named = at("a.txt", 0, hit(BY_EVIDENCE, Evidence.LINE));
        List<Finding> findings = settle(List.of(bare, named), Map.of());
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rule()).isEqualTo(BY_EVIDENCE);
        assertThat(findings.get(0).locations())
                .extracting(place -> place.provenance().path())
                .containsExactly("a.txt", "b.txt");
    }

    @Test
    void aGenericRuleYieldsToAll() {
        assertOwner(DEFAULT, hit("generic-secret", Evidence.NONE), hit(DEFAULT, Evidence.NONE));
    }

    @Test
    void theOrderOfHitsDoesNotShow() {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Secret value = secret(i % 7);
            hits.add(at(
                    "f" + i % 5, i * 100L, hit(i % 2 == 0 ? DEFAULT : BY_EVIDENCE, value, Evidence.values()[i % 5])));
        }
        List<Finding> once = settle(hits, Map.of());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(hits, new Random(seed));
            assertThat(settle(hits, Map.of())).isEqualTo(once);
        }
    }

    @Test
    void neverTwoFindingsForOneValue() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<Hit> hits = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String rule = List.of(DEFAULT, BY_EVIDENCE, "generic-secret").get(random.nextInt(3));
                Evidence evidence = Evidence.values()[random.nextInt(5)];
                hits.add(at(
                        "f" + random.nextInt(3),
                        random.nextInt(3) * 100L,
                        hit(rule, secret(random.nextInt(3)), evidence)));
            }
            assertThat(settle(hits, Map.of()))
                    .extracting(finding -> finding.secret().orElseThrow())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void hitsOfDifferentTextsAtOnePlaceDoNotOverlap() {
        Hit first = hit(DEFAULT, secret(1), Evidence.LINE);
        Hit second = new Hit(
                1, hit(DEFAULT, secret(2), Evidence.LINE).match(), first.location(), Optional.empty(), List.of());
        assertThat(settle(List.of(first, second), Map.of())).hasSize(2);
    }

    @Test
    void todayComesBeforeHistoryAndTheEarliestCommitIntroduced() {
        Hit old = committed("z.txt", "aa", 100);
        Hit older = committed("y.txt", "bb", 50);
        Finding finding = settle(List.of(old, at("x.txt", 0, hit(DEFAULT, Evidence.LINE)), older), Map.of())
                .get(0);
        assertThat(finding.primary().provenance().path()).isEqualTo("x.txt");
        assertThat(finding.history().orElseThrow().introducedBy())
                .extracting(CommitInfo::id)
                .containsExactly("bb");
    }

    @Test
    void whatIsLeftOutIsCounted() {
        Triaged triaged = new Triage(RULES, settings(Severity.CRITICAL, Baseline.EMPTY))
                .settle(List.of(at("src/test/A.java", 0, hit(DEFAULT, Evidence.LINE))), List.of(), Map.of());
        assertThat(triaged.findings()).isEmpty();
        assertThat(triaged.suppressed()).containsEntry("below-threshold", 1);
    }

    @Test
    void aBaselineHoldsTheFindingOrItsValue() {
        List<Hit> hits = List.of(hit(DEFAULT, Evidence.LINE));
        String own = fingerprints.ofSecret(DEFAULT, secret).value();
        String another = fingerprints.ofSecret(BY_EVIDENCE, secret).value();
        Baseline finding = baseline(own, Optional.empty());
        Baseline value =
                baseline(another, Optional.of(fingerprints.ofValue(secret).value()));
        Baseline other = baseline(another, Optional.empty());
        assertThat(triage(hits, finding).suppressed()).containsEntry("baseline", 1);
        assertThat(triage(hits, value).findings()).isEmpty();
        assertThat(triage(hits, other).findings()).hasSize(1);
    }

    private static Baseline baseline(String fingerprint, Optional<String> value) {
        return new Baseline(
                "baseline.json",
                List.of(new BaselineEntry.Known(fingerprint, value, DEFAULT, "", Optional.empty(), 3)));
    }

    private void assertOwner(String rule, Hit... hits) {
        assertThat(settle(List.of(hits), Map.of())).extracting(Finding::rule).containsExactly(rule);
    }

    private List<Finding> settle(List<Hit> hits, Map<String, Set<String>> providers) {
        return new Triage(RULES, settings(Severity.INFO, Baseline.EMPTY))
                .settle(hits, List.of(), providers)
                .findings();
    }

    private Triaged triage(List<Hit> hits, Baseline baseline) {
        return new Triage(RULES, settings(Severity.INFO, baseline)).settle(hits, List.of(), Map.of());
    }

    private Settings settings(Severity severity, Baseline baseline) {
        return new Settings(severity, Confidence.LOW, Acceptance.MARKED.with(baseline), fingerprints, LocalDate.EPOCH);
    }

    private static Secret secret(int seed) {
        String value = "sk_live_" + Placeholders.fill("{{base62:32}}", seed).text();
        return Secret.of(value.getBytes(StandardCharsets.UTF_8), "sk_live_");
    }

    private Hit hit(String rule, Evidence evidence) {
        return hit(rule, secret, evidence);
    }

    private static Hit hit(String rule, Secret value, Evidence evidence) {
        Match match = match(rule, value, evidence, 0);
        Location location = new Location(
                Provenance.file(".", "a.txt", FileState.TRACKED), region(match.secretSpan()), Excerpt.NONE);
        return new Hit(0, match, location, Optional.empty(), List.of());
    }

    private static Match match(String rule, Secret value, Evidence evidence, long start) {
        Span span = new Span(start, start + value.revealBytes().length);
        return new Match(rule, span, span, value, Environment.LIVE, Confidence.HIGH, evidence, Match.RAW, List.of());
    }

    @Test
    void isIntroducedByTheFirstCommitInTopologicalOrderWhateverItsDate() {
        Hit backdated = ordered(committed("a", "a".repeat(40), 1), 7);
        Hit first = ordered(committed("a", "b".repeat(40), 99), 3);

        List<Finding> findings = settle(List.of(backdated, first), Map.of());

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.history().orElseThrow().introducedBy())
                        .extracting(CommitInfo::id)
                        .containsExactly("b".repeat(40)));
    }

    private static Hit ordered(Hit hit, int order) {
        History history = hit.history().orElseThrow();
        return new Hit(
                hit.text(),
                hit.match(),
                hit.location(),
                Optional.of(new History(history.introducedBy(), history.presentAtHead(), order, List.of())),
                hit.marks());
    }

    private static Hit at(String path, long start, Hit hit) {
        Match match =
                match(hit.match().rule(), hit.match().secret(), hit.match().evidence(), start);
        Location location =
                new Location(Provenance.file(".", path, FileState.TRACKED), region(match.secretSpan()), Excerpt.NONE);
        return new Hit(0, match, location, Optional.empty(), List.of());
    }

    private Hit committed(String path, String id, long second) {
        Match match = match(DEFAULT, secret, Evidence.LINE, 0);
        CommitInfo commit = commit(id, second);
        Provenance place = new Provenance(".", path, List.of(), FileState.COMMITTED, Optional.of(commit));
        return new Hit(
                0,
                match,
                new Location(place, region(match.secretSpan()), Excerpt.NONE),
                Optional.of(new History(List.of(commit), false)),
                List.of());
    }

    private static CommitInfo commit(String id, long second) {
        return new CommitInfo(id, "Ada", "ada@example.com", Instant.ofEpochSecond(second), "Add");
    }

    private static Region region(Span span) {
        return new Region(span, new Position(1, 1), new Position(1, 41));
    }
}
