package io.github.leakwarden.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.pattern.BadPatternException;
import io.github.leakwarden.rule.Checks;
import io.github.leakwarden.rule.Dialect;
import io.github.leakwarden.rule.Ownership;
import io.github.leakwarden.rule.Partners;
import io.github.leakwarden.rule.Profile;
import io.github.leakwarden.rule.Proofs;
import io.github.leakwarden.rule.Provider;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.rule.Search;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PrebuiltRulesTest {
    private static final Set<String> SIGNALS = Set.of("httpclient");
    private static final String GOOD = "kst_[a-z]{8}";
    private static final String BAD = "kst_[a-z";

    @Test
    void compilesNoPatternBeforeACandidateStandsInTheText() {
        RuleSet rules = rules(BAD).withPrebuilt(Detector.prebuild(rules(GOOD), SIGNALS));
        DetectorSession session = Detector.of(rules, Set::of, 0).session();
        assertThat(detect(session, "an HttpClient").signalled()).isTrue();
        assertThatThrownBy(() -> detect(session, "kst_wqzmrtkd")).isInstanceOf(BadPatternException.class);
    }

    @Test
    void asksForSignalsWhereNothingWasPrebuilt() {
        DetectorSession session = Detector.of(rules(GOOD), () -> SIGNALS, 0).session();
        assertThat(detect(session, "an HttpClient").signalled()).isTrue();
        assertThat(detect(session, "kst_wqzmrtkd").matches()).hasSize(1);
    }

    @Test
    void losesWhatWasPrebuiltWithAnyRule() {
        RuleSet rules = rules(GOOD).withPrebuilt(Detector.prebuild(rules(GOOD), SIGNALS));
        DetectorSession session =
                Detector.of(rules.filter(rule -> false), Set::of, 0).session();
        assertThat(detect(session, "an HttpClient").signalled()).isFalse();
        assertThat(detect(session, "kst_wqzmrtkd").matches()).isEmpty();
    }

    @Test
    void tellsABadPatternAtOnceWhereNothingWasPrebuilt() {
        assertThatThrownBy(() -> Detector.of(rules(BAD), Set::of, 0)).isInstanceOf(BadPatternException.class);
    }

    private static Detection detect(DetectorSession session, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return session.detect(bytes, bytes.length);
    }

    private static RuleSet rules(String regex) {
        Rule rule = new Rule(
                Dialect.LEAKWARDEN,
                "kestrel-token",
                List.of(),
                Provider.NONE,
                "Lets its holder publish.",
                List.of(),
                new Profile(
                        Kind.SECRET,
                        Set.of(Rule.Place.SERVER),
                        Environment.UNKNOWN,
                        List.of(),
                        Severity.HIGH,
                        Confidence.HIGH,
                        List.of()),
                new Search(List.of(), Optional.of(regex), 0, List.of(), Optional.empty()),
                new Checks(0, Optional.empty(), Rule.Checksum.ALWAYS, List.of()),
                new Ownership(Rule.Attribution.CLAIMED, "", List.of()),
                new Partners(Optional.empty(), List.of(), false),
                Proofs.NONE);
        return RuleSet.of(List.of(rule), List.of());
    }
}
