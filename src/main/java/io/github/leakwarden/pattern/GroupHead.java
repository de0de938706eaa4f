package io.github.leakwarden.pattern;

/** What stands after {@code (?}: a name, flags for the group, or flags that stand alone. An empty name: not captured. */
record GroupHead(String name, Flags flags, boolean standsAlone) {
    /** Reads on from behind {@code (?}; {@code at} is where the parenthesis stands. */
    static GroupHead read(PatternText text, Flags flags, int at) {
        refuseForeign(text, at);
        if (text.skip("P<") || text.skip('<')) {
            String name = text.until('>', "this group's name is not closed", at);
            if (!isName(name)) {
                throw text.fault("a group's name is made of letters, digits and _", at);
            }
            return new GroupHead(name, flags, false);
        }
        return readFlags(text, flags, at);
    }

    private static GroupHead readFlags(PatternText text, Flags outer, int at) {
        Flags flags = outer;
        boolean on = true;
        boolean any = false;
        while (!text.atEnd()) {
            int c = text.next();
            if (Flags.isFlag(c)) {
                flags = flags.with(c, on);
                any = true;
            } else if (c == '-' && on) {
                on = false;
                any = false;
            } else if ((c == ':' || c == ')') && (on || any)) {
                return new GroupHead("", flags, c == ')');
            } else {
                break;
            }
        }
        throw text.fault("not a group: (? takes :, a name, or the flags i, m, s and U", at);
    }

    private static void refuseForeign(PatternText text, int at) {
        if (text.startsWith("=") || text.startsWith("!")) {
            throw text.fault("look-ahead is not part of RE2's syntax", at);
        }
        if (text.startsWith("<=") || text.startsWith("<!")) {
            throw text.fault("look-behind is not part of RE2's syntax", at);
        }
        if (text.startsWith(">")) {
            throw text.fault("atomic groups are not part of RE2's syntax", at);
        }
        if (text.startsWith("P=") || text.startsWith("P>") || text.startsWith("&") || text.startsWith("R")) {
            throw text.fault("references to groups are not part of RE2's syntax", at);
        }
        if (text.startsWith("#")) {
            throw text.fault("comments are not part of RE2's syntax", at);
        }
        if (text.startsWith("(")) {
            throw text.fault("conditions are not part of RE2's syntax", at);
        }
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
