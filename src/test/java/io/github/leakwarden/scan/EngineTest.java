package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds of one size are told apart by any of their classes. */
final class EngineTest {
    private static final int CLASSES = 9_000;

    @TempDir
    Path directory;

    @Test
    void tellsJarsApartByTheFirstOfManyClasses() throws IOException {
        Path one = jar("one.jar", 'a', "");
        Path other = jar("other.jar", 'b', "");

        assertThat(one).hasSize(Files.size(other));
        assertThat(Engine.jar(one)).isEqualTo(Engine.jar(one)).isNotEqualTo(Engine.jar(other));
    }

    @Test
    void findsTheContentsOfAJarWithAComment() throws IOException {
        Path one = jar("one.jar", 'a', "comment");
        Path other = jar("other.jar", 'b', "comment");

        assertThat(Engine.jar(one)).isEqualTo(Engine.jar(one)).isNotEqualTo(Engine.jar(other));
    }

    /** Its list of contents is larger than 1 MiB. */
    private Path jar(String name, char first, String comment) throws IOException {
        Path jar = directory.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.setMethod(ZipOutputStream.STORED);
            out.setComment(comment);
            add(out, "First.class", new byte[] {(byte) first});
            for (int i = 0; i < CLASSES; i++) {
                add(out, "x".repeat(100) + i, new byte[0]);
            }
        }
        return jar;
    }

    private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
