package io.github.leakwarden.pattern;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds many literals in one pass over bytes. It looks for the rarest piece of each, of four bytes or, where the table would
 * outgrow a cache, three, and compares the rest where a piece stands; so the table depends on the variety of the pieces,
 * not on how long the literals are. Immutable, for any number of threads.
 *
 * <p>The text is read in two halves at once, because one table walk alone waits for memory most of the time.
 */
public final class Automaton {
    /** In a table entry: the step into the state ends a piece. */
    static final int HIT = 1 << 31;

    private static final int STATE = ~HIT;
    private static final int VERSION = 1;

    /** Texts shorter than this are read in one piece. */
    private static final int SHORT = 128;

    private final List<Literal> literals;
    private final byte[][] bytes;
    private final boolean[] folds;
    private final byte[] pieceOffsets;
    private final byte[] pieceLengths;
    private final byte[] classOf;
    private final int[] table;
    private final int longestPiece;
    private final Pieces pieces;

    Automaton(List<Literal> literals, byte[] pieceOffsets, byte[] pieceLengths, byte[] classOf, int[] table) {
        this.literals = List.copyOf(literals);
        this.pieceOffsets = pieceOffsets;
        this.pieceLengths = pieceLengths;
        this.classOf = classOf;
        this.table = table;
        this.bytes = new byte[literals.size()][];
        this.folds = new boolean[literals.size()];
        int[] keys = new int[literals.size()];
        int longest = 0;
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = literals.get(i).bytes();
            folds[i] = literals.get(i).foldCase();
            keys[i] = keyOf(bytes[i], pieceOffsets[i] + pieceLengths[i], pieceLengths[i]);
            longest = Math.max(longest, pieceLengths[i]);
        }
        this.longestPiece = longest;
        this.pieces = new Pieces(keys, pieceLengths);
    }

    /** An automaton for {@code literals}, which are told by their place in the list. Equal literals are found each. */
    public static Automaton of(List<Literal> literals) {
        return new AutomatonBuilder(literals).build();
    }

    public List<Literal> literals() {
        return literals;
    }

    /** Bytes of the transition table. */
    public int tableBytes() {
        return 4 * table.length;
    }

    /**
     * Tells {@code sink} every place in {@code [from, to)} where a literal stands whole. The order is the same each time,
     * but it is not that of the text.
     */
    public void scan(byte[] text, int from, int to, LiteralSink sink) {
        if (to - from < SHORT) {
            scanOne(text, from, from, to, 0, sink);
            return;
        }
        int half = from + (to - from) / 2;
        int[] states = table;
        byte[] classes = classOf;
        int first = 0;
        int second = warmUp(text, half - longestPiece + 1, half);
        int ahead = half - from;
        for (int at = from; at < half; at++) {
            first = states[first + classes[text[at] & 0xFF]];
            second = states[second + classes[text[at + ahead] & 0xFF]];
            if ((first | second) < 0) {
                if (first < 0) {
                    first &= STATE;
                    report(text, from, to, at + 1, sink);
                }
                if (second < 0) {
                    second &= STATE;
                    report(text, from, to, at + ahead + 1, sink);
                }
            }
        }
        scanOne(text, from, half + ahead, to, second, sink);
    }

    private int warmUp(byte[] text, int from, int to) {
        int state = 0;
        for (int at = from; at < to; at++) {
            state = table[state + classOf[text[at] & 0xFF]] & STATE;
        }
        return state;
    }

    private void scanOne(byte[] text, int from, int start, int to, int entered, LiteralSink sink) {
        int state = entered;
        for (int at = start; at < to; at++) {
            state = table[state + classOf[text[at] & 0xFF]];
            if (state < 0) {
                state &= STATE;
                report(text, from, to, at + 1, sink);
            }
        }
    }

    /** One or more pieces end at {@code end}. */
    private void report(byte[] text, int from, int to, int end, LiteralSink sink) {
        int longest = Math.min(longestPiece, end - from);
        int key = 0;
        for (int length = 1; length <= longest; length++) {
            key |= Literal.lower(text[end - length] & 0xFF) << 8 * (length - 1);
            if (pieces.hasLength(length)) {
                for (int literal : pieces.literals(length, key)) {
                    int start = end - length - pieceOffsets[literal];
                    if (start >= from && stands(literal, text, start, to)) {
                        sink.hit(literal, start);
                    }
                }
            }
        }
    }

    private boolean stands(int literal, byte[] text, int start, int to) {
        byte[] expected = bytes[literal];
        if (to - start < expected.length) {
            return false;
        }
        boolean fold = folds[literal];
        for (int i = 0; i < expected.length; i++) {
            byte actual = text[start + i];
            if (actual != expected[i] && !(fold && Literal.lower(actual) == expected[i])) {
                return false;
            }
        }
        return true;
    }

    /** The last {@code length} bytes before {@code end}, lower-cased, the last one lowest. */
    private static int keyOf(byte[] text, int end, int length) {
        int key = 0;
        for (int i = 1; i <= length; i++) {
            key |= Literal.lower(text[end - i] & 0xFF) << 8 * (i - 1);
        }
        return key;
    }

    /** Writes what {@link #readFrom} reads, big-endian. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(VERSION);
        out.writeInt(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            out.writeBoolean(folds[i]);
            out.writeByte(pieceOffsets[i]);
            out.writeByte(pieceLengths[i]);
            out.writeByte(bytes[i].length);
            out.write(bytes[i]);
        }
        out.write(classOf);
        out.writeInt(table.length);
        for (int entry : table) {
            out.writeInt(entry);
        }
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @throws IllegalArgumentException if it comes from another version
     */
    public static Automaton readFrom(ByteBuffer in) {
        if (in.getInt() != VERSION) {
            throw new IllegalArgumentException("an automaton of another version");
        }
        int count = in.getInt();
        List<Literal> literals = new ArrayList<>(count);
        byte[] offsets = new byte[count];
        byte[] lengths = new byte[count];
        for (int i = 0; i < count; i++) {
            boolean fold = in.get() != 0;
            offsets[i] = in.get();
            lengths[i] = in.get();
            byte[] latin1 = new byte[in.get() & 0xFF];
            in.get(latin1);
            literals.add(new Literal(new String(latin1, StandardCharsets.ISO_8859_1), fold));
        }
        byte[] classOf = new byte[256];
        in.get(classOf);
        int[] table = new int[in.getInt()];
        in.asIntBuffer().get(table);
        in.position(in.position() + 4 * table.length);
        return new Automaton(literals, offsets, lengths, classOf, table);
    }
}
