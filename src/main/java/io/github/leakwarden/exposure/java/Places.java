package io.github.leakwarden.exposure.java;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import io.github.leakwarden.exposure.SourceText;
import io.github.leakwarden.text.Span;
import java.util.Optional;

/** Byte spans of JavaParser's ranges: lines and columns from 1, ends inclusive. */
final class Places {
    private final SourceText source;
    private final Optional<Span> only;

    Places(SourceText source) {
        this(source, Optional.empty());
    }

    private Places(SourceText source, Optional<Span> only) {
        this.source = source;
        this.only = only;
    }

    /** For another file's syntax: everything stands at one place of this one. */
    static Places all(Span place) {
        return new Places(SourceText.of(new byte[0], 0), Optional.of(place));
    }

    Span of(Node node) {
        if (only.isPresent()) {
            return only.get();
        }
        return node.getRange().map(this::of).orElseGet(() -> new Span(0, 1));
    }

    Span of(Range range) {
        return only.isPresent() ? only.get() : span(index(range.begin), index(range.end) + 1);
    }

    /** A literal's content without its quotes, or the whole literal if it is empty. */
    Span content(Node literal, int quotes) {
        if (only.isPresent() || literal.getRange().isEmpty()) {
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
