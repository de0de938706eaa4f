package io.github.leakwarden.detect;

import io.github.leakwarden.detect.Purpose.Role;
import io.github.leakwarden.pattern.AnchorTable;
import io.github.leakwarden.pattern.Anchors;
import io.github.leakwarden.pattern.Automaton;
import io.github.leakwarden.pattern.Literal;
import io.github.leakwarden.rule.Rule;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule set's search looks for: one automaton for all literals, what each of them is for, and the anchors of each
 * rule. Working it out compiles every pattern, so the build does that for the built-in rules. Immutable, shared by
 * threads; rules are told by their index among those that have a pattern.
 */
final class SearchPlan {
    /** Percent signs before the digits of what credentials and their separators are made of. */
    private static final List<String> PERCENT = List.of("%2", "%3", "%4", "%5", "%6", "%7");

    private static final List<String> BACKSLASH = List.of("\\u00", "\\x");
    private static final Role[] ROLES = Role.values();

    private static final Anchors NO_ANCHORS = new Anchors(List.of());

    private final AnchorTable table;
    private final List<Anchors> anchors;
    private final Purpose[][] purposes;
    private final boolean[] gated;

    private SearchPlan(AnchorTable table, int ruleCount, Purpose[][] purposes) {
        this.table = table;
        this.purposes = purposes;
        this.gated = new boolean[ruleCount];
        Map<Integer, Anchors> byRule = table.anchors();
        List<Anchors> all = new ArrayList<>(ruleCount);
        for (int rule = 0; rule < ruleCount; rule++) {
            all.add(byRule.getOrDefault(rule, NO_ANCHORS));
        }
        this.anchors = List.copyOf(all);
        for (Purpose[] ofLiteral : purposes) {
            for (Purpose purpose : ofLiteral) {
                if (purpose.role() == Role.KEYWORD) {
                    gated[purpose.rule()] = true;
                }
            }
        }
    }

    /**
     * The plan for rules and their patterns, which are as many.
     *
     * @param signals literals, matched without regard to case, that are reported as {@link Role#SIGNAL}
     * @throws io.github.leakwarden.pattern.BadPatternException if a pattern does not compile
     */
    static SearchPlan of(List<Rule> rules, List<LazyPattern> patterns, Set<String> signals) {
        Draft draft = new Draft();
        Map<Integer, Anchors> anchors = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            Anchors own = Anchors.of(patterns.get(i).get());
            anchors.put(i, own);
            draft.add(rules.get(i), i, own);
        }
        draft.addAll(signals, new Purpose(Role.SIGNAL, -1, -1));
        draft.addAll(List.of(Detection.MARK), new Purpose(Role.MARK, -1, -1));
        draft.addAll(PERCENT, new Purpose(Role.PERCENT, -1, -1));
        draft.addAll(BACKSLASH, new Purpose(Role.BACKSLASH, -1, -1));
        return new SearchPlan(AnchorTable.of(anchors, draft.literals()), rules.size(), draft.purposes());
    }

    Automaton automaton() {
        return table.automaton();
    }

    /** What the literal of that number in the automaton is for. */
    Purpose[] purposes(int literal) {
        return purposes[literal];
    }

    Anchors anchors(int rule) {
        return anchors.get(rule);
    }

    /** Whether one of the rule's keywords must stand in the text; not so where the anchors already say it. */
    boolean isGated(int rule) {
        return gated[rule];
    }

    /** Writes what {@link #readFrom} reads, big-endian. */
    void writeTo(DataOutput out) throws IOException {
        table.writeTo(out);
        out.writeInt(anchors.size());
        for (Purpose[] ofLiteral : purposes) {
            out.writeInt(ofLiteral.length);
            for (Purpose purpose : ofLiteral) {
                out.writeByte(purpose.role().ordinal());
                out.writeInt(purpose.rule());
                out.writeInt(purpose.anchor());
            }
        }
    }

    /** Reads what {@link #writeTo} of this very version wrote. */
    static SearchPlan readFrom(ByteBuffer in) {
        AnchorTable table = AnchorTable.readFrom(in);
        int ruleCount = in.getInt();
        Purpose[][] purposes = new Purpose[table.automaton().literals().size()][];
        for (int i = 0; i < purposes.length; i++) {
            purposes[i] = new Purpose[in.getInt()];
            for (int j = 0; j < purposes[i].length; j++) {
                purposes[i][j] = new Purpose(ROLES[in.get()], in.getInt(), in.getInt());
            }
        }
        return new SearchPlan(table, ruleCount, purposes);
    }

    /** Literals as they are collected, each once and in an order that depends on nothing but rules and signals. */
    private static final class Draft {
        private final Map<Literal, List<Purpose>> byLiteral = new LinkedHashMap<>();

        void add(Rule rule, int index, Anchors anchors) {
            for (int i = 0; i < anchors.alternatives().size(); i++) {
                add(anchors.alternatives().get(i).literal(), new Purpose(Role.ANCHOR, index, i));
            }
            addAll(KeywordGate.needed(rule.keywords(), anchors), new Purpose(Role.KEYWORD, index, -1));
            if (rule.attribution() != Rule.Attribution.CLAIMED) {
                addAll(EvidenceLiterals.ofProvider(rule), new Purpose(Role.PROVIDER, index, -1));
                addAll(EvidenceLiterals.companions(rule), new Purpose(Role.COMPANION, index, -1));
            }
        }

        void addAll(Iterable<String> texts, Purpose purpose) {
            Set<String> sorted = new TreeSet<>();
            texts.forEach(sorted::add);
            sorted.forEach(text -> add(Literal.of(text, true), purpose));
        }

        private void add(Literal literal, Purpose purpose) {
            byLiteral.computeIfAbsent(literal, l -> new ArrayList<>()).add(purpose);
        }

        List<Literal> literals() {
            return List.copyOf(byLiteral.keySet());
        }

        Purpose[][] purposes() {
            return byLiteral.values().stream()
                    .map(list -> list.toArray(Purpose[]::new))
                    .toArray(Purpose[][]::new);
        }
    }
}
