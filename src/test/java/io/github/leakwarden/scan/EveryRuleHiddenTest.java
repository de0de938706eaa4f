package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Filled;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.text.Span;
import io.github.leakwarden.text.view.Construct;
import io.github.leakwarden.text.view.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The examples of every built-in rule, in every construct: the rule finds its secret at the encoded bytes. */
final class EveryRuleHiddenTest {
    private final RuleSet rules = BuiltinRules.loadWhole();
    private final DetectorSession session = Detector.of(rules, Set::of, 3).session();

    private final List<String> missed = new ArrayList<>();
    private int tried;

    @Test
    void isFound() {
        for (Rule rule : rules.rules()) {
            assertThat(rule.examples()).as(rule.id()).isNotEmpty();
            for (int i = 0; i < rule.examples().size(); i++) {
                String name = rule.id() + " example " + (i + 1);
                Optional<Hidden> plain = example(rule, i).filter(hidden -> found(rule, hidden));
                plain.ifPresentOrElse(hidden -> inEveryConstruct(rule, name, hidden), () -> missed.add(name));
            }
        }
        assertThat(missed).isEmpty();
        assertThat(tried).isGreaterThan(10_000);
    }

    private void inEveryConstruct(Rule rule, String name, Hidden plain) {
        for (Construct construct : Construct.values()) {
            if (construct.carries(plain)) {
                tried++;
                if (!found(rule, construct.hide(plain))) {
                    missed.add(name + ": " + construct);
                }
            }
        }
    }

    private static Optional<Hidden> example(Rule rule, int index) {
        Rule.Example example = rule.examples().get(index);
        Filled filled = Placeholders.fill(example.text(), Placeholders.seed(rule.id(), index, 0));
        Optional<Filled.Part> secret =
                example.secret().isPresent() ? filled.part(example.secret().get()) : filled.onlyPart();
        return secret.map(
                part -> new Hidden("first line\n" + filled.text() + "\n", 11 + part.start(), 11 + part.end()));
    }

    private boolean found(Rule rule, Hidden hidden) {
        OriginalSpans original = OriginalSpans.of(session, hidden);
        Span wanted = new Span(hidden.from(), hidden.to());
        return original.matches().stream()
                .filter(match -> match.rule().equals(rule.id()))
                .map(original::of)
                .anyMatch(wanted::equals);
    }
}
