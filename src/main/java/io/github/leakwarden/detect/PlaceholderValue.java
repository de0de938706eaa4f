package io.github.leakwarden.detect;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Tells values that stand for a secret from secrets: words such as {@code your_key_here}, expressions ({@link
 * TemplateExpression}), rows ({@link TypedRows}) and repetitions. A random value is none of them, however many are drawn.
 */
final class PlaceholderValue {
    /** As people write them: {@link WordForms}. */
    private static final WordForms WORDS = new WordForms(
            "example",
            "placeholder",
            "changeMe",
            "change_Me",
            "change-Me",
            "changeIt",
            "dummy",
            "sample",
            "redacted",
            "insert",
            "replace",
            "secret_Key",
            "secretKey",
            "your_",
            "your-",
            "yourKey",
            "yourApi",
            "yourSecret",
            "yourToken",
            "yourPass",
            "_here",
            "-here",
            "fooBar",
            "notAReal",
            "not_A_Real",
            "not-A-Real",
            "fakeKey",
            "fake_",
            "fake-",
            "fakeToken",
            "fakeSecret",
            "mock_",
            "mock-",
            "token_Here",
            "deadBeef",
            "xxxxx",
            "*****",
            "...");

    /** Values that only say what should stand there. */
    private static final Set<String> NAMES_OF_NOTHING = Set.of(
            "none",
            "null",
            "undefined",
            "unset",
            "empty",
            "todo",
            "tbd",
            "n/a",
            "true",
            "false",
            "string",
            "value",
            "hidden",
            "secret",
            "token",
            "password",
            "apikey",
            "api_key",
            "api-key");

    /** Characters that a block and its repetition must have in common: chance leaves one in a million, of digits. */
    private static final int FEWEST_REPEATED = 6;

    private PlaceholderValue() {}

    /**
     * Whether the value stands for a secret.
     *
     * @param value normalised
     * @param fixedPrefix length of the part that the rule fixes, which is not looked at
     */
    static boolean is(byte[] value, int fixedPrefix) {
        return is(new String(value, fixedPrefix, value.length - fixedPrefix, StandardCharsets.ISO_8859_1));
    }

    private static boolean is(String value) {
        if (TemplateExpression.is(value)) {
            return TemplateExpression.defaultOf(value).map(PlaceholderValue::is).orElse(true);
        }
        String text = value.toLowerCase(Locale.ROOT);
        return NAMES_OF_NOTHING.contains(text)
                || WORDS.isAnyIn(value)
                || isOfTwoCharacters(text)
                || isRepetition(text)
                || TypedRows.makeUp(text);
    }

    private static boolean isOfTwoCharacters(String text) {
        return text.length() > 3 && text.chars().distinct().count() <= 2;
    }

    /** Whether a block of at most half the value comes again and again until its end. */
    private static boolean isRepetition(String text) {
        int longest = Math.min(text.length() / 2, text.length() - FEWEST_REPEATED);
        for (int block = 1; block <= longest; block++) {
            if (text.regionMatches(0, text, block, text.length() - block)) {
                return true;
            }
        }
        return false;
    }
}
