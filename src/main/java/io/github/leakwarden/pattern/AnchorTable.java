package io.github.leakwarden.pattern;

import static java.util.Objects.requireNonNull;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The anchors of many patterns and the automaton that finds them. Patterns are told by numbers that the caller chooses.
 * Immutable, for any number of threads.
 */
public final class AnchorTable {
    private final Automaton automaton;

    /** Of those that were read, only the ones asked for so far; whoever finds one missing reads it. */
    private final @Nullable Anchor[] anchors;

    private final @Nullable AnchorReader unread;
    private final List<Entry> entries;
    private volatile @Nullable Map<Integer, List<Entry>> byLiteral;

    /** One anchor of one pattern, and the number of its literal. */
    record Entry(int pattern, Anchor anchor, int literal) {}

    AnchorTable(Automaton automaton, List<Entry> entries) {
        this.automaton = automaton;
        this.entries = List.copyOf(entries);
        this.unread = null;
        this.anchors = new Anchor[entries.size()];
        for (int i = 0; i < anchors.length; i++) {
            anchors[i] = entries.get(i).anchor();
        }
    }

    private AnchorTable(Automaton automaton, AnchorReader unread) {
        this.automaton = automaton;
        this.entries = List.of();
        this.unread = unread;
        this.anchors = new Anchor[unread.size()];
    }

    /** How many anchors there are, those of one pattern side by side. */
    public int size() {
        return anchors.length;
    }

    /** The anchor of that number. */
    public Anchor anchor(int number) {
        Anchor known = anchors[number];
        if (known == null) {
            known = requireNonNull(unread).anchor(number);
            anchors[number] = known;
        }
        return known;
    }

    /** The pattern of the anchor of that number. */
    public int pattern(int number) {
        return unread == null ? entries.get(number).pattern() : unread.pattern(number);
    }

    private int literal(int number) {
        return unread == null ? entries.get(number).literal() : unread.literal(number);
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
        for (int i = 0; i < size(); i++) {
            lists.computeIfAbsent(pattern(i), pattern -> new ArrayList<>()).add(anchor(i));
        }
        Map<Integer, Anchors> byPattern = new LinkedHashMap<>();
        lists.forEach((pattern, alternatives) -> byPattern.put(pattern, new Anchors(alternatives)));
        return byPattern;
    }

    public Automaton automaton() {
        return automaton;
    }

    List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            all.add(new Entry(pattern(i), anchor(i), literal(i)));
        }
        return all;
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

    private Map<Integer, List<Entry>> byLiteral() {
        Map<Integer, List<Entry>> known = byLiteral;
        if (known == null) {
            known = entries().stream().collect(Collectors.groupingBy(Entry::literal));
            byLiteral = known;
        }
        return known;
    }

    /** Lets through what the gates admit. */
    private final class Gates implements LiteralSink {
        private final byte[] bytes;
        private final int from;
        private final int to;
        private final AnchorSink sink;
        private final Map<Integer, List<Entry>> entriesOf;

        Gates(byte[] bytes, int from, int to, AnchorSink sink) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            this.sink = sink;
            this.entriesOf = byLiteral();
        }

        @Override
        public void hit(int literal, int start) {
            for (Entry entry : entriesOf.getOrDefault(literal, List.of())) {
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
        new AnchorWriter(out).write(entries());
    }

    /**
     * Reads what {@link #writeTo} wrote. Its anchors name instructions of compiled patterns, so it serves only the version
     * of the program that wrote it.
     *
     * @throws IllegalArgumentException if it comes from another version of the format
     */
    public static AnchorTable readFrom(ByteBuffer in) {
        Automaton automaton = Automaton.readFrom(in);
        return new AnchorTable(automaton, new AnchorReader(in, automaton));
    }
}
