package io.github.leakwarden.detect;

import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The examples and counterexamples of the built-in rules, filled. */
final class BuiltinTexts {
    private BuiltinTexts() {}

    /** One text of each example and counterexample; another {@code run} has other values. */
    static List<byte[]> all(long run) {
        List<byte[]> texts = new ArrayList<>();
        for (Rule rule : BuiltinRules.loadWhole().rules()) {
            List<String> templates = new ArrayList<>();
            rule.examples().forEach(example -> templates.add(example.text()));
            rule.counterexamples().forEach(example -> templates.add(example.text()));
            for (int i = 0; i < templates.size(); i++) {
                long seed = Placeholders.seed(rule.id(), i, run);
                String text = Placeholders.fill(templates.get(i), seed).text();
                texts.add(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
