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
        TomlParseResult result = parse(text, faults);
        for (TomlParseError error : result.errors()) {
            Words words = words(String.valueOf(error.getMessage()));
            faults.add(error.position().line(), words.message, words.cure);
        }
        return new Fields(result, 1, dialect, faults);
    }

    /**
     * The library throws at some texts with a fault, an inline table that is not closed before the head of a table for one. Then
     * the longest beginning that it bears is read, which has that fault.
     */
    private static TomlParseResult parse(String text, Faults faults) {
        try {
            return Toml.parse(text);
        } catch (RuntimeException stumbled) {
            List<String> lines = text.lines().toList();
            int line = firstUnbearable(lines);
            TomlParseResult before = Toml.parse(String.join("\n", lines.subList(0, line - 1)));
            if (!before.hasErrors()) {
                faults.add(line, "not TOML here", "check quotes, brackets and the equals sign");
            }
            return before;
        }
    }

    private static int firstUnbearable(List<String> lines) {
        int low = 1;
        int high = lines.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (isBearable(String.join("\n", lines.subList(0, middle)))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isBearable(String text) {
        try {
            Toml.parse(text);
            return true;
        } catch (RuntimeException again) {
            return false;
        }
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
