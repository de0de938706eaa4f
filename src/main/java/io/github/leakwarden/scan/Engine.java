package io.github.leakwarden.scan;

import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.source.git.cache.Digests;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Which build of this program runs: its version alone does not tell two builds of a snapshot apart. */
final class Engine {
    /** What ends a jar: tells where its list of contents stands, which has a checksum of each; a comment may follow. */
    private static final byte[] END = {'P', 'K', 5, 6};

    private static final int END_BYTES = 22;
    private static final int MOST_COMMENT_BYTES = 0xFFFF;
    private static final int SIZE_AT = 12;

    private Engine() {}

    /** Tells it apart from every other; nothing if one cannot. */
    static Optional<byte[]> identity() {
        CodeSource source = Engine.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            byte[] content = Files.isDirectory(place) ? folder(place) : jar(place);
            return Optional.of(Digests.sha256(BuiltinRules.engine(), content));
        } catch (IOException | URISyntaxException | RuntimeException unknown) {
            return Optional.empty();
        }
    }

    /** Tells a jar apart from every other, whatever its size. */
    static byte[] jar(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            long length = file.length();
            byte[] tail = last(file, Math.min(length, END_BYTES + MOST_COMMENT_BYTES));
            int end = tail.length - END_BYTES;
            while (!Arrays.equals(tail, end, end + END.length, END, 0, END.length)) {
                end--;
            }
            long size = Integer.toUnsignedLong(
                    ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt(end + SIZE_AT));
            CRC32 checksum = new CRC32();
            checksum.update(last(file, size + tail.length - end));
            return (length + " " + checksum.getValue()).getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static byte[] last(RandomAccessFile file, long howMany) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(howMany)];
        file.seek(file.length() - bytes.length);
        file.readFully(bytes);
        return bytes;
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
