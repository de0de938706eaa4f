package io.github.leakwarden.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Words written as Markdown that shows them just as they are: whoever wrote them can bring no link, picture or HTML along.
 * For CommonMark, and for what GitHub and GitLab make of it, which turn addresses and names into links too.
 */
public final class Markdown {
    private static final String MARKUP = "\\`*_[]{}<>#~&$!";

    /** What GitLab takes for a reference if a name or number follows. */
    private static final String REFERENCES = "#!$%&~^";

    private static final String IN_ADDRESSES = "-._~:/?#@!$&+,;=%";

    private Markdown() {}

    /** Words inside a line or at its beginning; what would become a link stands in a code span. */
    public static String text(String words) {
        StringBuilder out = new StringBuilder();
        for (String word : Printable.line(words.strip().replaceAll("\\s+", " ")).split(" ", -1)) {
            out.append(out.isEmpty() ? "" : " ");
            out.append(isLive(word) ? code(word) : escaped(word, out.isEmpty()));
        }
        return out.toString();
    }

    /** A code span: fenced by more backticks than stand in a row inside. */
    public static String code(String words) {
        String line = Printable.line(words);
        if (line.isEmpty()) {
            return line;
        }
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        boolean stripped = !line.isBlank() && line.startsWith(" ") && line.endsWith(" ");
        String room = stripped || line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + room + line + room + fence;
    }

    /** A link to an address from {@link #address}. */
    public static String link(String label, String address) {
        return "[" + text(label) + "](" + address + ")";
    }

    /** The address as it may stand in a link, if it is one of the web; nothing in it ends the link. */
    public static Optional<String> address(String written) {
        try {
            URI uri = new URI(written.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            return web && uri.getHost() != null ? Optional.of(encoded(uri.toASCIIString())) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String encoded(String address) {
        StringBuilder out = new StringBuilder();
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isLetterOrDigit(c) || IN_ADDRESSES.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return out.toString();
    }

    private static boolean isLive(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.contains("://") || lower.contains("www.") || word.indexOf('@') >= 0 || word.indexOf('[') >= 0) {
            return true;
        }
        for (int i = 0; i + 1 < word.length(); i++) {
            boolean atStart = i == 0 || !isLetterOrDigit(word.charAt(i - 1));
            char next = word.charAt(i + 1);
            if (atStart && REFERENCES.indexOf(word.charAt(i)) >= 0 && (isLetterOrDigit(next) || next == '"')) {
                return true;
            }
        }
        return false;
    }

    private static String escaped(String word, boolean first) {
        StringBuilder out = new StringBuilder();
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean bullet = first && i == 0 && "-+=".indexOf(c) >= 0;
            boolean number = first && i > 0 && i == digits && (c == '.' || c == ')');
            digits += i == digits && c >= '0' && c <= '9' ? 1 : 0;
            out.append(bullet || number || MARKUP.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return out.toString();
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
