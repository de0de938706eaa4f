package io.github.leakwarden.pattern;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The anchors of many patterns and the automaton that finds them. Patterns are told by numbers that the caller chooses.
 * Immutable, for any number of threads.
 */
public final class AnchorTable {
    private final Automaton automaton;
    private final List<Entry> entries;

    /** For each literal of the automaton, the entries that have it. */
    private final Entry[][] byLiteral;

    /** One anchor of one pattern, and the number of its literal. */
    record Entry(int pattern, Anchor anchor, int literal) {}

    AnchorTable(Automaton automaton, List<Entry> entries) {
        this.automaton = automaton;
        this.entries = List.copyOf(entries);
        List<List<Entry>> lists = new ArrayList<>();
        for (int i = 0; i < automaton.literals().size(); i++) {
            lists.add(new ArrayList<>());
        }
        for (Entry entry : entries) {
            lists.get(entry.literal()).add(entry);
        }
        this.byLiteral = new Entry[lists.size()][];
        for (int i = 0; i < byLiteral.length; i++) {
            byLiteral[i] = lists.get(i).toArray(new Entry[0]);
        }
    }

    /** A table of the anchors of patterns, by the patterns' numbers. */
    public static AnchorTable of(Map<Integer, Anchors> byPattern) {
        return of(byPattern, List.of());
    }

    /** The same, whose automaton finds other literals too; these come first and keep their places. */
    public static AnchorTable of(Map<Integer, Anchors> byPattern, List<Literal> others) {
        Map<Literal, Integer> numbers = new LinkedHashMap<>();
        others.forEach(literal -> numbers.putIfAbsent(literal, numbers.size()));
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<Integer, Anchors> pattern : byPattern.entrySet()) {
            for (Anchor anchor : pattern.getValue().alternatives()) {
                Integer known = numbers.putIfAbsent(anchor.literal(), numbers.size());
                int literal = known == null ? numbers.size() - 1 : known;
                entries.add(new Entry(pattern.getKey(), anchor, literal));
            }
        }
        return new AnchorTable(Automaton.of(List.copyOf(numbers.keySet())), entries);
    }

    /** The anchors by the patterns' numbers; a pattern that has none is left out. */
    public Map<Integer, Anchors> anchors() {
        Map<Integer, List<Anchor>> lists = new LinkedHashMap<>();
        for (Entry entry : entries) {
            lists.computeIfAbsent(entry.pattern(), pattern -> new ArrayList<>()).add(entry.anchor());
        }
        Map<Integer, Anchors> byPattern = new LinkedHashMap<>();
        lists.forEach((pattern, alternatives) -> byPattern.put(pattern, new Anchors(alternatives)));
        return byPattern;
    }

    public Automaton automaton() {
        return automaton;
    }

    List<Entry> entries() {
        return entries;
    }

    /**
     * Tells {@code sink} every place in {@code [scanFrom, scanTo)} where an anchor stands, as part of the text {@code [from,
     * to)}: gates look beyond what is scanned. The order is the same each time, but not that of the text.
     */
    public void scan(byte[] bytes, int from, int to, int scanFrom, int scanTo, AnchorSink sink) {
        automaton.scan(bytes, scanFrom, scanTo, new Gates(bytes, from, to, sink));
    }

    /** The same for all of the text {@code [from, to)}. */
    public void scan(byte[] bytes, int from, int to, AnchorSink sink) {
        scan(bytes, from, to, from, to, sink);
    }

    /** Lets through what the gates admit. */
    private final class Gates implements LiteralSink {
        private final byte[] bytes;
        private final int from;
        private final int to;
        private final AnchorSink sink;

        Gates(byte[] bytes, int from, int to, AnchorSink sink) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            this.sink = sink;
        }

        @Override
        public void hit(int literal, int start) {
            for (Entry entry : byLiteral[literal]) {
                Anchor anchor = entry.anchor();
                if (anchor.gate()
                        .admits(bytes, from, to, start, start + anchor.literal().length())) {
                    sink.candidate(entry.pattern(), anchor, start);
                }
            }
        }
    }

    /** Writes what {@link #readFrom} reads, big-endian. */
    public void writeTo(DataOutput out) throws IOException {
        automaton.writeTo(out);
        new AnchorWriter(out).write(entries);
    }

    /**
     * Reads what {@link #writeTo} wrote. Its anchors name instructions of compiled patterns, so it serves only the version
     * of the program that wrote it.
     *
     * @throws IllegalArgumentException if it comes from another version of the format
     */
    public static AnchorTable readFrom(ByteBuffer in) {
        Automaton automaton = Automaton.readFrom(in);
        return new AnchorTable(automaton, new AnchorReader(in, automaton.literals()).read());
    }
}
