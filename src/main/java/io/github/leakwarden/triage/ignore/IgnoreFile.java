package io.github.leakwarden.triage.ignore;

import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.text.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An ignore file, read.
 *
 * <p>What another tool passes over with a warning, a line that says nothing in its syntax, is passed over here too, and
 * noted: it accepts nothing. What hides what the file means is a fault, whoever's file it is: bytes that are no text, a
 * file that cannot be read, a pattern that does not parse.
 *
 * @param unit the unit it was found in and speaks of; empty for a file that the user named, which speaks of all
 * @param name as shown: relative to its unit, or as the user named it
 * @param lines what it accepts, in its order
 * @param withoutMeaning lines of another tool's file that say nothing in its syntax
 */
public record IgnoreFile(Optional<String> unit, String name, List<IgnoreLine> lines, List<Note> withoutMeaning) {
    private static final long LARGEST_BYTES = 16 << 20;

    public IgnoreFile {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(name, "name");
        lines = List.copyOf(lines);
        withoutMeaning = List.copyOf(withoutMeaning);
    }

    /** Whether it speaks of what stands in the unit. */
    public boolean concerns(String otherUnit) {
        return unit.isEmpty() || unit.get().equals(otherUnit);
    }

    /**
     * The ignore files at the root of a unit.
     *
     * @throws RequestException naming every fault
     */
    public static List<IgnoreFile> at(Path root, String unit) throws RequestException {
        List<IgnoreFile> files = new ArrayList<>();
        List<RequestException.Fault> faults = new ArrayList<>();
        for (IgnoreSyntax syntax : IgnoreSyntax.values()) {
            for (String name : syntax.names()) {
                Path file = root.resolve(name);
                // No link: what is scanned does not choose what else is read. No pipe: nobody would write to it.
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                        files.add(notRegular(unit, name));
                    }
                } else {
                    try {
                        files.add(read(file, Optional.of(unit), name, syntax));
                    } catch (RequestException wrong) {
                        faults.addAll(wrong.faults());
                    }
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
        return files;
    }

    private static IgnoreFile notRegular(String unit, String name) {
        Note note = new Note(Note.Kind.MALFORMED, unit, name, 0, "no regular file, and not obeyed");
        return new IgnoreFile(Optional.of(unit), name, List.of(), List.of(note));
    }

    /**
     * An ignore file that the user named; its name tells the syntax, ours if it tells none.
     *
     * @throws RequestException naming every fault
     */
    public static IgnoreFile named(Path file) throws RequestException {
        return read(file, Optional.empty(), file.toString(), IgnoreSyntax.of(file));
    }

    /**
     * An ignore file of gitleaks', or the one in a folder, if it holds one.
     *
     * @throws RequestException if the file cannot be read
     */
    public static List<IgnoreFile> ofGitleaks(Path fileOrFolder) throws RequestException {
        boolean folder = Files.isDirectory(fileOrFolder);
        Path file = folder ? fileOrFolder.resolve(".gitleaksignore") : fileOrFolder;
        return folder && !Files.exists(file)
                ? List.of()
                : List.of(read(file, Optional.empty(), file.toString(), IgnoreSyntax.GITLEAKS));
    }

    private static IgnoreFile read(Path file, Optional<String> unit, String name, IgnoreSyntax syntax)
            throws RequestException {
        List<String> text = text(file).lines().toList();
        IgnoreLines read = new IgnoreLines(file.toString(), unit.orElse(""), name);
        for (int i = 0; i < text.size(); i++) {
            String line =
                    i == 0 && text.get(0).startsWith("\uFEFF") ? text.get(0).substring(1) : text.get(i);
            read.line(line, i + 1, syntax);
        }
        return new IgnoreFile(unit, name, read.lines(), read.withoutMeaning());
    }

    private static String text(Path file) throws RequestException {
        byte[] bytes;
        try {
            if (Files.isRegularFile(file) && Files.size(file) > LARGEST_BYTES) {
                throw new RequestException(file.toString(), "is larger than 16 MiB", "an ignore file is smaller");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new RequestException(
                    file.toString(), "the ignore file cannot be read", "see its name and permissions");
        }
        int wrong = Utf8.firstOfNoText(bytes, bytes.length);
        if (wrong < bytes.length) {
            throw new RequestException(
                    file + ":" + lineOf(bytes, wrong), "is no text", "save the ignore file in UTF-8");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int lineOf(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
