package io.github.leakwarden.scan;

import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.source.git.cache.Digests;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Which build of this program runs: its version alone does not tell two builds of a snapshot apart. */
final class Engine {
    /** A jar's list of contents, with a checksum of each, stands at its end. */
    private static final int TAIL_BYTES = 1 << 20;

    private Engine() {}

    /** Tells it apart from every other; nothing if one cannot. */
    static Optional<byte[]> identity() {
        CodeSource source = Engine.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            byte[] content = Files.isDirectory(place) ? folder(place) : tail(place);
            return Optional.of(Digests.sha256(BuiltinRules.engine(), content));
        } catch (IOException | URISyntaxException | RuntimeException unknown) {
            return Optional.empty();
        }
    }

    private static byte[] tail(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            long length = file.length();
            byte[] tail = new byte[(int) Math.min(length, TAIL_BYTES)];
            file.seek(length - tail.length);
            file.readFully(tail);
            CRC32 checksum = new CRC32();
            checksum.update(tail);
            return (length + " " + checksum.getValue()).getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** As developers run it. */
    private static byte[] folder(Path classes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(file)
                        .append(Files.size(file))
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
