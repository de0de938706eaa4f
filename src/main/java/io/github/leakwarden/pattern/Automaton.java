package io.github.leakwarden.pattern;

import java.io.ByteArrayOutputStream;
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
    private static final int VERSION = 2;

    /** Texts shorter than this are read in one piece. */
    private static final int SHORT = 128;

    /** The literals' bytes, one literal behind the other. */
    private final byte[] bytes;

    /** Where each literal begins there, and where the last one ends. */
    private final int[] starts;

    /** 1 for a literal that is found in either case. */
    private final byte[] folds;

    private final byte[] pieceOffsets;
    private final byte[] pieceLengths;
    private final byte[] classOf;
    private final int[] table;
    private final int longestPiece;
    private final Pieces pieces;

    Automaton(List<Literal> literals, byte[] pieceOffsets, byte[] pieceLengths, byte[] classOf, int[] table) {
        this.pieceOffsets = pieceOffsets;
        this.pieceLengths = pieceLengths;
        this.classOf = classOf;
        this.table = table;
        this.starts = new int[literals.size() + 1];
        this.folds = new byte[literals.size()];
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int[] keys = new int[literals.size()];
        int longest = 0;
        for (int i = 0; i < keys.length; i++) {
            byte[] own = literals.get(i).bytes();
            all.writeBytes(own);
            starts[i + 1] = all.size();
            folds[i] = (byte) (literals.get(i).foldCase() ? 1 : 0);
            keys[i] = keyOf(own, pieceOffsets[i] + pieceLengths[i], pieceLengths[i]);
            longest = Math.max(longest, pieceLengths[i]);
        }
        this.bytes = all.toByteArray();
        this.longestPiece = longest;
        this.pieces = new Pieces(keys, pieceLengths);
    }

    private Automaton(ByteBuffer in) {
        this.longestPiece = in.getInt();
        this.bytes = Packed.bytes(in);
        this.starts = Packed.ints(in);
        this.folds = Packed.bytes(in);
        this.pieceOffsets = Packed.bytes(in);
        this.pieceLengths = Packed.bytes(in);
        this.classOf = Packed.bytes(in);
        this.table = Packed.ints(in);
        this.pieces = Pieces.readFrom(in);
    }

    /** An automaton for {@code literals}, which are told by their place in the list. Equal literals are found each. */
    public static Automaton of(List<Literal> literals) {
        return new AutomatonBuilder(literals).build();
    }

    public List<Literal> literals() {
        List<Literal> literals = new ArrayList<>(literalCount());
        for (int i = 0; i < literalCount(); i++) {
            literals.add(literal(i));
        }
        return literals;
    }

    /** How many literals there are. */
    public int literalCount() {
        return folds.length;
    }

    /** The literal of that number. */
    public Literal literal(int number) {
        String latin1 =
                new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.ISO_8859_1);
        return new Literal(latin1, folds[number] != 0);
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
                int list = pieces.list(length, key);
                if (list >= 0) {
                    report(text, from, to, end - length, list, sink);
                }
            }
        }
    }

    /** The piece of a list of literals stands at {@code piece}. */
    private void report(byte[] text, int from, int to, int piece, int list, LiteralSink sink) {
        for (int at = pieces.start(list); at < pieces.start(list + 1); at++) {
            int literal = pieces.literal(at);
            int start = piece - pieceOffsets[literal];
            if (start >= from && stands(literal, text, start, to)) {
                sink.hit(literal, start);
            }
        }
    }

    private boolean stands(int literal, byte[] text, int start, int to) {
        int first = starts[literal];
        int length = starts[literal + 1] - first;
        if (to - start < length) {
            return false;
        }
        boolean fold = folds[literal] != 0;
        for (int i = 0; i < length; i++) {
            byte actual = text[start + i];
            byte expected = bytes[first + i];
            if (actual != expected && !(fold && Literal.lower(actual) == expected)) {
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
        out.writeInt(longestPiece);
        Packed.write(out, bytes);
        Packed.write(out, starts);
        Packed.write(out, folds);
        Packed.write(out, pieceOffsets);
        Packed.write(out, pieceLengths);
        Packed.write(out, classOf);
        Packed.write(out, table);
        pieces.writeTo(out);
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
        return new Automaton(in);
    }
}
