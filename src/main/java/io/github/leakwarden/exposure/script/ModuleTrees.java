package io.github.leakwarden.exposure.script;

import io.github.leakwarden.exposure.ProjectFiles;
import io.github.leakwarden.exposure.ProjectMemo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Syntax trees of modules that others import. Thread-safe. */
final class ModuleTrees {
    private static final int MOST_BYTES = 96 << 10;

    /** Modules that are parsed whatever they hold: helpers are small. */
    private static final int FEW_BYTES = 2 << 10;

    /** Words without which a larger module gives no setting, address, check or header away. */
    private static final List<String> TELLING =
            List.of("process.env", "import.meta.env", "http://", "https://", "rejectUnauthorized", "headers", "Secret");

    private final ScriptParser parser;
    private final ProjectMemo<SyntaxTree> trees = new ProjectMemo<>();

    ModuleTrees(ScriptParser parser) {
        this.parser = parser;
    }

    /** The tree of a script; empty if there is no such file, it cannot be parsed, or it has nothing to tell. */
    Optional<SyntaxTree> of(ProjectFiles project, String path, Grammar grammar) {
        return trees.of(project, path, bytes -> tells(bytes) ? parsed(grammar, bytes) : Optional.empty());
    }

    private Optional<SyntaxTree> parsed(Grammar grammar, byte[] bytes) {
        try {
            return Optional.of(parser.parse(grammar, bytes, bytes.length));
        } catch (ScriptParser.NotParsed refused) {
            return Optional.empty();
        }
    }

    private static boolean tells(byte[] content) {
        if (content.length == 0 || content.length > MOST_BYTES) {
            return false;
        }
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return content.length <= FEW_BYTES || TELLING.stream().anyMatch(text::contains);
    }
}
