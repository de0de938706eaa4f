package io.github.leakwarden.text.view;

/** Units that stand one right after the other. */
final class UnitList {
    private UnitList() {}

    /** Whether so many begin at {@code at}. */
    static boolean isAt(Spelling spelling, byte[] bytes, int at, int length, int count) {
        int i = at;
        for (int items = 0; items < count; items++) {
            int width = i < length ? spelling.width(bytes, i, length) : 0;
            if (width == 0) {
                return false;
            }
            i += width;
        }
        return true;
    }
}
