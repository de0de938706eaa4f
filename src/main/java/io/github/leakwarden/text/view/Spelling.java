package io.github.leakwarden.text.view;

import java.util.List;

/**
 * A way to write text in units: each unit, such as {@code %24}, stands for one character, or for none where it only
 * divides what belongs together. Immutable, shared by threads.
 *
 * <p>To add one, write its class and list it in {@link Spellings}.
 */
public sealed interface Spelling
        permits PercentEscapes,
                LineContinuation,
                BackslashEscapes,
                CharacterReferences,
                QuotedPrintable,
                ByteList,
                CodePoints,
                CharacterCalls,
                SplitLiteral,
                JoinedList,
                AppendedLiteral,
                TextBlock,
                TerminalColours {
    /** The value of a unit that stands for nothing. */
    int NOTHING = -1;

    /** Name of the views. */
    String label();

    /** Texts, without regard to case, of which one begins each unit that is worth a view: for a search of all at once. */
    List<String> triggers();

    /** Of each byte (unsigned), whether a unit may begin with it; not to be changed. */
    boolean[] leads();

    /** Bytes of the unit that begins at {@code at} and ends by {@code end}; 0 if none does. */
    int width(byte[] bytes, int at, int end);

    /**
     * The code point that the unit stands for (a byte if {@link #valuesAreBytes}), or {@link #NOTHING}.
     *
     * @param width what {@link #width} said, asked with the same {@code end}
     */
    int value(byte[] bytes, int at, int width, int end);

    /** Whether a value is a byte of the text rather than a character of it. */
    default boolean valuesAreBytes() {
        return false;
    }

    /** Whether the trigger at {@code at} begins a unit beside which enough text stands to be a credential. */
    default boolean isWorthAView(byte[] bytes, int at, int length) {
        int width = width(bytes, at, length);
        return width > 0 && Surroundings.hold(this, bytes, at, width, length);
    }
}
