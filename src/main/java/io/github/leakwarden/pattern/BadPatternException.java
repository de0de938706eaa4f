package io.github.leakwarden.pattern;

/**
 * A pattern that cannot be compiled. The message is in our own words and names the construct; {@link #offset()} is where
 * in the pattern's text (in UTF-16 units from zero) the fault begins.
 */
public final class BadPatternException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    public BadPatternException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    public int offset() {
        return offset;
    }
}
