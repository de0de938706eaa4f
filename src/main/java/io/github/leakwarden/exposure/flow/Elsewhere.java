package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.util.Optional;

/**
 * What other files of the project declare, lowered as if all of it stood at one place of this file: where it is imported
 * or first named. Values are followed through it; what happens there is that file's to report, not this one's.
 *
 * <p>One for each analysed file, used by one thread. May read files when asked, a few and small ones only.
 */
public interface Elsewhere {
    /** No other files. */
    Elsewhere NONE = new Elsewhere() {};

    /** A type by the simple name that this file calls it by. */
    default Optional<TypeFacts> type(String name) {
        return Optional.empty();
    }

    /**
     * The module that a call loads.
     *
     * @param function a plain function's name, such as {@code require}
     * @param module its first argument as far as it is constant
     */
    default Optional<TypeFacts> module(String function, String module) {
        return Optional.empty();
    }

    /** Whether a place stands for something in another file. */
    default boolean isElsewhere(Span span) {
        return false;
    }
}
