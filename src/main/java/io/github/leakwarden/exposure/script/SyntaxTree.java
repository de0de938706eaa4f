package io.github.leakwarden.exposure.script;

import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A syntax tree copied out of tree-sitter, so that it is walked without calls into native code.
 *
 * <p>Nodes are numbered in document order from 0, the root. Kept are named nodes, nodes that have a field, and words such
 * as {@code async}; punctuation is not. Offsets count bytes. Immutable once built.
 */
final class SyntaxTree {
    /** No such node. */
    static final int NONE = -1;

    private final byte[] bytes;
    private final int length;
    private final String[] kinds;
    private final String[] fields;
    private final int[] starts;
    private final int[] ends;
    private final int[] parents;
    private final int[] firstChildren;
    private final int[] nextSiblings;
    private final boolean[] named;
    private final Optional<Span> only;

    private SyntaxTree(SyntaxTree tree, Span place) {
        this.bytes = tree.bytes;
        this.length = tree.length;
        this.kinds = tree.kinds;
        this.fields = tree.fields;
        this.starts = tree.starts;
        this.ends = tree.ends;
        this.parents = tree.parents;
        this.firstChildren = tree.firstChildren;
        this.nextSiblings = tree.nextSiblings;
        this.named = tree.named;
        this.only = Optional.of(place);
    }

    /** The same tree of another file: everything stands at one place of this one. */
    SyntaxTree at(Span place) {
        return new SyntaxTree(this, place);
    }

    private SyntaxTree(Builder builder) {
        this.only = Optional.empty();
        this.bytes = builder.bytes;
        this.length = builder.length;
        this.kinds = Arrays.copyOf(builder.kinds, builder.count);
        this.fields = Arrays.copyOf(builder.fields, builder.count);
        this.starts = Arrays.copyOf(builder.starts, builder.count);
        this.ends = Arrays.copyOf(builder.ends, builder.count);
        this.parents = Arrays.copyOf(builder.parents, builder.count);
        this.firstChildren = Arrays.copyOf(builder.firstChildren, builder.count);
        this.nextSiblings = Arrays.copyOf(builder.nextSiblings, builder.count);
        this.named = Arrays.copyOf(builder.named, builder.count);
    }

    /** Number of nodes. */
    int size() {
        return kinds.length;
    }

    /** The grammar's name of a node, such as {@code call_expression}. */
    String kind(int node) {
        return node == NONE ? "" : kinds[node];
    }

    boolean is(int node, String kind) {
        return node != NONE && kinds[node].equals(kind);
    }

    int parent(int node) {
        return parents[node];
    }

    int start(int node) {
        return starts[node];
    }

    int end(int node) {
        return ends[node];
    }

    /** The bytes of a node; of an empty one the byte at its place, because a span is never empty. */
    Span span(int node) {
        if (only.isPresent()) {
            return only.get();
        }
        int start = Math.min(starts[node], length - 1);
        return new Span(start, Math.max(start + 1, ends[node]));
    }

    /** Bytes inside a node. */
    Span span(int from, int to) {
        return only.isPresent() ? only.get() : new Span(from, to);
    }

    String text(int node) {
        return new String(bytes, starts[node], ends[node] - starts[node], StandardCharsets.UTF_8);
    }

    /** Named children without comments, in order. */
    List<Integer> children(int node) {
        List<Integer> children = new ArrayList<>();
        for (int child = node == NONE ? NONE : firstChildren[node]; child != NONE; child = nextSiblings[child]) {
            if (named[child] && !isComment(child)) {
                children.add(child);
            }
        }
        return children;
    }

    /** The first child in that field; {@link #NONE} if there is none. */
    int field(int node, String field) {
        for (int child = node == NONE ? NONE : firstChildren[node]; child != NONE; child = nextSiblings[child]) {
            if (fields[child].equals(field)) {
                return child;
            }
        }
        return NONE;
    }

    /** All named children in that field. */
    List<Integer> fields(int node, String field) {
        return children(node).stream()
                .filter(child -> fields[child].equals(field))
                .toList();
    }

    /** The first child of that kind; {@link #NONE} if there is none. */
    int child(int node, String kind) {
        for (int child = node == NONE ? NONE : firstChildren[node]; child != NONE; child = nextSiblings[child]) {
            if (kinds[child].equals(kind)) {
                return child;
            }
        }
        return NONE;
    }

    /** The first named child that is no comment; {@link #NONE} if there is none. */
    int only(int node) {
        List<Integer> children = children(node);
        return children.isEmpty() ? NONE : children.get(0);
    }

    boolean isComment(int node) {
        return kinds[node].equals("comment") || kinds[node].equals("html_comment");
    }

    /** Collects nodes in document order. */
    static final class Builder {
        private final byte[] bytes;
        private final int length;
        private int count;
        private String[] kinds = new String[1024];
        private String[] fields = new String[1024];
        private int[] starts = new int[1024];
        private int[] ends = new int[1024];
        private int[] parents = new int[1024];
        private int[] firstChildren = new int[1024];
        private int[] nextSiblings = new int[1024];
        private int[] lastChildren = new int[1024];
        private boolean[] named = new boolean[1024];

        Builder(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        /** Adds a node below one added before, and returns its number. */
        int add(int parent, String kind, String field, int start, int end, boolean isNamed) {
            if (count == kinds.length) {
                grow();
            }
            int node = count++;
            kinds[node] = kind;
            fields[node] = field;
            starts[node] = start;
            ends[node] = end;
            parents[node] = parent;
            firstChildren[node] = NONE;
            nextSiblings[node] = NONE;
            lastChildren[node] = NONE;
            named[node] = isNamed;
            if (parent != NONE) {
                if (lastChildren[parent] == NONE) {
                    firstChildren[parent] = node;
                } else {
                    nextSiblings[lastChildren[parent]] = node;
                }
                lastChildren[parent] = node;
            }
            return node;
        }

        private void grow() {
            int more = count * 2;
            kinds = Arrays.copyOf(kinds, more);
            fields = Arrays.copyOf(fields, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            parents = Arrays.copyOf(parents, more);
            firstChildren = Arrays.copyOf(firstChildren, more);
            nextSiblings = Arrays.copyOf(nextSiblings, more);
            lastChildren = Arrays.copyOf(lastChildren, more);
            named = Arrays.copyOf(named, more);
        }

        SyntaxTree build() {
            return new SyntaxTree(this);
        }
    }
}
