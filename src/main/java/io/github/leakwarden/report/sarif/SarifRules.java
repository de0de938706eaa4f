package io.github.leakwarden.report.sarif;

import io.github.detekt.sarif4j.MultiformatMessageString;
import io.github.detekt.sarif4j.PropertyBag;
import io.github.detekt.sarif4j.ReportingConfiguration;
import io.github.detekt.sarif4j.ReportingDescriptor;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.report.Cut;
import io.github.leakwarden.text.Markdown;
import io.github.leakwarden.text.Printable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Descriptors of the rules that reported.
 *
 * <p>GitHub ranks by rule, so a severity other than the rule's own, where kind or environment explain it, is a descriptor
 * of its own: {@code id@low}. Steps that the path explains change no rule; they stand in the result's properties.
 */
final class SarifRules {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DESCRIPTION = 1024;
    private static final int MOST_TAGS = 10;

    private final Map<String, RuleDescriptor> known;
    private final Map<String, ReportingDescriptor> used = new LinkedHashMap<>();

    SarifRules(Map<String, RuleDescriptor> known) {
        this.known = known;
    }

    /** The descriptor's id for a finding; makes the descriptor at first use. */
    String id(Finding finding) {
        RuleDescriptor rule = of(finding);
        Severity severity = severity(finding, rule);
        String id = severity == rule.severity() ? rule.id() : rule.id() + "@" + severity.label();
        used.computeIfAbsent(id, key -> descriptor(key, rule, severity));
        return id;
    }

    /** What the result says of a finding's rule. */
    RuleDescriptor of(Finding finding) {
        RuleDescriptor rule = known.get(finding.rule());
        if (rule == null) {
            throw new IllegalArgumentException("the result does not describe the rule " + finding.rule());
        }
        return rule;
    }

    /** Place of an id, from {@link #id}, among the descriptors. */
    int index(String id) {
        return List.copyOf(used.keySet()).indexOf(id);
    }

    /** All made so far, in the order of first use. */
    Set<ReportingDescriptor> descriptors() {
        return new LinkedHashSet<>(used.values());
    }

    /** GitHub's word for a severity. */
    static ReportingConfiguration.Level level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> ReportingConfiguration.Level.ERROR;
            case MEDIUM -> ReportingConfiguration.Level.WARNING;
            case LOW, INFO -> ReportingConfiguration.Level.NOTE;
        };
    }

    /**
     * What kind and environment leave of the rule's severity, before the path has its say. Of an exposure only the kind
     * is weighed, and the path never is: its own severity is the rule's.
     */
    static Severity severity(Finding finding, RuleDescriptor rule) {
        if (finding.secret().isEmpty()) {
            return finding.severity();
        }
        if (finding.kind() == Kind.PUBLISHABLE || finding.kind() == Kind.IDENTIFIER) {
            return Severity.LOW;
        }
        Severity severity =
                finding.environment() == Environment.TEST ? rule.severity().down() : rule.severity();
        return severity == Severity.INFO ? Severity.LOW : severity;
    }

    private static ReportingDescriptor descriptor(String id, RuleDescriptor rule, Severity severity) {
        String suffix = severity == rule.severity() ? "" : " (" + severity.label() + ")";
        ReportingDescriptor descriptor = new ReportingDescriptor()
                .withId(id)
                .withName(Cut.atMost(LONGEST_NAME, Printable.line(rule.name() + suffix)))
                .withShortDescription(description(rule.shortDescription()))
                .withFullDescription(description(rule.fullDescription()))
                .withHelp(
                        new MultiformatMessageString().withText(plainHelp(rule)).withMarkdown(markdownHelp(rule)))
                .withDefaultConfiguration(new ReportingConfiguration().withLevel(level(severity)))
                .withProperties(new PropertyBag()
                        .withTags(tags(rule))
                        .withAdditionalProperty("precision", rule.confidence().label())
                        .withAdditionalProperty(
                                "security-severity", String.format(Locale.ROOT, "%.1f", severity.score())));
        rule.docs().flatMap(Markdown::address).map(URI::create).ifPresent(descriptor::withHelpUri);
        return descriptor;
    }

    private static MultiformatMessageString description(String text) {
        String sentence = text.endsWith(".") ? text : text + ".";
        return new MultiformatMessageString().withText(Cut.written(LONGEST_DESCRIPTION, sentence, Links::prose));
    }

    private static Set<String> tags(RuleDescriptor rule) {
        Set<String> tags = new LinkedHashSet<>();
        tags.add("security");
        rule.tags().stream().limit(MOST_TAGS).forEach(tags::add);
        return new LinkedHashSet<>(tags.stream().limit(MOST_TAGS).toList());
    }

    private static String plainHelp(RuleDescriptor rule) {
        StringBuilder help = new StringBuilder(Links.prose(rule.fullDescription()))
                .append("\n\nWhy it matters: ")
                .append(Links.prose(rule.why()));
        steps(help.append("\n\nWhat to do:"), rule.steps(), Links::prose);
        help.append("\n\nTo accept it knowingly: ").append(Links.prose(rule.suppression()));
        rule.docs()
                .flatMap(Markdown::address)
                .ifPresent(docs -> help.append("\n\nProvider documentation: ").append(docs));
        return help.append('\n').toString();
    }

    private static String markdownHelp(RuleDescriptor rule) {
        StringBuilder help = new StringBuilder(Markdown.text(rule.fullDescription()))
                .append("\n\n## Why it matters\n\n")
                .append(Markdown.text(rule.why()));
        steps(help.append("\n\n## What to do\n"), rule.steps(), Markdown::text);
        help.append("\n\n## To accept it knowingly\n\n").append(Markdown.text(rule.suppression()));
        rule.docs()
                .flatMap(Markdown::address)
                .ifPresent(docs -> help.append("\n\n").append(Markdown.link("Provider documentation", docs)));
        return Links.braced(help.append('\n').toString());
    }

    private static void steps(StringBuilder help, List<String> steps, UnaryOperator<String> written) {
        int number = 0;
        for (String step : steps) {
            help.append('\n').append(++number).append(". ").append(written.apply(step));
        }
    }
}
