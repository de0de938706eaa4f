package io.github.leakwarden.text.view;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Ways to hide a secret in bytes, each telling where it then stands. */
public enum Construct {
    PERCENT_EVERY("percent, every character", units(c -> String.format("%%%02X", c))),
    PERCENT_SOME("percent, as of a form", units(c -> isPlain(c) && c != '_' ? null : String.format("%%%02x", c))),
    UNICODE_ESCAPE("\\uXXXX", units(c -> String.format("\\u%04x", c))),
    UNICODE_BRACES("\\u{...}", units(c -> String.format("\\u{%x}", c))),
    UNICODE_LONG("\\UXXXXXXXX", units(c -> String.format("\\U%08X", c))),
    HEX_ESCAPE("\\xNN", units(c -> String.format("\\x%02x", c))),
    OCTAL_ESCAPE("\\NNN", units(c -> String.format("\\%03o", c))),
    JSON_STRING("JSON string", whole(h -> units(Construct::json).apply(h).within("{\"text\": \"", "\"}"))),
    PROPERTIES(
            ".properties escapes",
            units(c -> ":=#! ".indexOf(c) >= 0 ? "\\" + (char) c : c == '\n' ? "\\n" : c == '\\' ? "\\\\" : null)),
    PROPERTIES_CONTINUED(".properties continuation", split("\\\n    ")),
    SHELL_CONTINUED("backslash at a line end", split("\\\n")),
    CARET_CONTINUED("^ at a line end", split("^\n")),
    REFERENCE_HEX("&#xNN;", units(c -> String.format("&#x%x;", c))),
    REFERENCE_DECIMAL("&#NN;", units(c -> isPlain(c) && c != '_' ? null : "&#" + c + ";")),
    REFERENCE_NAMED("&name;", units(Construct::named)),
    CDATA("CDATA, split", split("]]><![CDATA[")),
    COLOURED("colours of a terminal", coloured("\u001b[1;32m", "\u001b[0m")),
    COLOURED_ESCAPED("colours, \\033", coloured("\\033[32m", "\\033[0m")),
    QUOTED_PRINTABLE("quoted-printable", whole(Construct::quotedPrintable)),
    BASE64("base64", whole(h -> base64(h, Base64.getEncoder(), 0))),
    BASE64_URL(
            "base64url, unpadded", whole(h -> base64(h, Base64.getUrlEncoder().withoutPadding(), 0))),
    BASE64_MIME("base64, wrapped at 76", whole(h -> base64(h, Base64.getEncoder(), 76))),
    BASE64_PEM(
            "base64, wrapped at 64",
            whole(h -> base64(h, Base64.getEncoder(), 64).within("-----BEGIN DATA-----\n", "\n-----END DATA-----\n"))),
    HEX("hexadecimal", whole(h -> hex(h, "%02x"))),
    HEX_UPPER("hexadecimal, upper case", whole(h -> hex(h, "%02X"))),
    BYTE_LIST("0x.., 0x..", whole(Construct::byteList)),
    HEX_SPACED("73 6b ..", numbers("%02x", " ", "", "\n")),
    HEX_COLON("73:6B:..", numbers("%02X", ":", "", "\n")),
    DECIMAL_LIST("{115, 107, ..}", numbers("%d", ", ", "char key[] = {", ", 0};\n")),
    DECIMAL_CALL("fromCharCode(115,107,..)", numbers("%d", ",", "String.fromCharCode(", ");\n")),
    CODE_POINTS("U+0073 U+006B ..", numbers("U+%04X", " ", "", "\n")),
    CHARACTER_CASTS("[char]115+[char]107", numbers("[char]%d", "+", "$k = ", ";\n")),
    CHARACTER_CALLS_HEX("chr(0x73).chr(0x6b)", numbers("chr(0x%x)", ".", "$k = ", ";\n")),
    CHARACTER_CALLS("chr(115).chr(107)", numbers("chr(%d)", ".", "$k = ", ";\n")),
    CONCATENATED_JAVA("\"..\" + \"..\"", literals("\"", " +\n        ")),
    CONCATENATED_LEADING("\"..\" (line) + \"..\"", literals("\"", "\n        + ")),
    CONCATENATED_COMMENT("\"..\" // .. (line) + \"..\"", literals("\"", " // so\n        + ")),
    CONCATENATED_POWERSHELL("\"..\" + ` \"..\"", literals("\"", " + `\n    ")),
    CONCATENATED_PHP("'..' . '..'", literals("'", " . ")),
    CONCATENATED_LUA("\"..\" .. \"..\"", literals("\"", " .. ")),
    CONCATENATED_VB("\"..\" & _ \"..\"", literals("\"", " & _\n    ")),
    CONCATENATED_ELIXIR("\"..\" <> \"..\"", literals("\"", " <>\n  ")),
    CONCATENATED_GO("`..` + `..`", literals("`", " +\n\t")),
    ADJACENT_COMMENT("adjacent literals, # ..", literals("\"", "  # so\n    ")),
    ADJACENT("adjacent literals", literals("\"", "\n    ")),
    APPENDED(".append(\"..\").append(\"..\")", literals("\"", ").append(")),
    JOINED_RUST("concat!(\"..\", \"..\")", joined("\"", "concat!(", ")")),
    JOINED_JAVASCRIPT("['..', '..'].join('')", joined("'", "[", "].join('')")),
    JOINED_PYTHON("\"\".join([\"..\", \"..\"])", joined("\"", "\"\".join([", "])")),
    JOINED_PHP("implode('', ['..', '..'])", joined("'", "implode('', [", "])")),
    JOINED_JAVA("String.join(\"\", \"..\", \"..\")", joined("\"", "String.join(\"\", ", ")")),
    JOINED_GO("Join([]string{\"..\", \"..\"}, \"\")", joined("\"", "strings.Join([]string{", "}, \"\")")),
    JOINED_POWERSHELL("@('..', '..') -join ''", joined("'", "@(", ") -join ''")),
    ASSIGNED_JAVASCRIPT("k = \"..\"; k += \"..\"", literals("\"", ";\n    k += ", "k = ", "")),
    ASSIGNED_PHP("$k = '..'; $k .= '..'", literals("'", ";\n$k .= ", "$k = ", "")),
    CHARACTER_LIST("{'.', '.'}", whole(Construct::characters)),
    UTF_16_LE("UTF-16LE", wide("UTF-16LE", "")),
    UTF_16_BE("UTF-16BE", wide("UTF-16BE", "")),
    UTF_16_MARKED("UTF-16LE with a mark", wide("UTF-16LE", "\uFEFF")),
    UTF_32_LE("UTF-32LE", wide("UTF-32LE", "")),
    UTF_32_MARKED("UTF-32BE with a mark", wide("UTF-32BE", "\uFEFF"));

