package io.github.leakwarden.rule;

import io.github.leakwarden.text.NearestName;
import java.util.Collection;
import java.util.regex.Pattern;

/** Names that somebody wrote: shown where that gives nothing away, and what was probably meant. */
final class Names {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z][A-Za-z_.-]{0,39}");

    private Names() {}

    /** A blank and the name in quotes, or nothing if it looks like a value: with digits, or long, or odd. */
    static String quoted(String name) {
        return HARMLESS.matcher(name).matches() ? " \"" + name + "\"" : "";
    }

    /** What to write instead, or nothing if no name is near. */
    static String cure(String word, Collection<String> names) {
        return NearestName.of(word, names)
                .map(name -> "did you mean " + name + "?")
                .orElse("");
    }
}
