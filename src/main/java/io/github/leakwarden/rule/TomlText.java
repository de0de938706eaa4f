package io.github.leakwarden.rule;

import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * Reads the text of a TOML 1.0 file. All syntax faults are recorded, with our words: the library's own messages quote
 * the text, and a text may hold a secret.
 */
final class TomlText {
    private TomlText() {}

    /** The top-level table; what could be read of it if there are faults. */
    static Fields read(String text, Dialect dialect, Faults faults) {
        TomlParseResult result = Toml.parse(text);
        for (TomlParseError error : result.errors()) {
            Words words = words(String.valueOf(error.getMessage()));
            faults.add(error.position().line(), words.message, words.cure);
        }
        return new Fields(result, 1, dialect, faults);
    }

    private record Words(String message, String cure) {}

    /** What the library's message is about; nothing of it is passed on. */
    private static Words words(String library) {
        return KNOWN.stream()
                .filter(known -> library.contains(known.sign))
                .findFirst()
                .map(Known::words)
                .orElse(new Words("not TOML here", "check quotes, brackets and the equals sign"));
    }

    private record Known(String sign, Words words) {}

    private static final List<Known> KNOWN = List.of(
            new Known("previously defined", new Words("defined twice", "keep one of the two")),
            new Known("Unexpected end of", new Words("a text, list or table is not closed", "close it on this line")),
            new Known(
                    "escape",
                    new Words("unknown escape in a text", "write patterns between ''' and ''', where \\ is itself")),
            new Known("too large", new Words("the number is too large", "")));
}
