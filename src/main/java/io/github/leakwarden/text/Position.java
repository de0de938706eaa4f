package io.github.leakwarden.text;

import org.jspecify.annotations.Nullable;

/**
 * A place as editors and SARIF count it.
 *
 * @param line from 1; a line ends at LF, CRLF or CR
 * @param column from 1, in UTF-16 units; a byte order mark is no column
 */
public record Position(int line, int column) implements Comparable<Position> {
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("not a position: " + line + ":" + column);
        }
    }

    /** In reading order. */
    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    // By hand: what Java makes of a record goes through method handles, which a cold start pays for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position position && position.line == line && position.column == column;
    }

    @Override
    public int hashCode() {
        return 31 * line + column;
    }
}
