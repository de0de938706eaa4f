package io.github.leakwarden.rule;

import io.github.leakwarden.text.BuiltIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The rules that come with the program, from the pack that the build made of the folder {@code rules}. */
public final class BuiltinRules {
    private BuiltinRules() {}

    /** The rules without their examples, and what was prebuilt from them; cheap. */
    public static RuleSet load() {
        return RulePack.read(bytes()).asBuiltin();
    }

    /**
     * Tells this program from others that would work out something else from the same rules: its version, and the checksum
     * of what its build worked out.
     */
    public static byte[] engine() {
        try {
            CRC32 checksum = new CRC32();
            checksum.update(bytes());
            String version = new String(BuiltIn.read(BuiltIn.VERSION), StandardCharsets.UTF_8);
            return (version + checksum.getValue()).getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the version cannot be read", unreadable);
        }
    }

    /** The rules with their examples. */
    public static RuleSet loadWhole() {
        return RulePack.readWhole(bytes()).asBuiltin();
    }

    private static byte[] bytes() {
        try {
            return BuiltIn.read(BuiltIn.RULES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the built-in rules cannot be read", unreadable);
        }
    }
}
