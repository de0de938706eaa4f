package io.github.leakwarden.text.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;

/**
 * Escapes that keep a JSON document harmless on a terminal: beside what JSON demands, DEL, the C1 controls, bidirectional
 * overrides and other invisible characters are written as {@code \}{@code uXXXX}.
 */
public final class SafeEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    /** DEL, the last of ASCII. */
    private static final int DELETE = 0x7F;

    private final int[] ascii;

    public SafeEscapes() {
        ascii = standardAsciiEscapesForJSON();
        ascii[DELETE] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    /** The escape of a character beyond ASCII, or nothing where it may be shown. */
    @Override
    public @org.jspecify.annotations.Nullable SerializableString getEscapeSequence(int unit) {
        return switch (Character.getType(unit)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                new SerializedString(String.format(Locale.ROOT, "\\u%04x", unit));
            default -> null;
        };
    }
}
