package io.github.leakwarden.triage;

/**
 * A name with {@code *} for any characters and {@code ?} for one, in any case. It stands in scanned files, so it is matched
 * in steps no more than the product of both lengths.
 */
final class NameGlob {
    private NameGlob() {}

    /** Whether the glob is the whole text. */
    static boolean matches(String glob, String text) {
        int at = 0;
        int inText = 0;
        int star = -1;
        int starInText = 0;
        while (inText < text.length()) {
            if (at < glob.length() && glob.charAt(at) == '*') {
                star = at++;
                starInText = inText;
            } else if (at < glob.length() && isSame(glob.charAt(at), text.charAt(inText))) {
                at++;
                inText++;
            } else if (star >= 0) {
                at = star + 1;
                inText = ++starInText;
            } else {
                return false;
            }
        }
        while (at < glob.length() && glob.charAt(at) == '*') {
            at++;
        }
        return at == glob.length();
    }

    private static boolean isSame(char pattern, char c) {
        return pattern == '?' || Character.toLowerCase(pattern) == Character.toLowerCase(c);
    }
}
