package io.github.leakwarden.rule;

import io.github.leakwarden.text.BuiltIn;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The rules that come with the program, from the pack that the build made of the folder {@code rules}. */
public final class BuiltinRules {
    private BuiltinRules() {}

    /** The rules without their examples, and what was prebuilt from them; cheap. */
    public static RuleSet load() {
        return RulePack.read(bytes());
    }

    /** The rules with their examples. */
    public static RuleSet loadWhole() {
        return RulePack.readWhole(bytes());
    }

    private static byte[] bytes() {
        try {
            return BuiltIn.read(BuiltIn.RULES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the built-in rules cannot be read", unreadable);
        }
    }
}
