package io.github.leakwarden.rule;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whose words a file uses, and whose semantics its rules have. */
public enum Dialect {
    /** Ours: an unknown key is a fault, keys are spelled exactly. */
    LEAKWARDEN,
    /** gitleaks' and its kin's: an unknown key is a warning, keys are spelled in any case, as their reader takes them. */
    GITLEAKS;

    private static final Set<String> FOREIGN_NAMES = Set.of(".gitleaks.toml", ".betterleaks.toml");

    /** The dialect that a configuration file's name announces. */
    public static Dialect of(Path file) {
        Path name = file.getFileName();
        return name != null && FOREIGN_NAMES.contains(name.toString()) ? GITLEAKS : LEAKWARDEN;
    }

    /** The dialect of that label, if there is one. */
    public static Optional<Dialect> named(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "leakwarden" -> Optional.of(LEAKWARDEN);
            case "gitleaks", "betterleaks" -> Optional.of(GITLEAKS);
            default -> Optional.empty();
        };
    }
}
