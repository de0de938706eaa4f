package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Dialect;
import io.github.leakwarden.rule.Filled;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleFile;
import io.github.leakwarden.rule.RuleFiles;
import io.github.leakwarden.rule.RuleLint;
import io.github.leakwarden.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextMaskTest {
    @TempDir
    Path directory;

    private RuleSet foreign(String rules) throws Exception {
        Path file = Files.writeString(directory.resolve(".gitleaks.toml"), rules);
        List<RuleFile> read = RuleFiles.read(file);
        assertThat(read.get(0).dialect()).isEqualTo(Dialect.GITLEAKS);
        return RuleFiles.ruleSet(read, RuleLint.knowing(Set.of()));
    }

    /** Whatever the rules of a scan are, and however short the value is. */
    @Test
    void whatBuiltInRulesMatchIsMaskedByAnyRules() throws Exception {
        TextMask mask = TextMask.of(foreign("[[rules]]\nid = \"zap\"\nregex = '''ZAP(\\d+)'''\n"));
        TextMask builtin = TextMask.of(BuiltinRules.load());
        List<String> shown = new ArrayList<>();
        int masked = 0;
        for (Rule rule : BuiltinRules.loadWhole().rules()) {
            for (int i = 0; i < rule.examples().size(); i++) {
                Filled filled = Placeholders.fill(rule.examples().get(i).text(), Placeholders.seed(rule.id(), i, 3));
                if (!mask.mask(filled.text()).equals(builtin.mask(filled.text()))) {
                    shown.add(rule.id());
                }
                masked += mask.mask(filled.text()).equals(filled.text()) ? 0 : 1;
            }
        }
        assertThat(shown).isEmpty();
        assertThat(masked).isGreaterThan(150);
    }

    @Test
    void bothHalvesOfAPairAreMasked() {
        Rule pair = BuiltinRules.loadWhole().rule("aws-secret-access-key").orElseThrow();
        Filled filled = Placeholders.fill(pair.examples().get(0).text(), Placeholders.seed(pair.id(), 0, 1));
        String masked = TextMask.of(BuiltinRules.load()).mask(filled.text());
        assertThat(masked).isNotEqualTo(filled.text()).doesNotContainPattern("AKIA[A-Z0-9]{16}");
    }

    /** Rules that match nearly everything do not take away what reports are about. */
    @Test
    void ordinaryIdsStay() throws Exception {
        String rules = "[[rules]]\nid = \"acme-token\"\ndescription = \"a thing\"\nregex = '''[a-z-]{5,}'''\n";
        Path tree = Files.createDirectory(directory.resolve("tree"));
        String key = Placeholders.fill("sk_live_{{base62:32}}", 1).text();
        Files.writeString(tree.resolve("a.txt"), "STRIPE 1 " + key + "\nword-word\n");
        List<Rule> all = new ArrayList<>(BuiltinRules.load().rules());
        all.addAll(foreign(rules).rules());

        ScanResult result = Scan.run(
                ScanRequest.of(
                        List.of(new ScanTarget.Files(tree)), RuleSet.of(all, List.of()), LocalDate.of(2026, 1, 1)),
                ScanListener.NONE);

        assertThat(result.findings()).extracting(Finding::rule).contains("acme-token", "stripe-secret-key");
        RuleDescriptor builtin = result.rules().get("stripe-secret-key");
        assertThat(builtin)
                .isEqualTo(Descriptors.of(
                        BuiltinRules.load().rule("stripe-secret-key").orElseThrow()));
        assertThat(result.rules().get("acme-token").name()).isEqualTo("Acme token");
        assertThat(result.findings()).isSortedAccordingTo(Finding.ORDER);
    }

    @Test
    void aPrefixThatIsNearlyTheWholeValueIsNotShown() {
        String value = Placeholders.fill("acme_{{base62:20}}", 1).text();
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        assertThat(Secret.of(bytes, "acme_").masked()).isEqualTo("acme_…" + value.substring(value.length() - 4));
        assertThat(Secret.of(bytes, value).masked()).isEqualTo("…");
        assertThat(Secret.of(bytes, value.substring(0, value.length() - 7)).masked())
                .isEqualTo("…");
    }

    @Test
    void aLineIsSafeToPrint() {
        String key = Placeholders.fill("sk_live_{{base62:32}}", 2).text();
        assertThat(TextMask.of(BuiltinRules.load()).line("a\u001b[2J " + key + "\nb"))
                .isEqualTo("a\\u{1b}[2J sk_live_…" + key.substring(key.length() - 4) + "\\u{a}b");
    }
}
