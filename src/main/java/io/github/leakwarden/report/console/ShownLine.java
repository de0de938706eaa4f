package io.github.leakwarden.report.console;

import io.github.leakwarden.model.Excerpt;
import io.github.leakwarden.text.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * An excerpt as a terminal shows it: indentation off, tabs as blanks, control characters escaped, cut around its marked
 * part to fit.
 *
 * @param text what to print
 * @param markStart column, from 0, where the marked part begins
 * @param markWidth its columns; 0 when nothing is marked
 */
record ShownLine(String text, int markStart, int markWidth) {
    private static final String TAB = "  ";
    private static final Cell CUT = new Cell("…", 1, false);

    static ShownLine of(Excerpt excerpt, int columns) {
        return join(cut(cells(excerpt), Math.max(columns, 12)));
    }

    /** One character of the excerpt as shown. */
    private record Cell(String shown, int width, boolean marked) {}

    private static List<Cell> cells(Excerpt excerpt) {
        List<Cell> cells = new ArrayList<>();
        String text = excerpt.text();
        boolean indentation = true;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            boolean marked = i >= excerpt.start() && i < excerpt.end();
            indentation &= !marked && (codePoint == ' ' || codePoint == '\t');
            if (!indentation) {
                String shown = codePoint == '\t' ? TAB : Printable.line(Character.toString(codePoint));
                cells.add(new Cell(shown, Columns.width(shown), marked));
            }
        }
        return cells;
    }

    /** Keeps the marked part with a third of the room before it; drops the rest at both ends. */
    private static List<Cell> cut(List<Cell> cells, int columns) {
        if (width(cells) <= columns) {
            return cells;
        }
        int mark = 0;
        while (mark < cells.size() && !cells.get(mark).marked()) {
            mark++;
        }
        int from = mark == cells.size() ? 0 : mark;
        for (int before = 0; from > 0 && before < columns / 3; from--) {
            before += cells.get(from - 1).width();
        }
        List<Cell> kept = new ArrayList<>();
        int used = from > 0 ? 1 : 0;
        if (from > 0) {
            kept.add(CUT);
        }
        int to = from;
        while (to < cells.size() && used + cells.get(to).width() < columns) {
            used += cells.get(to).width();
            kept.add(cells.get(to++));
        }
        if (to < cells.size()) {
            kept.add(CUT);
        }
        return kept;
    }

    private static ShownLine join(List<Cell> cells) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        int start = -1;
        int end = -1;
        for (Cell cell : cells) {
            if (cell.marked() && start < 0) {
                start = column;
            }
            text.append(cell.shown());
            column += cell.width();
            if (cell.marked()) {
                end = column;
            }
        }
        return start < 0 ? new ShownLine(text.toString(), 0, 0) : new ShownLine(text.toString(), start, end - start);
    }

    private static int width(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::width).sum();
    }
}
