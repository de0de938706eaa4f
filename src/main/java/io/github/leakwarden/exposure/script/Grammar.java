package io.github.leakwarden.exposure.script;

import java.util.Locale;
import java.util.Optional;
import org.treesitter.TSLanguage;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterTsx;
import org.treesitter.TreeSitterTypescript;

/** The grammars of tree-sitter that are used, by file name. */
enum Grammar {
    /** JavaScript with JSX. */
    JAVASCRIPT("tree-sitter-javascript"),
    TYPESCRIPT("tree-sitter-typescript"),
    /** TypeScript with JSX, in which {@code <T>x} is no cast. */
    TSX("tree-sitter-tsx");

    private final String library;

    Grammar(String library) {
        this.library = library;
    }

    /** The name of its native library. */
    String library() {
        return library;
    }

    /** A new handle on it; loads its library if that has not happened yet. */
    TSLanguage open() {
        return switch (this) {
            case JAVASCRIPT -> new TreeSitterJavascript();
            case TYPESCRIPT -> new TreeSitterTypescript();
            case TSX -> new TreeSitterTsx();
        };
    }

    /** The grammar of a script by its name; empty for other files. */
    static Optional<Grammar> ofScript(String path) {
        switch (suffix(path)) {
            case "js":
            case "jsx":
            case "mjs":
            case "cjs":
                return Optional.of(JAVASCRIPT);
            case "ts":
            case "mts":
            case "cts":
                return Optional.of(TYPESCRIPT);
            case "tsx":
                return Optional.of(TSX);
            default:
                return Optional.empty();
        }
    }

    /** What follows the last dot of the last segment, lower case; empty if there is none. */
    static String suffix(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}
