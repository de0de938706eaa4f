package io.github.leakwarden.exposure.script;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSSymbolType;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;

/**
 * Parses scripts by tree-sitter, within budgets of bytes, nodes and depth. Thread-safe.
 *
 * <p>tree-sitter gets UTF-8 bytes and answers in bytes. A tree with errors is a tree: what could be read is used.
 */
final class ScriptParser {
    /** About a second of parsing; larger scripts are nearly always generated. */
    static final int MOST_BYTES = 1 << 20;

    static final int MOST_NODES = 500_000;

    /** Far more than people write; later steps go down the tree by recursion. */
    static final int DEEPEST = 600;

    private static final int ERROR_SYMBOL = 0xFFFF;

    private final Natives natives;
    private final Map<Grammar, Symbols> loaded = new EnumMap<>(Grammar.class);
    private Optional<Natives.Unavailable> unavailable = Optional.empty();

    /** Thrown when a script is not parsed. */
    static final class NotParsed extends Exception {
        private static final long serialVersionUID = 1;
        private final String code;

        NotParsed(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }

        /** The code of the problem. */
        String code() {
            return code;
        }
    }

    /** A grammar with the names of its symbols and fields. */
    private record Symbols(TSLanguage language, String[] names, boolean[] named, String[] fields) {
        static Symbols of(TSLanguage language) {
            String[] names = new String[language.symbolCount()];
            boolean[] named = new boolean[names.length];
            for (int i = 0; i < names.length; i++) {
                names[i] = Objects.requireNonNullElse(language.symbolName(i), "");
                named[i] = language.symbolType(i) == TSSymbolType.TSSymbolTypeRegular;
            }
            String[] fields = new String[language.fieldCount() + 1];
            fields[0] = "";
            for (int i = 1; i < fields.length; i++) {
                fields[i] = Objects.requireNonNullElse(language.fieldNameForId(i), "");
            }
            return new Symbols(language, names, named, fields);
        }

        String name(int symbol) {
            return symbol < names.length ? names[symbol] : "ERROR";
        }

        boolean isNamed(int symbol) {
            return symbol >= named.length || named[symbol];
        }

        /** Whether a node tells something: punctuation does not. */
        boolean isTelling(int symbol, int field) {
            return isNamed(symbol)
                    || field != 0
                    || !name(symbol).isEmpty()
                            && Character.isLetter(name(symbol).charAt(0));
        }
    }

    ScriptParser(Natives natives) {
        this.natives = natives;
    }

    /** The tree of {@code bytes[0, length)}. */
    SyntaxTree parse(Grammar grammar, byte[] bytes, int length) throws NotParsed {
        if (length > MOST_BYTES) {
            throw new NotParsed("exposure.too-large", "larger than 1 MiB: not analysed for exposures");
        }
        Symbols symbols = symbols(grammar);
        try (TSParser parser = new TSParser()) {
            parser.setLanguage(symbols.language());
            byte[] buffer = new byte[1 << 16];
            TSTree tree = parser.parse(
                    buffer,
                    null,
                    (chunk, offset, point) -> {
                        int count = Math.max(0, Math.min(chunk.length, length - offset));
                        System.arraycopy(bytes, Math.min(offset, length), chunk, 0, count);
                        return count;
                    },
                    TSInputEncoding.TSInputEncodingUTF8);
            if (tree == null) {
                throw new NotParsed("exposure.not-parsed", "not parsed: not analysed for exposures");
            }
            try (tree) {
                return copy(tree, symbols, bytes, length);
            }
        }
    }

    private synchronized Symbols symbols(Grammar grammar) throws NotParsed {
        Symbols known = loaded.get(grammar);
        if (known != null) {
            return known;
        }
        if (unavailable.isEmpty()) {
            try {
                natives.load("tree-sitter", () -> new TSParser().close());
                natives.load(grammar.library(), grammar::open);
                Symbols symbols = Symbols.of(grammar.open());
                loaded.put(grammar, symbols);
                return symbols;
            } catch (Natives.Unavailable refused) {
                unavailable = Optional.of(refused);
            }
        }
        throw new NotParsed(
                "exposure.native-unavailable",
                "the parser's native library cannot be loaded on this machine: not analysed for exposures");
    }

    private static SyntaxTree copy(TSTree tree, Symbols symbols, byte[] bytes, int length) throws NotParsed {
        SyntaxTree.Builder builder = new SyntaxTree.Builder(bytes, length);
        int[] path = new int[DEEPEST + 1];
        int depth = 0;
        int count = 0;
        path[0] = SyntaxTree.NONE;
        try (TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
            while (true) {
                if (++count > MOST_NODES) {
                    throw new NotParsed("exposure.too-large", "too many syntax nodes: not analysed for exposures");
                }
                TSNode node = cursor.currentNode();
                int symbol = node.getSymbol() & ERROR_SYMBOL;
                int field = cursor.currentFieldId();
                int added = SyntaxTree.NONE;
                if (symbols.isTelling(symbol, field)) {
                    String fieldName = field < symbols.fields().length ? symbols.fields()[field] : "";
                    int end = Math.min(node.getEndByte(), length);
                    int start = Math.min(node.getStartByte(), end);
                    added = builder.add(
                            path[depth], symbols.name(symbol), fieldName, start, end, symbols.isNamed(symbol));
                }
                if (added != SyntaxTree.NONE && cursor.gotoFirstChild()) {
                    if (++depth > DEEPEST) {
                        throw new NotParsed("exposure.too-deep", "nested too deeply: not analysed for exposures");
                    }
                    path[depth] = added;
                    continue;
                }
                while (!cursor.gotoNextSibling()) {
                    if (depth-- == 0) {
                        return builder.build();
                    }
                    cursor.gotoParent();
                }
            }
        }
    }
}
