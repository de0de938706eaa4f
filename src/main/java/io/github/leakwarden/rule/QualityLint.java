package io.github.leakwarden.rule;

import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.pattern.Anchors;
import io.github.leakwarden.pattern.BadPatternException;
import io.github.leakwarden.pattern.BytePattern;
import java.util.List;

/** What a rule file must have beyond being usable: words for people, examples that prove it, and a kind that fits. */
final class QualityLint {
    private static final List<String> WRITTEN = List.of("description", "kind", "severity", "confidence");

    private final RuleFile file;
    private final Faults faults;

    QualityLint(RuleFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    void run() {
        if (file.dialect() == Dialect.LEAKWARDEN && file.provider().name().isEmpty()) {
            faults.add(1, "the file names no provider", "[provider] name = \"…\"");
        }
        for (RuleFile.Entry entry : file.entries()) {
            words(entry);
            examples(entry);
            kind(entry);
            attribution(entry);
            anchor(entry);
        }
    }

    private void words(RuleFile.Entry entry) {
        for (String key : WRITTEN) {
            if (!entry.wrote(key)) {
                faults.add(entry.line(), "the rule has no " + key, "");
            }
        }
        String description = entry.rule().description();
        if (entry.wrote("description") && !description.matches("(?s)\\p{Lu}.*[^.]\\.")) {
            faults.add(
                    entry.line("description"),
                    "the description is no sentence",
                    "begin with a capital, end with a full stop");
        }
    }

    private void examples(RuleFile.Entry entry) {
        Rule rule = entry.rule();
        if (rule.regex().isEmpty()) {
            return;
        }
        if (rule.examples().isEmpty()) {
            faults.add(entry.line(), "the rule has no example", "[[rules.examples]]");
        }
        if (rule.counterexamples().isEmpty()) {
            faults.add(entry.line(), "the rule has no counterexample", "[[rules.counterexamples]]");
        }
        for (int i = 0; i < rule.examples().size(); i++) {
            if (Placeholders.count(rule.examples().get(i).text()) == 0) {
                faults.add(
                        entry.exampleLines().get(i),
                        "the example has no placeholder",
                        "no secret stands in a rule file");
            }
        }
        for (int i = 0; i < rule.counterexamples().size(); i++) {
            if (rule.counterexamples().get(i).because().isBlank()) {
                faults.add(entry.counterexampleLines().get(i), "the counterexample says no reason", "because = \"…\"");
            }
        }
    }

    private void kind(RuleFile.Entry entry) {
        Rule rule = entry.rule();
        boolean harmless = rule.kind() == Kind.PUBLISHABLE || rule.kind() == Kind.IDENTIFIER;
        if (harmless != (rule.severity() == Severity.INFO)) {
            faults.add(
                    entry.line("severity"),
                    "severity does not fit a credential of kind " + rule.kind().label(),
                    harmless ? "info" : "critical, high, medium or low");
        }
        boolean client = rule.allowedIn().contains(Rule.Place.CLIENT);
        if (client != (rule.kind() != Kind.SECRET) && rule.kind() != Kind.CLIENT_SCOPED) {
            faults.add(
                    entry.line("allowed-in"),
                    "allowed-in does not fit a credential of kind "
                            + rule.kind().label(),
                    client ? "[\"server\"]" : "[\"server\", \"client\"]");
        }
    }

    private void attribution(RuleFile.Entry entry) {
        Rule rule = entry.rule();
        if (rule.attribution() == Rule.Attribution.DEFAULT && rule.shape().isEmpty()) {
            faults.add(entry.line("attribution"), "a default needs others of its shape", "shape = \"…\"");
        }
        boolean nameless = rule.evidence().isEmpty()
                && rule.provider().names().isEmpty()
                && rule.provider().hosts().isEmpty()
                && rule.headers().stream().noneMatch(Rule.Header::distinctive);
        if (rule.attribution() == Rule.Attribution.EVIDENCE && nameless) {
            faults.add(
                    entry.line("attribution"),
                    "nothing can be evidence of this provider",
                    "provider.names, hosts, a distinctive header or evidence");
        }
    }

    /** Without an anchor the pattern searches every byte of every file. */
    private void anchor(RuleFile.Entry entry) {
        if (entry.rule().regex().filter(QualityLint::hasNoAnchor).isPresent()) {
            faults.add(
                    entry.line("regex"),
                    "the pattern has no text that every match holds",
                    "a fixed prefix, or the words around the value");
        }
    }

    private static boolean hasNoAnchor(String regex) {
        try {
            return Anchors.of(BytePattern.compile(regex)).isEmpty();
        } catch (BadPatternException notUsable) {
            return false; // said elsewhere
        }
    }
}
