package io.github.leakwarden.source.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Packs one file into a 7z, for {@code .ci/containers}. Arguments: the file, the archive. */
final class SevenZipWriter {
    private SevenZipWriter() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        byte[] packed = Archives.Form.SEVEN_ZIP.pack(file.getFileName().toString(), Files.readAllBytes(file));
        Files.write(Path.of(arguments[1]), packed);
    }
}
