package io.github.leakwarden.source;

import io.github.leakwarden.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names of files as text, and back.
 *
 * <p>A name is bytes to the kernel. It is shown as UTF-8; a byte that is not UTF-8 is written {@code \xHH}, so that the
 * text is valid everywhere and still names the file. Does not depend on the locale of the process: JDK 17 cannot make a
 * path from text beyond ASCII under {@code LANG=C}, but can from a URI.
 */
public final class FileName {
    private FileName() {}

    /** Text for a name or relative path given as bytes. */
    public static String decode(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; ) {
            int width = bytes[i] >= 0 ? 1 : Utf8.width(bytes, i, bytes.length);
            if (width == 1 && bytes[i] < 0) {
                out.append(String.format("\\x%02x", bytes[i] & 0xFF));
            } else {
                out.append(new String(bytes, i, width, StandardCharsets.UTF_8));
            }
            i += width;
        }
        return out.toString();
    }

    /** Text for the last name of a path. */
    public static String of(Path path) {
        String name = String.valueOf(path.getFileName());
        return isPlain(name) ? name : decode(lastSegment(path.toUri().getRawPath()));
    }

    /**
     * Names of what is in a folder, in no order.
     *
     * @param relative the folder, below {@code root}; empty for the root itself
     * @throws IOException if it is none, or cannot be listed to its end
     */
    public static List<String> list(Path root, String relative) throws IOException {
        String start = root.toString();
        String[] names = isPlain(relative) && isPlain(start) ? new File(start, relative).list() : null;
        if (names != null && areSurelyThemselves(names)) {
            return Arrays.asList(names);
        }
        List<String> texts = new ArrayList<>();
        try (DirectoryStream<Path> children =
                Files.newDirectoryStream(relative.isEmpty() ? root : resolve(root, relative))) {
            children.forEach(child -> texts.add(of(child)));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return texts;
    }

    /** The path of {@code relative}, as {@link #decode} wrote it, below {@code root}. */
    public static Path resolve(Path root, String relative) {
        if (isPlain(relative) && relative.indexOf('\\') < 0) {
            return root.resolve(relative);
        }
        String base = root.toUri().toString();
        return Path.of(java.net.URI.create((base.endsWith("/") ? base : base + "/") + percent(relative)));
    }

    /** Whether {@link #resolve} can be asked, and would not leave the root by its spelling. */
    public static boolean isRelative(String relative) {
        try {
            return !relative.isEmpty()
                    && relative.indexOf('\0') < 0
                    && !relative.startsWith("/")
                    && !("/" + relative + "/").contains("/../");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** {@link File#list} is the fastest way, but what the locale cannot say becomes a question mark there. */
    private static boolean areSurelyThemselves(String[] names) {
        for (String name : names) {
            if (!isPlain(name) || name.indexOf('?') >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < 0x20 || name.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }

    private static byte[] lastSegment(String rawPath) {
        int end = rawPath.endsWith("/") ? rawPath.length() - 1 : rawPath.length();
        String segment = rawPath.substring(rawPath.lastIndexOf('/', end - 1) + 1, end);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < segment.length(); i++) {
            if (segment.charAt(i) == '%') {
                out.write(Integer.parseInt(segment.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                out.writeBytes(segment.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String percent(String relative) {
        StringBuilder out = new StringBuilder();
        for (byte b : encode(relative)) {
            boolean unreserved = (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
            out.append(unreserved || b == '/' ? String.valueOf((char) b) : String.format("%%%02X", b & 0xFF));
        }
        return out.toString();
    }

    /** The bytes of a name or relative path, as {@link #decode} wrote it. */
    public static byte[] encode(String relative) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < relative.length(); ) {
            int codePoint = relative.codePointAt(i);
            int escaped = escapedByte(relative, i);
            if (escaped >= 0) {
                out.write(escaped);
                i += 4;
            } else {
                out.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint);
            }
        }
        return out.toByteArray();
    }

    /** The byte that {@code \xHH} at {@code at} stands for, or -1. */
    private static int escapedByte(String text, int at) {
        if (at + 4 > text.length() || text.charAt(at) != '\\' || text.charAt(at + 1) != 'x') {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 2), 16);
        int low = Character.digit(text.charAt(at + 3), 16);
        return high >= 8 && low >= 0 ? high * 16 + low : -1;
    }
}
