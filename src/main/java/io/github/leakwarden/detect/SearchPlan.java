package io.github.leakwarden.detect;

import io.github.leakwarden.detect.Purpose.Role;
import io.github.leakwarden.pattern.Anchor;
import io.github.leakwarden.pattern.AnchorTable;
import io.github.leakwarden.pattern.Anchors;
import io.github.leakwarden.pattern.Automaton;
import io.github.leakwarden.pattern.Literal;
import io.github.leakwarden.pattern.Packed;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.text.view.Spellings;
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
    private static final Role[] ROLES = Role.values();

    private final AnchorTable table;

    /** Where each rule's anchors begin in the table, and where the last one's end. */
    private final int[] firstAnchor;

    /** 1 for a rule that needs a keyword in the text. */
    private final byte[] gated;

    /** Where each literal's purposes begin, and where the last one's end; then the purposes, part by part. */
    private final int[] firstPurpose;

    private final byte[] roles;
    private final int[] rules;
    private final int[] anchors;

    private SearchPlan(AnchorTable table, int ruleCount, List<List<Purpose>> purposes) {
        this.table = table;
        this.firstAnchor = new int[ruleCount + 1];
        for (int i = 0; i < table.size(); i++) {
            firstAnchor[table.pattern(i) + 1] = i + 1;
        }
        for (int rule = 0; rule < ruleCount; rule++) {
            firstAnchor[rule + 1] = Math.max(firstAnchor[rule], firstAnchor[rule + 1]);
        }
        this.gated = new byte[ruleCount];
        int literals = table.automaton().literalCount();
        this.firstPurpose = new int[literals + 1];
        List<Purpose> all = new ArrayList<>();
        for (int i = 0; i < literals; i++) {
            all.addAll(i < purposes.size() ? purposes.get(i) : List.of());
            firstPurpose[i + 1] = all.size();
        }
        this.roles = new byte[all.size()];
        this.rules = new int[all.size()];
        this.anchors = new int[all.size()];
        for (int i = 0; i < roles.length; i++) {
            Purpose purpose = all.get(i);
            roles[i] = (byte) purpose.role().ordinal();
            rules[i] = purpose.rule();
            anchors[i] = purpose.anchor();
            if (purpose.role() == Role.KEYWORD) {
                gated[purpose.rule()] = 1;
            }
        }
    }

    private SearchPlan(ByteBuffer in) {
        this.table = AnchorTable.readFrom(in);
        this.firstAnchor = Packed.ints(in);
        this.gated = Packed.bytes(in);
        this.firstPurpose = Packed.ints(in);
        this.roles = Packed.bytes(in);
        this.rules = Packed.ints(in);
        this.anchors = Packed.ints(in);
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
        for (int i = 0; i < Spellings.ALL.size(); i++) {
            draft.addAll(Spellings.ALL.get(i).triggers(), new Purpose(Role.SPELLING, i, -1));
        }
        return new SearchPlan(AnchorTable.of(anchors, draft.literals()), rules.size(), draft.purposes());
    }

    Automaton automaton() {
        return table.automaton();
    }

    /** How many rules it is for. */
    int ruleCount() {
        return gated.length;
    }

    /** The first purpose of a literal; they end where those of the next literal begin. */
    int firstPurpose(int literal) {
        return firstPurpose[literal];
    }

    Role role(int purpose) {
        return ROLES[roles[purpose]];
    }

    /** The rule of a purpose, or its spelling; -1 for neither. */
    int rule(int purpose) {
        return rules[purpose];
    }

    /** Which of its rule's anchors a purpose stands for; -1 for none. */
    int anchorNumber(int purpose) {
        return anchors[purpose];
    }

    /** One of a rule's anchors. */
    Anchor anchor(int rule, int number) {
        return table.anchor(firstAnchor[rule] + number);
    }

    boolean hasAnchors(int rule) {
        return firstAnchor[rule] < firstAnchor[rule + 1];
    }

    Anchors anchors(int rule) {
        List<Anchor> own = new ArrayList<>();
        for (int i = firstAnchor[rule]; i < firstAnchor[rule + 1]; i++) {
            own.add(table.anchor(i));
        }
        return new Anchors(own);
    }

    /** Whether one of the rule's keywords must stand in the text; not so where the anchors already say it. */
    boolean isGated(int rule) {
        return gated[rule] != 0;
    }

    /** Writes what {@link #readFrom} reads, big-endian. */
    void writeTo(DataOutput out) throws IOException {
        table.writeTo(out);
        Packed.write(out, firstAnchor);
        Packed.write(out, gated);
        Packed.write(out, firstPurpose);
        Packed.write(out, roles);
        Packed.write(out, rules);
        Packed.write(out, anchors);
    }

    /** Reads what {@link #writeTo} of this very version wrote. */
    static SearchPlan readFrom(ByteBuffer in) {
        return new SearchPlan(in);
    }

    /** Literals as they are collected, each once and in an order that depends on nothing but rules and signals. */
    private static final class Draft {
        private final Map<Literal, List<Purpose>> byLiteral = new LinkedHashMap<>();

        void add(Rule rule, int index, Anchors anchors) {
            for (int i = 0; i < anchors.alternatives().size(); i++) {
                add(anchors.alternatives().get(i).literal(), new Purpose(Role.ANCHOR, index, i));
            }
            addAll(KeywordGate.needed(rule.keywords(), anchors), new Purpose(Role.KEYWORD, index, -1));
            if (rule.ownership().asksForEvidence()) {
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

        List<List<Purpose>> purposes() {
            return List.copyOf(byLiteral.values());
        }
    }
}
