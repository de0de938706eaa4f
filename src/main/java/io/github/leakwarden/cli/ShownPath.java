package io.github.leakwarden.cli;

import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.scan.TextMask;
import java.nio.file.Path;

/** A path in a line for people: it may hold what steers a terminal, or a secret. */
final class ShownPath {
    private ShownPath() {}

    static String of(Path path) {
        return TextMask.of(BuiltinRules.load()).line(path.toString());
    }
}
