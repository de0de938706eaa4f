package io.github.leakwarden.triage.ignore;

import java.nio.file.Path;
import java.util.List;

/** Whose way of writing an ignore file, and what such files are called. */
enum IgnoreSyntax {
    /** Ours: {@link OurLine}. */
    LEAKWARDEN(".leakwardenignore"),
    /** gitleaks' and betterleaks': {@link GitleaksLine}. */
    GITLEAKS(".gitleaksignore", ".betterleaksignore"),
    /** ripsecrets': patterns of paths, and after a line {@code [secrets]} values. */
    RIPSECRETS(".secretsignore");

    private final List<String> names;

    IgnoreSyntax(String... names) {
        this.names = List.of(names);
    }

    List<String> names() {
        return names;
    }

    /** The syntax that the file's name tells; ours if it tells none. */
    static IgnoreSyntax of(Path file) {
        Path name = file.getFileName();
        for (IgnoreSyntax syntax : values()) {
            if (name != null && syntax.names.contains(name.toString())) {
                return syntax;
            }
        }
        return LEAKWARDEN;
    }
}
