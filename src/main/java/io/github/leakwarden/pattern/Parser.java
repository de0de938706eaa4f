package io.github.leakwarden.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads RE2's syntax as Go's {@code regexp} does. Two limits differ: a single character or class may be repeated up to
 * {@value #MAX_REPEAT_OF_CHARS} times (Go: 1,000), and groups nest at most {@value #MAX_DEPTH} deep.
 */
final class Parser {
    static final int MAX_REPEAT = 1000;
    static final int MAX_REPEAT_OF_CHARS = 100_000;
    static final int MAX_DEPTH = 250;

    private final PatternText text;
    private final Escapes escapes;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private Flags flags = Flags.NONE;
    private int groups;
    private int depth;

    Parser(String pattern) {
        this.text = new PatternText(pattern);
        this.escapes = new Escapes(text);
    }

    Node parse() {
        Node tree = choice();
        if (!text.atEnd()) {
            throw text.fault("this ) closes no group", text.position());
        }
        return tree;
    }

    int groupCount() {
        return groups;
    }

    /** Group numbers by name, in the order of the pattern. */
    Map<String, Integer> names() {
        return Collections.unmodifiableMap(names);
    }

    private Node choice() {
        List<Node> branches = new ArrayList<>();
        branches.add(sequence());
        while (text.skip('|')) {
            addBranch(branches, sequence());
        }
        return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
    }

    /** Neighbouring branches of one character each are one set: nothing can tell their order. */
    private static void addBranch(List<Node> branches, Node branch) {
        int last = branches.size() - 1;
        if (branch instanceof Node.Chars chars && branches.get(last) instanceof Node.Chars before) {
            branches.set(last, new Node.Chars(before.set().union(chars.set())));
        } else {
            branches.add(branch);
        }
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (!text.atEnd() && text.peek() != '|' && text.peek() != ')') {
            if (escapes.skipQuoteStart()) {
                quoted(parts);
            } else {
                Node atom = atom();
                if (atom != null) {
                    parts.add(repeated(atom));
                }
            }
        }
        if (parts.isEmpty()) {
            return new Node.Empty();
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
    }

    /** {@code \Q…\E}; only its last character takes a repetition that follows. */
    private void quoted(List<Node> parts) {
        while (!text.atEnd() && !text.skip("\\E")) {
            Node literal = literal(text.next());
            boolean last = text.skip("\\E");
            parts.add(last ? repeated(literal) : literal);
            if (last) {
                return;
            }
        }
    }

    private @Nullable Node atom() {
        int at = text.position();
        int c = text.next();
        return switch (c) {
            case '(' -> group(at);
            case '[' -> new Node.Chars(new ClassParser(text, escapes, flags.foldCase()).parse(at));
            case '.' -> new Node.Chars(flags.dotAll() ? CharNames.ANY : CharNames.NOT_NEWLINE);
            case '^' ->
                new Node.Assertion(flags.multiLine() ? Node.Assertion.Kind.LINE_START : Node.Assertion.Kind.TEXT_START);
            case '$' ->
                new Node.Assertion(flags.multiLine() ? Node.Assertion.Kind.LINE_END : Node.Assertion.Kind.TEXT_END);
            case '*', '+', '?' -> throw text.fault("nothing stands before this repetition", at);
            case '\\' -> escape(at);
            default -> literal(c);
        };
    }

    private Node escape(int at) {
        if (text.atEnd()) {
            throw text.fault("a backslash ends the pattern", at);
        }
        Node.Assertion.Kind assertion = switch (text.peek()) {
            case 'A' -> Node.Assertion.Kind.TEXT_START;
            case 'z' -> Node.Assertion.Kind.TEXT_END;
            case 'b' -> Node.Assertion.Kind.WORD_BOUNDARY;
            case 'B' -> Node.Assertion.Kind.NO_WORD_BOUNDARY;
            default -> null;
        };
        if (assertion != null) {
            text.next();
            return new Node.Assertion(assertion);
        }
        CharSet named = escapes.namedClass(at, flags.foldCase());
        if (named != null) {
            return new Node.Chars(named);
        }
        return literal(escapes.character(at));
    }

    private Node literal(int character) {
        CharSet single = CharSet.single(character);
        return new Node.Chars(flags.foldCase() ? CaseFolding.close(single) : single);
    }

    /** What follows an opening parenthesis; null for flags that stand alone, such as {@code (?i)}. */
    private @Nullable Node group(int at) {
        if (++depth > MAX_DEPTH) {
            throw text.fault("groups nest deeper than " + MAX_DEPTH, at);
        }
        Flags outer = flags;
        int index = 0;
        if (text.skip('?')) {
            GroupHead head = GroupHead.read(text, flags, at);
            flags = head.flags();
            if (head.standsAlone()) {
                depth--;
                return null;
            }
            if (!head.name().isEmpty()) {
                index = ++groups;
                if (names.put(head.name(), index) != null) {
                    throw text.fault("a second group is named " + PatternText.shown(head.name()), at);
                }
            }
        } else {
            index = ++groups;
        }
        Node body = choice();
        if (!text.skip(')')) {
            throw text.fault("this group is not closed", at);
        }
        flags = outer;
        depth--;
        return index == 0 ? body : new Node.Group(index, body);
    }

    private Node repeated(Node atom) {
        int at = text.position();
        Quantifier quantifier = Quantifier.read(text);
        if (quantifier == null) {
            return atom;
        }
        boolean lazy = text.skip('?');
        int limit = atom instanceof Node.Chars ? MAX_REPEAT_OF_CHARS : MAX_REPEAT;
        if (quantifier.min() > limit || quantifier.max() > limit) {
            throw text.fault("repeats more than " + limit + " times", at);
        }
        int again = text.position();
        if (Quantifier.read(text) != null) {
            throw text.fault("a repetition follows a repetition (possessive forms are not part of the syntax)", again);
        }
        return new Node.Repeat(atom, quantifier.min(), quantifier.max(), lazy == flags.ungreedy());
    }
}