    private static final int PIECE = 9;

    /** A list of more pieces is not looked at. */
    private static final int MOST_PIECES = 100;

    private final String title;
    private final UnaryOperator<Hidden> hide;

    Construct(String title, UnaryOperator<Hidden> hide) {
        this.title = title;
        this.hide = hide;
    }

    public String title() {
        return title;
    }

    /** Whether the text can be written so: literals hold what stands on one line, and pieces are no words or lines. */
    public boolean carries(Hidden plain) {
        if (isJoined() && plain.secret().length() > PIECE * MOST_PIECES) {
            return false;
        }
        if (isLiteral()) {
            Hidden line = lines(plain);
            boolean oneLine = plain.text().strip().lines().count() <= 2;
            return oneLine && (this != CHARACTER_LIST || line.text().matches("[^'\"\\\\]+"));
        }
        return !isSplit() || isNumbers() || plain.secret().matches("\\S+");
    }

    /** Whether it can hold what the other makes. */
    public boolean carries(Construct inner) {
        if (isWide() && inner.isWide()) {
            return false;
        }
        if (inner.isWide()) {
            return name().startsWith("BASE64") || this == HEX || this == HEX_UPPER;
        }
        if (isSplit() && inner.isSplit()) {
            return false;
        }
        boolean list = inner.isNumbers() || inner == CHARACTER_LIST;
        if (list && (this == PROPERTIES || this == QUOTED_PRINTABLE)) {
            return false;
        }
        // Each mark by itself between blanks, far from the pieces: nobody writes that.
        if (this == REFERENCE_NAMED && (inner == CDATA || inner == CHARACTER_LIST || inner == CONCATENATED_PHP)) {
            return false;
        }
        if (this == REFERENCE_NAMED
                && (inner == JOINED_POWERSHELL || inner.name().startsWith("CHARACTER_CA"))) {
            return false;
        }
        if ((this == PERCENT_SOME || this == REFERENCE_DECIMAL) && inner == HEX_SPACED) {
            return false;
        }
        if (this == QUOTED_PRINTABLE && inner == COLOURED) {
            return false;
        }
        // Nor a soft line break as an escape in a list.
        if (isJoined() && inner == QUOTED_PRINTABLE) {
            return false;
        }
        if (this == PROPERTIES && (inner == CDATA || inner == CONCATENATED_GO)) {
            return false;
        }
        // Characters in a list have no escapes here.
        return this != CHARACTER_LIST || !inner.isEscaped();
    }

