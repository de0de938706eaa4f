package io.github.leakwarden.cli;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.git.CommittedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code git filter-repo} is to take out: a line for each spelling of a secret, as its {@code --replace-text} reads
 * them, and the blobs in which it replaces nothing, because the secret stands in an archive or beside a zero byte.
 *
 * <p>Holds secrets in clear. For one thread.
 */
final class ReplacementList {
    /** So far filter-repo looks for a zero byte before it takes a file for text. */
    private static final int LOOKED_AT = 8192;

    private final CommittedFiles files;
    /** ISO 8859-1, a character a byte; the longest first, since one may stand in another. */
    private final Set<String> spellings =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private final Set<String> blobs = new TreeSet<>();

    ReplacementList(CommittedFiles files) {
        this.files = files;
    }

    /** Adds a finding that has a value, in every spelling in which a commit has it. */
    void add(Finding finding) throws InterruptedException {
        finding.secret()
                .ifPresent(secret -> spellings.add(new String(secret.revealBytes(), StandardCharsets.ISO_8859_1)));
        for (Location location : finding.locations()) {
            add(location);
        }
    }

    private void add(Location location) throws InterruptedException {
        Provenance place = location.provenance();
        Optional<String> commit = place.commit().map(CommitInfo::id);
        if (!place.state().isHistory() || !place.state().isFile() || commit.isEmpty()) {
            return;
        }
        Optional<CommittedFiles.Content> file = files.at(commit.get(), place.path());
        if (file.isEmpty()) {
            return;
        }
        byte[] bytes = file.get().bytes();
        long end = location.region().bytes().end();
        if (!place.members().isEmpty() || hasZero(bytes)) {
            blobs.add(file.get().id());
        } else if (end <= bytes.length) {
            int start = (int) location.region().bytes().start();
            spellings.add(new String(bytes, start, (int) end - start, StandardCharsets.ISO_8859_1));
        }
    }

    private static boolean hasZero(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
        return new String(head, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
    }

    /** Number of lines. */
    int size() {
        return spellings.size();
    }

    /** Ids of blobs that are to be taken out whole. */
    List<String> blobs() {
        return List.copyOf(blobs);
    }

    /** The lines for {@code --replace-text} and {@code --replace-message}. */
    void write(OutputStream out) throws IOException {
        for (String spelling : spellings) {
            out.write((line(spelling) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** A literal ends with its line and knows no arrow; all else is told as a regular expression of Python's. */
    private static String line(String spelling) {
        boolean plain = spelling.chars().allMatch(c -> c >= 0x20 && c < 0x7F) && !spelling.contains("==>");
        if (plain) {
            return "literal:" + spelling;
        }
        StringBuilder regex = new StringBuilder("regex:");
        for (int i = 0; i < spelling.length(); i++) {
            char c = spelling.charAt(i);
            boolean word = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            regex.append(word ? Character.toString(c) : String.format("\\x%02x", (int) c));
        }
        return regex.toString();
    }
}
