package io.github.leakwarden.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads allowlists: those of one rule, and those of a whole file. */
final class AllowlistReader {
    private static final Map<String, Allowlist.Target> TARGETS = Map.of(
            "", Allowlist.Target.SECRET,
            "secret", Allowlist.Target.SECRET,
            "match", Allowlist.Target.MATCH,
            "line", Allowlist.Target.LINE);

    private AllowlistReader() {}

    /** The list under {@code allowlists}, and the older single table {@code allowlist}; both at once is a fault. */
    static List<RuleFile.Allowing> read(Fields fields, boolean global) {
        List<Fields> tables = new ArrayList<>(fields.tables("allowlists"));
        Optional<Fields> older = fields.has("allowlist") ? fields.table("allowlist") : Optional.empty();
        if (older.isPresent() && !tables.isEmpty()) {
            fields.fault("allowlist", "both allowlist and allowlists", "move the former into the latter");
        }
        older.ifPresent(tables::add);
        return tables.stream().map(table -> allowing(table, global)).toList();
    }

    private static RuleFile.Allowing allowing(Fields fields, boolean global) {
        Allowlist allowlist = new Allowlist(
                fields.text("description", ""),
                isAll(fields),
                lower(fields.texts("commits")),
                fields.texts("paths"),
                fields.texts("regexes"),
                target(fields),
                List.copyOf(lower(fields.texts("stopwords"))),
                global ? Set.copyOf(fields.texts("targetRules")) : Set.of());
        fields.finish();
        if (allowlist.commits().isEmpty()
                && allowlist.paths().isEmpty()
                && allowlist.regexes().isEmpty()
                && allowlist.stopwords().isEmpty()) {
            fields.faults().add(fields.line(), "the allowlist allows nothing", "commits, paths, regexes or stopwords");
        }
        return new RuleFile.Allowing(allowlist, fields.line(), fields.lines());
    }

    private static boolean isAll(Fields fields) {
        String condition = fields.text("condition", "OR").toUpperCase(Locale.ROOT);
        boolean all = condition.equals("AND") || condition.equals("&&");
        if (!all && !condition.isEmpty() && !condition.equals("OR") && !condition.equals("||")) {
            fields.fault("condition", "condition is not one of its words", "OR, AND");
        }
        return all;
    }

    private static Allowlist.Target target(Fields fields) {
        String word = fields.text("regexTarget", "").toLowerCase(Locale.ROOT);
        Allowlist.Target target = TARGETS.get(word);
        if (target == null) {
            fields.fault("regexTarget", "regexTarget is not one of its words", "secret, match, line");
            return Allowlist.Target.SECRET;
        }
        return target;
    }

    private static Set<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
