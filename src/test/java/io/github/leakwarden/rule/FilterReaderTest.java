package io.github.leakwarden.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs of betterleaks' form, written for this test. */
final class FilterReaderTest {
    @Test
    void takesAFloorOfEntropyWithAndWithoutItsBoundary() {
        assertThat(FilterReader.read("entropy(finding[\"secret\"]) <= 3.5").entropy())
                .isEqualTo(3.5);
        assertThat(FilterReader.read("\nfilter.entropy(finding[\"secret\"]) < 3.5\n")
                        .entropy())
                .isLessThan(3.5)
                .isEqualTo(Math.nextDown(3.5));
    }

    @Test
    void readsEachPartOfADisjunction() {
        FilterReader.Reading reading = FilterReader.read("""
            // a comment with || and ( in it
            entropy(finding["secret"]) <= 2.0
            || matchesAny(finding["line"], [`^sample||(`, "de\\"mo"])
            || (containsAny(finding["secret"], ["Word",]) || matchesAny(get(attributes, "path", ""), [`\\.md$`]))
            """);
        assertThat(reading.entropy()).isEqualTo(2.0);
        assertThat(reading.unread()).isZero();
        assertThat(reading.allowlists()).hasSize(3).noneMatch(Allowlist::all);
        assertThat(reading.allowlists().get(0).target()).isEqualTo(Allowlist.Target.LINE);
        assertThat(reading.allowlists().get(0).regexes()).containsExactly("^sample||(", "de\"mo");
        assertThat(reading.allowlists().get(1).stopwords()).containsExactly("word");
        assertThat(reading.allowlists().get(2).paths()).containsExactly("\\.md$");
    }

    @Test
    void takesAConjunctionOfDifferentThingsForOneAllowlist() {
        FilterReader.Reading reading = FilterReader.read(
                "matchesAny((attributes[\"path\"] ?? \"\"), [`_test\\.go$`]) && matchesAny(finding[\"match\"], [`x`])");
        assertThat(reading.unread()).isZero();
        Allowlist list = reading.allowlists().get(0);
        assertThat(list.all()).isTrue();
        assertThat(list.paths()).containsExactly("_test\\.go$");
        assertThat(list.regexes()).containsExactly("x");
        assertThat(list.target()).isEqualTo(Allowlist.Target.MATCH);
    }

    @Test
    void countsWhatItCannotSayAndDropsNothingForIt() {
        for (String part : List.of(
                "!matchesAny(finding[\"secret\"], [`[0-9]`])",
                "failsTokenEfficiency(finding[\"secret\"])",
                "matchesAny(finding[\"secret\"], [`a`]) && matchesAny(finding[\"line\"], [`b`])",
                "matchesAny(finding[\"secret\"], [`a`]) && len(finding[\"secret\"]) == 8",
                "entropy(finding[\"match\"]) <= 3.0",
                "entropy(finding[\"secret\"]) > 3.0",
                "matchesAny(context, [`a`])",
                "matchesAny(finding[\"secret\"], words)",
                "matchesAny(finding[\"secret\"], [`a`]",
                ")")) {
            FilterReader.Reading reading = FilterReader.read(part);
            assertThat(reading.unread()).as(part).isEqualTo(1);
            assertThat(reading.allowlists()).as(part).isEmpty();
            assertThat(reading.entropy()).as(part).isZero();
        }
    }

    @Test
    void leavesDefinitionsOut() {
        FilterReader.Reading reading = FilterReader.read("""
            let context = finding["line"][0:5];
            let more = matchesAny(finding["secret"], [`;`]);
            entropy(finding["secret"]) <= 3.0 || containsAny(context, ["a"])
            """);
        assertThat(reading.entropy()).isEqualTo(3.0);
        assertThat(reading.unread()).isEqualTo(1);
        assertThat(reading.allowlists()).isEmpty();
    }

    @Test
    void standsInAForeignFileOnly() {
        String rule = "filter = 'entropy(finding[\"secret\"]) <= 1.0'\n[[rules]]\nid = \"a-b\"\nregex = \"x\"\n"
                + "filter = 'containsAny(finding[\"secret\"], [\"y\"])'\nvalidate = \"z\"\n";
        RuleFile foreign = RuleFileParser.parse(rule, "f.toml", Dialect.GITLEAKS);
        assertThat(foreign.faults()).isEmpty();
        assertThat(foreign.warnings())
                .extracting(Object::toString)
                .anyMatch(text -> text.contains("entropy in a filter for all rules"))
                .anyMatch(text -> text.contains("validate is ignored"))
                .hasSize(2);
        assertThat(foreign.entries().get(0).rule().allowlists()).hasSize(1);
        RuleFile ours = RuleFileParser.parse(rule, "f.toml", Dialect.LEAKWARDEN);
        assertThat(ours.faults()).hasSize(3);
    }
}
