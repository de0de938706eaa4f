package io.github.leakwarden.detect;

import io.github.leakwarden.fuzz.FuzzTarget;
import io.github.leakwarden.rule.BuiltinRules;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Any text with the built-in rules: a search around anchors finds what a search of the whole text finds. */
public final class WindowsFuzz implements FuzzTarget {
    private static final int LONGEST = 2_000;

    private static final class Shared {
        private static final WindowsFuzz TARGET = new WindowsFuzz();
    }

    private final BothWays ways = new BothWays(CompiledRules.fresh(BuiltinRules.load(), Set.of()));

    public static void fuzzerTestOneInput(byte[] input) {
        Shared.TARGET.run(input);
    }

    @Override
    public void run(byte[] input) {
        List<String> differences = ways.differences(Arrays.copyOf(input, Math.min(input.length, LONGEST)));
        if (!differences.isEmpty()) {
            throw new IllegalStateException(String.join("; ", differences));
        }
    }

    @Override
    public List<byte[]> seeds() {
        return BuiltinTexts.all(1);
    }
}
