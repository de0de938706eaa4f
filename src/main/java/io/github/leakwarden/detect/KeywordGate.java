package io.github.leakwarden.detect;

import io.github.leakwarden.pattern.Anchors;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Leaves out keywords that need no search of their own. */
final class KeywordGate {
    private KeywordGate() {}

    /** The keywords, or none when every anchor already holds one of them. */
    static Set<String> needed(List<String> keywords, Anchors anchors) {
        boolean implied = !anchors.isEmpty()
                && anchors.alternatives().stream()
                        .map(anchor -> anchor.literal().latin1().toLowerCase(Locale.ROOT))
                        .allMatch(literal -> keywords.stream().anyMatch(literal::contains));
        return implied ? Set.of() : Set.copyOf(keywords);
    }
}