    /** Whether the secret is in pieces, or each character by itself: not cut once more. */
    private boolean isSplit() {
        return isLiteral()
                || this == CDATA
                || isNumbers()
                || name().contains("CONTINUED")
                || name().startsWith("COLOURED");
    }

    private boolean isJoined() {
        return name().startsWith("JOINED");
    }

    private boolean isNumbers() {
        return ordinal() >= BYTE_LIST.ordinal() && ordinal() <= CHARACTER_CALLS.ordinal();
    }

    private boolean isWide() {
        return name().startsWith("UTF");
    }

    private boolean isEscaped() {
        return name().contains("ESCAPE")
                || name().startsWith("UNICODE")
                || name().contains("CONTINUED")
                || this == JSON_STRING
                || this == PROPERTIES
                || name().startsWith("BASE64_")
                || this == QUOTED_PRINTABLE;
    }

    private boolean isLiteral() {
        return ordinal() >= CONCATENATED_JAVA.ordinal() && ordinal() <= CHARACTER_LIST.ordinal();
    }

    public Hidden hide(Hidden plain) {
        return hide.apply(plain);
    }

    private static UnaryOperator<Hidden> whole(UnaryOperator<Hidden> hide) {
        return hide;
    }

    /** Writes each character as what the function says, or as it is where that says nothing. */
    private static UnaryOperator<Hidden> units(IntFunction<String> unit) {
        return hidden -> {
            StringBuilder out = new StringBuilder();
            int from = 0;
            int to = 0;
            for (int i = 0; i < hidden.text().length(); i++) {
                from = i == hidden.from() ? out.length() : from;
                String written = unit.apply(hidden.text().charAt(i));
                out.append(written == null ? hidden.text().substring(i, i + 1) : written);
                to = i + 1 == hidden.to() ? out.length() : to;
            }
            return new Hidden(out.toString(), from, to);
        };
    }

    /** Puts something between pieces of the secret. */
    private static UnaryOperator<Hidden> split(String between) {
        return hidden -> pieces(hidden, between);
    }

    /** Puts something before and behind the secret. */
    private static UnaryOperator<Hidden> coloured(String before, String after) {
        return hidden -> {
            String text = hidden.text();
            String coloured = text.substring(0, hidden.from()) + before + hidden.secret() + after;
            int shift = before.length();
            return new Hidden(coloured + text.substring(hidden.to()), hidden.from() + shift, hidden.to() + shift);
        };
    }

    private static Hidden pieces(Hidden hidden, String between) {
        StringBuilder out = new StringBuilder(hidden.text().substring(0, hidden.from()));
        String secret = hidden.secret();
        int cut;
        for (int i = 0; i < secret.length(); i = cut) {
            cut = Math.min(secret.length(), i + PIECE);
            cut += endsInBackslash(secret.substring(i, cut)) && cut < secret.length() ? 1 : 0;
            out.append(i == 0 ? "" : between).append(secret, i, cut);
        }
        int to = out.length();
        return new Hidden(out + hidden.text().substring(hidden.to()), hidden.from(), to);
    }

    /** Such a literal would not end with its quote. */
    private static boolean endsInBackslash(String piece) {
        return (piece.length() - piece.replaceAll("\\\\+$", "").length()) % 2 == 1;
    }

    private static UnaryOperator<Hidden> literals(String quote, String operator) {
        return literals(quote, operator, "f(", ")");
    }

    private static UnaryOperator<Hidden> joined(String quote, String before, String after) {
        return literals(quote, ", ", "k = " + before, after);
    }

    private static UnaryOperator<Hidden> literals(String quote, String operator, String before, String after) {
        return hidden -> {
            Hidden line = lines(hidden);
            boolean escaped = !quote.equals("`") && (line.text() + quote).matches("(?s).*[\n\\\\\"'].+");
            Hidden literal = escaped
                    ? units(c -> c == '\'' && quote.equals("'") ? "\\'" : json(c))
                            .apply(line)
                    : line;
            return pieces(literal, quote + operator + quote).within(before + quote, quote + after + ";\n");
        };
    }

