package io.github.leakwarden.report.sarif;

import io.github.leakwarden.text.Printable;
import java.nio.charset.StandardCharsets;

/** URIs of paths, and text that may stand in a SARIF message. */
final class Links {
    /** What RFC 3986 lets stand in a path, less the colon, which would make the first segment a scheme. */
    private static final String PLAIN = "-._~!$&'()*+,;=@/";

    private static final String HEX = "0123456789ABCDEF";

    private Links() {}

    /** The path as a relative URI reference, UTF-8, percent-encoded. */
    static String uri(String path) {
        StringBuilder out = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letter || PLAIN.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }

    /**
     * Text in which nothing reads as a link or a placeholder: SARIF 3.11.6 asks for a backslash before brackets, and 3.11.5
     * for braces to be doubled.
     */
    static String plain(String text) {
        return braced(
                Printable.line(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]"));
    }

    /** A message string of ours that is written already, in Markdown or plainly, so that no placeholder stands in it. */
    static String braced(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }

    /** Text that is no part of a message with links: brackets may stay unless they would make one. */
    static String prose(String text) {
        return text.contains("](") ? plain(text) : braced(Printable.line(text));
    }

    /** A link to the related location of that id. */
    static String to(int id, String text) {
        return "[" + plain(text) + "](" + id + ")";
    }
}
