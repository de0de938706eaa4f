package io.github.leakwarden.pattern;

import java.util.List;

/** Cuts literals to pieces, maps bytes to classes and builds the table of an {@link Automaton}. */
final class AutomatonBuilder {
    /** A table larger than this is built again from shorter pieces: a core's second-level cache holds it. */
    static final int LARGE_TABLE_BYTES = 256 << 10;

    /** Literals are cut to this many bytes at most, whatever their length, when they are compared. */
    static final int LONGEST_LITERAL = 127;

    private final List<Literal> literals;
    private final BytePairs pairs = BytePairs.get();
    private final byte[] offsets;
    private final byte[] lengths;

    AutomatonBuilder(List<Literal> literals) {
        this.literals = literals;
        this.offsets = new byte[literals.size()];
        this.lengths = new byte[literals.size()];
    }

    Automaton build() {
        Automaton wide = build(Pieces.LONGEST);
        return wide.tableBytes() > LARGE_TABLE_BYTES ? build(Pieces.LONGEST - 1) : wide;
    }

    private Automaton build(int longest) {
        byte[] classOf = new byte[256];
        int classes = 1;
        for (int i = 0; i < lengths.length; i++) {
            cut(i, longest);
            for (int value : piece(i)) {
                if (classOf[value] == 0) {
                    classOf[value] = (byte) classes++;
                }
            }
        }
        for (int letter = 'A'; letter <= 'Z'; letter++) {
            classOf[letter] = classOf[Literal.lower(letter)];
        }
        Trie trie = new Trie(classes);
        for (int i = 0; i < lengths.length; i++) {
            int[] piece = piece(i);
            for (int j = 0; j < piece.length; j++) {
                piece[j] = classOf[piece[j]];
            }
            trie.add(piece);
        }
        return new Automaton(literals, offsets.clone(), lengths.clone(), classOf, trie.table());
    }

    private void cut(int literal, int longest) {
        String latin1 = literals.get(literal).latin1();
        if (latin1.length() > LONGEST_LITERAL) {
            throw new IllegalArgumentException("a literal of more than " + LONGEST_LITERAL + " bytes");
        }
        lengths[literal] = (byte) Math.min(longest, latin1.length());
        offsets[literal] = (byte) pairs.rarest(latin1, lengths[literal]);
    }

    private int[] piece(int literal) {
        String latin1 = literals.get(literal).latin1();
        int[] piece = new int[lengths[literal]];
        for (int i = 0; i < piece.length; i++) {
            piece[i] = Literal.lower(latin1.charAt(offsets[literal] + i));
        }
        return piece;
    }
}