    /** Each character as a number, something between them. */
    private static UnaryOperator<Hidden> numbers(String format, String between, String before, String after) {
        return hidden -> {
            Hidden each = units(c -> String.format(format, c) + between).apply(hidden);
            int end = each.text().length() - between.length();
            boolean gapBelongs = format.startsWith("U+") || format.contains("ch");
            int to = gapBelongs ? Math.min(end, each.to()) : each.to() - between.length();
            return new Hidden(each.text().substring(0, end), each.from(), to).within(before, after);
        };
    }

    private static Hidden characters(Hidden hidden) {
        Hidden each = units(c -> c == '\n' ? "'\\n', " : "'" + (char) c + "', ").apply(lines(hidden));
        return new Hidden(each.text(), each.from() + 1, each.to() - 3).within("char[] key = {", "};\n");
    }

    /** The lines that the secret stands on, without the last one's end. */
    private static Hidden lines(Hidden hidden) {
        int start = hidden.text().lastIndexOf('\n', hidden.from()) + 1;
        int end = hidden.text().indexOf('\n', hidden.to());
        String text = hidden.text().substring(start, end < 0 ? hidden.text().length() : end);
        return new Hidden(text, hidden.from() - start, hidden.to() - start);
    }

    private static Hidden byteList(Hidden hidden) {
        Hidden each = units(c -> String.format("0x%02x, ", c)).apply(hidden);
        return each.within("byte key[] = {", "0x00};\n");
    }

    private static String json(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '/' -> "\\/";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> null;
        };
    }

    private static String named(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '_' -> "&lowbar;";
            case '=' -> "&equals;";
            case '/' -> "&sol;";
            case '-' -> "&#45;";
            case '.' -> "&period;";
            case ':' -> "&colon;";
            case '%' -> "&percnt;";
            case '\\' -> "&bsol;";
            case '@' -> "&commat;";
            default -> null;
        };
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.';
    }

    private static Hidden quotedPrintable(Hidden hidden) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        int to = 0;
        int line = 0;
        for (int i = 0; i < hidden.text().length(); i++) {
            char c = hidden.text().charAt(i);
            String unit = c == '\n'
                            || c >= ' '
                                    && c < 0x7F
                                    && c != '='
                                    && (c != '_'
                                            || i <= hidden.from()
                                            || i >= hidden.to()
                                            || hidden.text().charAt(i - 1) == ' ')
                    ? "" + c
                    : String.format("=%02X", (int) c);
            if (line + unit.length() > 75 && c != '\n') {
                out.append("=\n");
                line = 0;
            }
            from = i == hidden.from() ? out.length() : from;
            out.append(unit);
            line = c == '\n' ? 0 : line + unit.length();
            to = i + 1 == hidden.to() ? out.length() : to;
        }
        return new Hidden(out.toString(), from, to);
    }

    private static Hidden base64(Hidden hidden, Base64.Encoder encoder, int width) {
        String encoded = encoder.encodeToString(hidden.bytes());
        int from = hidden.from() / 3 * 4;
        int to = Math.min(encoded.length(), (hidden.to() + 2) / 3 * 4);
        return wrapped(encoded, from, to, width);
    }

    private static Hidden hex(Hidden hidden, String format) {
        StringBuilder out = new StringBuilder();
        for (byte b : hidden.bytes()) {
            out.append(String.format(format, b & 0xFF));
        }
        return new Hidden(out.toString(), 2 * hidden.from(), 2 * hidden.to());
    }

    private static Hidden wrapped(String encoded, int from, int to, int width) {
        if (width == 0) {
            return new Hidden(encoded, from, to);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < encoded.length(); i += width) {
            out.append(i == 0 ? "" : "\n").append(encoded, i, Math.min(encoded.length(), i + width));
        }
        return new Hidden(out.toString(), from + from / width, to + (to - 1) / width);
    }

    private static UnaryOperator<Hidden> wide(String charset, String mark) {
        return hidden -> {
            String text = mark + hidden.text();
            byte[] bytes = text.getBytes(Charset.forName(charset));
            int width = bytes.length / text.length();
            int before = mark.length();
            return new Hidden(
                    new String(bytes, StandardCharsets.ISO_8859_1),
                    (before + hidden.from()) * width,
                    (before + hidden.to()) * width);
        };
    }
}
