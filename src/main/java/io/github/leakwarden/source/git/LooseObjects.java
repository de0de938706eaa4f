package io.github.leakwarden.source.git;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * Objects that lie in a file of their own, as those just staged do. Thread-safe.
 *
 * @param directory git's {@code objects}
 */
record LooseObjects(Path directory) {
    /** "blob " and a length never take more. */
    private static final int MAX_HEADER_BYTES = 32;

    /**
     * The content of a blob, or nothing if it does not lie here in one piece: then git is to be asked.
     *
     * @param id hexadecimal
     */
    Optional<byte[]> blob(String id) {
        Path file = directory.resolve(id.substring(0, 2)).resolve(id.substring(2));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        // No channel: its classes would be loaded before every commit.
        try (InputStream bytes = new InflaterInputStream(new FileInputStream(file.toFile()))) {
            int size = blobSize(bytes);
            if (size < 0) {
                return Optional.empty();
            }
            byte[] content = bytes.readNBytes(size);
            return content.length == size && bytes.read() < 0 ? Optional.of(content) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads {@code blob SIZE NUL}; -1 if that is not what stands there. */
    private static int blobSize(InputStream bytes) throws IOException {
        StringBuilder header = new StringBuilder();
        for (int b = bytes.read(); b > 0 && header.length() < MAX_HEADER_BYTES; b = bytes.read()) {
            header.append((char) b);
        }
        String text = header.toString();
        if (!text.startsWith("blob ")) {
            return -1;
        }
        try {
            return Integer.parseInt(text.substring(5));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
