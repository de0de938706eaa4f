package io.github.leakwarden.detect;

import io.github.leakwarden.pattern.Anchor;
import io.github.leakwarden.pattern.LiteralSink;
import io.github.leakwarden.text.view.Spellings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the automaton found in one text: anchors that passed their gates, keywords, evidence, units of spellings, signals. Keeps its
 * memory from text to text. For one thread.
 */
final class TextHits implements LiteralSink {
    /** More evidence than this in one text adds nothing. */
    private static final int MOST_EVIDENCE = 1 << 16;

    private static final int[] NONE = {};

    private final CompiledRules rules;
    private final SearchPlan plan;
    private final AnchorHits[] anchors;
    private final boolean[] keyword;
    private final IntList[] provider;
    private final IntList[] companion;
    private final IntList touched = new IntList();
    private final boolean[] isTouched;
    private final IntList[] units = new IntList[Spellings.ALL.size()];
    private final IntList longRuns = new IntList();
    private boolean longRunsKnown;
    private boolean signalled;
    private boolean marked;
    private byte[] bytes = new byte[0];
    private int length;

    /** Where anchors of one rule stand, as pairs of offset and anchor. */
    static final class AnchorHits {
        private final IntList starts = new IntList();
        private final IntList which = new IntList();

        int size() {
            return starts.size();
        }

        int start(int i) {
            return starts.get(i);
        }

        int anchor(int i) {
            return which.get(i);
        }
    }

    TextHits(CompiledRules rules) {
        int count = rules.size();
        this.rules = rules;
        this.plan = rules.plan();
        this.anchors = new AnchorHits[count];
        this.keyword = new boolean[count];
        this.provider = new IntList[count];
        this.companion = new IntList[count];
        this.isTouched = new boolean[count];
        for (int i = 0; i < units.length; i++) {
            units[i] = new IntList();
        }
        for (int i = 0; i < count; i++) {
            anchors[i] = new AnchorHits();
            provider[i] = new IntList();
            companion[i] = new IntList();
        }
    }

    /** Forgets the text before and searches {@code text[0, textLength)}. */
    void search(byte[] text, int textLength) {
        clear();
        bytes = text;
        length = textLength;
        plan.automaton().scan(text, 0, textLength, this);
    }

    /** Forgets the text before and takes what was seen in {@code text[0, textLength)}. */
    void take(byte[] text, int textLength, Sightings sightings) {
        clear();
        bytes = text;
        length = textLength;
        longRunsKnown = true;
        for (int i = 0; i < sightings.size(); i++) {
            if (sightings.what(i) == Sightings.RUN) {
                longRuns.add(sightings.start(i));
            } else {
                hit(sightings.what(i), sightings.start(i));
            }
        }
    }

    private void clear() {
        for (int i = 0; i < touched.size(); i++) {
            int rule = touched.get(i);
            anchors[rule].starts.clear();
            anchors[rule].which.clear();
            keyword[rule] = false;
            provider[rule].clear();
            companion[rule].clear();
            isTouched[rule] = false;
        }
        touched.clear();
        for (IntList list : units) {
            list.clear();
        }
        longRuns.clear();
        longRunsKnown = false;
        signalled = false;
        marked = false;
    }

    @Override
    public void hit(int literal, int start) {
        int end = plan.firstPurpose(literal + 1);
        for (int purpose = plan.firstPurpose(literal); purpose < end; purpose++) {
            take(purpose, start);
        }
    }

    private void take(int purpose, int start) {
        switch (plan.role(purpose)) {
            case ANCHOR -> anchor(plan.rule(purpose), plan.anchorNumber(purpose), start);
            case KEYWORD -> keyword[touch(plan.rule(purpose))] = true;
            case PROVIDER -> addEvidence(provider[touch(plan.rule(purpose))], start);
            case COMPANION -> addEvidence(companion[touch(plan.rule(purpose))], start);
            case SIGNAL -> signalled = true;
            case MARK -> marked = true;
            case SPELLING -> spelling(plan.rule(purpose), start);
        }
    }

    private void anchor(int rule, int number, int start) {
        Anchor anchor = plan.anchor(rule, number);
        int end = start + anchor.literal().length();
        if (anchor.gate().admits(bytes, 0, length, start, end)) {
            AnchorHits hits = anchors[touch(rule)];
            hits.starts.add(start);
            hits.which.add(number);
        }
    }

    private void spelling(int which, int start) {
        if (Spellings.ALL.get(which).isWorthAView(bytes, start, length)) {
            units[which].add(start);
        }
    }

    private static void addEvidence(IntList list, int start) {
        if (list.size() < MOST_EVIDENCE) {
            list.add(start);
        }
    }

    private int touch(int rule) {
        if (!isTouched[rule]) {
            isTouched[rule] = true;
            touched.add(rule);
        }
        return rule;
    }

    /** Rules of which something was found, ascending. */
    int[] touchedRules() {
        return touched.sorted();
    }

    AnchorHits anchors(int rule) {
        return anchors[rule];
    }

    boolean hasKeyword(int rule) {
        return keyword[rule];
    }

    /** A keyword is asked of a whole file: what stands around a decoded text opens its gates too. */
    void inheritKeywords(TextHits outer) {
        for (int i = 0; i < outer.touched.size(); i++) {
            int rule = outer.touched.get(i);
            if (outer.keyword[rule]) {
                keyword[touch(rule)] = true;
            }
        }
    }

    /** Offsets of what names the rule's provider, ascending. */
    int[] named(int rule) {
        return provider[rule].sorted();
    }

    /** Offsets of what is typical of the rule's provider, ascending. */
    int[] companions(int rule) {
        return companion[rule].sorted();
    }

    boolean namesProvider(int rule) {
        return !provider[rule].isEmpty();
    }

    /** Names of all providers that are named. */
    List<String> providers() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < touched.size(); i++) {
            int rule = touched.get(i);
            if (namesProvider(rule)) {
                names.add(rules.rules().get(rule).rule().provider().name());
            }
        }
        return names;
    }

    /** Offsets at which units of the spelling begin that are worth a view, ascending. */
    int[] units(int spelling) {
        return units[spelling].isEmpty() ? NONE : units[spelling].sorted();
    }

    /** Whether any unit is worth a view. */
    boolean hasUnits() {
        for (IntList list : units) {
            if (!list.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Where long runs begin, ascending; nothing if that was not looked for. */
    Optional<int[]> longRuns() {
        return longRunsKnown ? Optional.of(longRuns.sorted()) : Optional.empty();
    }

    boolean signalled() {
        return signalled;
    }

    boolean marked() {
        return marked;
    }
}
