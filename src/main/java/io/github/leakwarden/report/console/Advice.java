package io.github.leakwarden.report.console;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.model.ScanResult;
import java.util.Objects;

/** Prints, once for each rule that reported, why it matters and what to do; then how to accept knowingly. */
final class Advice {
    private static final int INDENT = 2;

    private final Page page;
    private final ScanResult result;

    Advice(Page page, ScanResult result) {
        this.page = page;
        this.result = result;
    }

    void print() {
        page.line(0, page.styled(Style.HEADING, "What to do"));
        result.findings().stream()
                .map(Finding::rule)
                .distinct()
                .map(result.rules()::get)
                .filter(Objects::nonNull)
                .forEach(this::rule);
        page.paragraph(
                INDENT,
                "",
                Style.FAINT,
                "To accept a finding knowingly: put leakwarden:allow[RULE] and the reason in a comment on its line, or"
                        + " record it with: leakwarden baseline create");
        page.blank();
    }

    private void rule(RuleDescriptor rule) {
        page.line(INDENT, page.styled(Style.STRONG, rule.name()) + page.styled(Style.FAINT, "  " + rule.id()));
        page.paragraph(INDENT, "", Style.PLAIN, rule.why());
        int number = 0;
        for (String step : rule.steps()) {
            page.paragraph(INDENT, ++number + ". ", Style.PLAIN, step);
        }
        rule.docs().ifPresent(docs -> page.paragraph(INDENT, "see ", Style.FAINT, docs));
        page.blank();
    }
}
