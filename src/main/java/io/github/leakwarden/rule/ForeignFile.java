package io.github.leakwarden.rule;

import io.github.leakwarden.model.RequestException.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes a foreign file fit. Its own tool lets the later of two rules with one id stand; and where that tool's default
 * rules would be the base, ours are, so that it may speak of rules we do not have. Neither is a fault: what is left out is
 * told as a warning.
 */
final class ForeignFile {
    private final RuleLayers below;
    private final boolean onBuiltin;
    private final Consumer<Fault> warnings;

    /** @param onBuiltin whether the built-in rules are among those below */
    ForeignFile(RuleLayers below, boolean onBuiltin, Consumer<Fault> warnings) {
        this.below = below;
        this.onBuiltin = onBuiltin;
        this.warnings = warnings;
    }

    /** A file of ours as it is. */
    RuleFile fitted(RuleFile file) {
        if (file.dialect() == Dialect.LEAKWARDEN) {
            return file;
        }
        RuleFile last = file.with(lastOfEachId(file), file.allowlists());
        return onBuiltin ? last.with(known(last), aimed(last)) : last;
    }

    private List<RuleFile.Entry> lastOfEachId(RuleFile file) {
        Map<String, RuleFile.Entry> last = new HashMap<>();
        file.entries().forEach(entry -> last.put(entry.rule().id(), entry));
        List<RuleFile.Entry> kept = new ArrayList<>();
        for (RuleFile.Entry entry : file.entries()) {
            RuleFile.Entry standing = last.getOrDefault(entry.rule().id(), entry);
            if (standing.equals(entry) || entry.rule().id().isBlank()) {
                kept.add(entry);
            } else {
                warn(
                        file,
                        entry.line(),
                        "another rule of this id replaces it",
                        "it stands at " + file.place(standing.line()));
            }
        }
        return kept;
    }

    /** Without rules that only refine one that is not there. */
    private List<RuleFile.Entry> known(RuleFile file) {
        List<RuleFile.Entry> kept = new ArrayList<>();
        for (RuleFile.Entry entry : file.entries()) {
            Rule rule = entry.rule();
            boolean empty = rule.regex().isEmpty() && rule.path().isEmpty();
            if (empty && !rule.id().isBlank() && below.named(rule.id()).isEmpty()) {
                warn(
                        file,
                        entry.line(),
                        "no rule has the id" + Names.quoted(rule.id()) + ", so there is nothing to refine",
                        "");
            } else {
                kept.add(entry);
            }
        }
        return kept;
    }

    /** Without target rules that are not there; a list that is left without a target is left out, and aims at nothing. */
    private List<RuleFile.Allowing> aimed(RuleFile file) {
        Set<String> own =
                file.entries().stream().map(entry -> entry.rule().id()).collect(Collectors.toSet());
        List<RuleFile.Allowing> kept = new ArrayList<>();
        for (RuleFile.Allowing allowing : file.allowlists()) {
            Set<String> targets = allowing.allowlist().targetRules();
            Set<String> there = targets.stream()
                    .filter(id -> own.contains(id) || !below.named(id).isEmpty())
                    .collect(Collectors.toSet());
            targets.stream()
                    .filter(id -> !there.contains(id))
                    .sorted()
                    .forEach(id -> warn(
                            file,
                            allowing.line("targetRules"),
                            "no rule has the id" + Names.quoted(id),
                            "there is nothing to allow"));
            if (targets.isEmpty() || !there.isEmpty()) {
                kept.add(new RuleFile.Allowing(
                        allowing.allowlist().withTargets(there), allowing.line(), allowing.lines()));
            }
        }
        return kept;
    }

    private void warn(RuleFile file, int line, String message, String cure) {
        warnings.accept(new Fault(file.place(line), message, cure));
    }
}
