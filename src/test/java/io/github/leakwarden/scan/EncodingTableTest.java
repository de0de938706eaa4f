package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.text.Span;
import io.github.leakwarden.text.view.Construct;
import io.github.leakwarden.text.view.Hidden;
import io.github.leakwarden.triage.TextOwners;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every construct alone and inside every other: the secret is found once, at its encoded bytes. */
final class EncodingTableTest {
    private static final RuleSet RULES = BuiltinRules.load();
    private static final TextOwners OWNERS = new TextOwners(RULES);

    private final DetectorSession session = Detector.of(RULES, Set::of, 3).session();

    @ParameterizedTest
    @EnumSource(Construct.class)
    void aloneAndInsideEveryOther(Construct inner) {
        List<String> faults = new ArrayList<>();
        for (EncodingSample sample : EncodingSample.values()) {
            fault(sample, inner.hide(sample.hidden(inner, Optional.empty())))
                    .ifPresent(fault -> faults.add(sample + " " + inner + ": " + fault));
            for (Construct outer : Construct.values()) {
                if (outer.carries(inner)) {
                    fault(sample, outer.hide(inner.hide(sample.hidden(inner, Optional.of(outer)))))
                            .ifPresent(fault -> faults.add(sample + " " + inner + " in " + outer + ": " + fault));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private Optional<String> fault(EncodingSample sample, Hidden hidden) {
        OriginalSpans original = OriginalSpans.of(session, hidden);
        List<Match> matches = OWNERS.settle(original.matches());
        Span wanted = new Span(hidden.from(), hidden.to());
        List<String> found = matches.stream()
                .map(match -> match.rule() + " " + original.of(match) + " " + match.view())
                .toList();
        boolean right = matches.size() == 1
                && matches.get(0).rule().equals(sample.rule())
                && original.of(matches.get(0)).equals(wanted);
        return right ? Optional.empty() : Optional.of("wanted " + wanted + ", found " + found);
    }
}
