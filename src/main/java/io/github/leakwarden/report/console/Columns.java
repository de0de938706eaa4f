package io.github.leakwarden.report.console;

import java.util.ArrayList;
import java.util.List;

/** How wide text is on a terminal, and how to break it. Widths are columns. */
final class Columns {
    private Columns() {}

    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += width(text.codePointAt(i));
        }
        return width;
    }

    /** 0 for combining marks, 2 for East Asian wide characters and emoji, else 1. */
    static int width(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        boolean fullForm = codePoint >= 0xFF01 && codePoint <= 0xFF60;
        boolean pictograph = codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
        return fullForm
                || pictograph
                || Character.isIdeographic(codePoint)
                || switch (Character.UnicodeScript.of(codePoint)) {
                    case HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> false;
                };
    }

    /** The words of {@code text} in lines of at most {@code columns}; a longer word keeps a line of its own. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int width = width(word);
            if (used > 0 && used + 1 + width > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            } else if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += width;
        }
        lines.add(line.toString());
        return lines;
    }
}
