package io.github.leakwarden.pattern;

import org.jspecify.annotations.Nullable;

/** Reads a bracketed class such as {@code [^\w[:punct:]a-f-]}. */
final class ClassParser {
    private final PatternText text;
    private final Escapes escapes;
    private final boolean foldCase;

    ClassParser(PatternText text, Escapes escapes, boolean foldCase) {
        this.text = text;
        this.escapes = escapes;
        this.foldCase = foldCase;
    }

    /** Reads on from behind the opening bracket, which stands at {@code at}. */
    CharSet parse(int at) {
        boolean negated = text.skip('^');
        CharSet set = CharSet.of();
        boolean first = true;
        while (first || !closes(at)) {
            set = set.union(item(at));
            first = false;
        }
        text.next();
        return negated ? set.complement() : set;
    }

    private boolean closes(int at) {
        if (text.atEnd()) {
            throw text.fault("this class is not closed", at);
        }
        return text.peek() == ']';
    }

    private CharSet item(int at) {
        CharSet named = named(at);
        if (named != null) {
            return named;
        }
        CharSet range = range(at);
        return foldCase ? CaseFolding.close(range) : range;
    }

    private CharSet range(int at) {
        int start = text.position();
        int low = character(at);
        int dash = text.position();
        if (text.skip('-')) {
            if (!text.atEnd() && text.peek() != ']') {
                int high = character(at);
                if (high < low) {
                    throw text.fault("the ends of this range are in the wrong order", start);
                }
                return CharSet.of(low, high);
            }
            text.moveTo(dash);
        }
        return CharSet.single(low);
    }

    private @Nullable CharSet named(int at) {
        int start = text.position();
        if (text.skip("[:")) {
            boolean negated = text.skip('^');
            if (text.hasAhead(":]")) {
                String name = text.until(':', "this class is not closed", at);
                CharSet posix = text.skip(']') ? CharNames.posix(name) : null;
                if (posix == null) {
                    throw text.fault("there is no class [:" + PatternText.shown(name) + ":]", start);
                }
                return Escapes.finish(posix, foldCase, negated);
            }
            text.moveTo(start);
            return null;
        }
        if (text.skip('\\')) {
            if (text.atEnd()) {
                throw text.fault("a backslash ends the pattern", start);
            }
            CharSet named = escapes.namedClass(start, foldCase);
            if (named == null) {
                text.moveTo(start);
            }
            return named;
        }
        return null;
    }

    private int character(int at) {
        if (text.atEnd()) {
            throw text.fault("this class is not closed", at);
        }
        int start = text.position();
        int c = text.next();
        if (c != '\\') {
            return c;
        }
        if (text.atEnd()) {
            throw text.fault("a backslash ends the pattern", start);
        }
        return escapes.character(start);
    }
}
