package io.github.leakwarden.exposure.script;

import io.github.leakwarden.exposure.flow.Expression;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** String and template literals, escapes undone. */
final class Literals {
    private final SyntaxTree tree;

    Literals(SyntaxTree tree) {
        this.tree = tree;
    }

    /** A quoted string: its span is the content, or the whole literal when it is empty. */
    Expression.Text string(int node) {
        StringBuilder value = new StringBuilder();
        tree.children(node).forEach(part -> append(part, value));
        return new Expression.Text(content(node), value.toString());
    }

    /** The text of a string node without substitutions. */
    String value(int node) {
        return string(node).value();
    }

    private Span content(int node) {
        int start = tree.start(node) + 1;
        int end = tree.end(node) - 1;
        return end > start ? tree.span(start, end) : tree.span(node);
    }

    /**
     * A template literal: one text where nothing is substituted.
     *
     * @param substituted lowers the expression in <code>${…}</code>
     */
    Expression template(int node, IntFunction<Expression> substituted) {
        List<Expression> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int from = tree.start(node) + 1;
        for (int part : tree.children(node)) {
            if (tree.is(part, "template_substitution")) {
                addText(parts, text, from, tree.start(part));
                int inner = tree.only(part);
                if (inner != SyntaxTree.NONE) {
                    parts.add(substituted.apply(inner));
                }
                from = tree.end(part);
            } else {
                append(part, text);
            }
        }
        if (parts.isEmpty()) {
            return new Expression.Text(content(node), text.toString());
        }
        addText(parts, text, from, tree.end(node) - 1);
        return new Expression.Join(tree.span(node), parts);
    }

    private void addText(List<Expression> parts, StringBuilder text, int from, int to) {
        if (!text.isEmpty() && to > from) {
            parts.add(new Expression.Text(tree.span(from, to), text.toString()));
        }
        text.setLength(0);
    }

    private void append(int part, StringBuilder value) {
        String text = tree.text(part);
        if (tree.is(part, "escape_sequence")) {
            value.append(unescape(text));
        } else {
            value.append(text);
        }
    }

    /** The character of an escape sequence, by ECMA-262's rules for string literals. */
    static String unescape(String escape) {
        if (escape.length() < 2) {
            return escape;
        }
        switch (escape.charAt(1)) {
            case 'n':
                return "\n";
            case 't':
                return "\t";
            case 'r':
                return "\r";
            case 'b':
                return "\b";
            case 'f':
                return "\f";
            case 'v':
                return "\u000B";
            case '0':
                return escape.length() == 2 ? "\0" : escape;
            case '\n':
            case '\r':
                return "";
            case 'x':
            case 'u':
                return codePoint(escape);
            default:
                return escape.substring(1);
        }
    }

    private static String codePoint(String escape) {
        String digits = escape.substring(2).replace("{", "").replace("}", "");
        if (digits.isEmpty() || digits.length() > 6) {
            return escape;
        }
        try {
            int point = Integer.parseInt(digits, 16);
            return Character.isValidCodePoint(point) ? Character.toString(point) : escape;
        } catch (NumberFormatException noNumber) {
            return escape;
        }
    }
}
