package io.github.leakwarden.pattern;

/** The flags {@code i m s U} in force at one place of a pattern. */
record Flags(boolean foldCase, boolean multiLine, boolean dotAll, boolean ungreedy) {
    static final Flags NONE = new Flags(false, false, false, false);

    static boolean isFlag(int letter) {
        return letter == 'i' || letter == 'm' || letter == 's' || letter == 'U';
    }

    Flags with(int letter, boolean on) {
        return new Flags(
                letter == 'i' ? on : foldCase,
                letter == 'm' ? on : multiLine,
                letter == 's' ? on : dotAll,
                letter == 'U' ? on : ungreedy);
    }
}
