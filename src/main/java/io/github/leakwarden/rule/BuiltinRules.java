package io.github.leakwarden.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The rules that come with the program, from the pack that the build made of the folder {@code rules}. */
public final class BuiltinRules {
    /** Where the build puts the pack. */
    static final String RESOURCE = "/io/github/leakwarden/rules.pack";

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
        try (InputStream pack = BuiltinRules.class.getResourceAsStream(RESOURCE)) {
            if (pack == null) {
                throw new IllegalStateException("built without its rules: " + RESOURCE + " is missing");
            }
            return pack.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the built-in rules cannot be read", unreadable);
        }
    }
}
