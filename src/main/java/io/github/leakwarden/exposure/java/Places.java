package io.github.leakwarden.exposure.java;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import io.github.leakwarden.exposure.SourceText;
import io.github.leakwarden.text.Span;

/** Byte spans of JavaParser's ranges: lines and columns from 1, ends inclusive. */
final class Places {
    private final SourceText source;

    Places(SourceText source) {
        this.source = source;
    }

    Span of(Node node) {
        return node.getRange().map(this::of).orElseGet(() -> new Span(0, 1));
    }

    Span of(Range range) {
        return span(index(range.begin), index(range.end) + 1);
    }

    /** A literal's content without its quotes, or the whole literal if it is empty. */
    Span content(Node literal, int quotes) {
        if (literal.getRange().isEmpty()) {
            return of(literal);
        }
        int from = index(literal.getRange().get().begin) + quotes;
        int to = index(literal.getRange().get().end) + 1 - quotes;
        return from < to ? span(from, to) : of(literal);
    }

    private int index(Position position) {
        return source.index(position.line, position.column);
    }

    private Span span(int from, int to) {
        long start = source.byteOffset(from);
        return new Span(start, Math.max(start + 1, source.byteOffset(to)));
    }
}
