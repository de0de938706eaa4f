package io.github.leakwarden.detect;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Words in the cases that people write: {@code changeme}, {@code CHANGEME}, {@code Changeme}, {@code changeMe}, {@code
 * ChangeMe}. Random letters rarely hit one of these: five of forty in one case or capitalised are one in seven million,
 * in any case one in 700,000, which a list of ten thousand keys meets.
 */
final class WordForms {
    private final String[] forms;

    /** @param words in lower case but for the first letters of further words inside */
    WordForms(String... words) {
        Set<String> all = new LinkedHashSet<>();
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            all.add(lower);
            all.add(word.toUpperCase(Locale.ROOT));
            all.add(capitalised(lower));
            all.add(word);
            all.add(capitalised(word));
        }
        forms = all.toArray(new String[0]);
    }

    /** Whether the text holds one of the words in one of its forms. */
    boolean isAnyIn(String text) {
        for (String form : forms) {
            if (text.contains(form)) {
                return true;
            }
        }
        return false;
    }

    private static String capitalised(String word) {
        int first = 0;
        while (first < word.length() && !Character.isLetter(word.charAt(first))) {
            first++;
        }
        if (first == word.length()) {
            return word;
        }
        return word.substring(0, first) + Character.toUpperCase(word.charAt(first)) + word.substring(first + 1);
    }
}
