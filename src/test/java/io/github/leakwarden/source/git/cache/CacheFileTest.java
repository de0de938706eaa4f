package io.github.leakwarden.source.git.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read again, or counts as absent. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "keeps nothing where a file system knows no modes")
final class CacheFileTest {
    private static final byte[] KEY = {1, 2, 3};

    @TempDir
    Path directory;

    @Test
    void isReadAsWritten() {
        CacheFile file = file(KEY);
        assertThat(file.read()).isEmpty();

        assertThat(file.write(content(1000))).isTrue();

        assertThat(file.read()).contains(content(1000));
        file.write(content(10));
        assertThat(file.read()).contains(content(10));
    }

    @Test
    void isAbsentUnderAnotherKey() {
        file(KEY).write(content(100));

        assertThat(file(new byte[] {1, 2, 4}).read()).isEmpty();
        assertThat(file(new byte[] {1, 2}).read()).isEmpty();
    }

    @Test
    void isAbsentOnceAnyByteIsAnother() throws IOException {
        file(KEY).write(content(300));
        byte[] whole = Files.readAllBytes(path());

        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            Files.write(path(), changed);
            assertThat(file(KEY).read()).as("byte " + at).isEmpty();
        }
    }

    @Test
    void isAbsentOnceItIsCutOffOrGoesOn() throws IOException {
        file(KEY).write(content(300));
        byte[] whole = Files.readAllBytes(path());

        for (int length = 0; length < whole.length; length++) {
            Files.write(path(), Arrays.copyOf(whole, length));
            assertThat(file(KEY).read()).as("length " + length).isEmpty();
        }
        Files.write(path(), Arrays.copyOf(whole, whole.length + 1));
        assertThat(file(KEY).read()).isEmpty();
    }

    @Test
    void belongsToItsUserAlone() throws IOException {
        file(KEY).write(content(10));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("cache"))))
                .isEqualTo("rwx------");
    }

    @Test
    void isNotReadWhereOthersMayWrite() throws IOException {
        file(KEY).write(content(10));
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-rw----"));
        assertThat(file(KEY).read()).isEmpty();
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-------"));
        assertThat(file(KEY).read()).isPresent();

        Files.setPosixFilePermissions(directory.resolve("cache"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(file(KEY).read()).isEmpty();
        assertThat(file(KEY).write(content(20))).isFalse();
        Files.setPosixFilePermissions(directory.resolve("cache"), PosixFilePermissions.fromString("rwx------"));
        assertThat(file(KEY).read()).contains(content(10));
    }

    @Test
    void isNotReadThroughALink() throws IOException {
        file(KEY).write(content(10));
        Path elsewhere = Files.move(path(), directory.resolve("elsewhere"));
        Files.createSymbolicLink(path(), elsewhere);

        assertThat(file(KEY).read()).isEmpty();
    }

    @Test
    void isNotWrittenWhereThereIsNoFolder() throws IOException {
        Files.writeString(directory.resolve("cache"), "a file");

        assertThat(file(KEY).write(content(10))).isFalse();

        assertThat(file(KEY).read()).isEmpty();
        assertThat(directory.resolve("cache")).hasContent("a file");
    }

    @Test
    void saysSoWhereItCannotTakeThePlace() throws IOException {
        Files.createDirectories(path().resolve("in the way"));
        CacheFile file = file(KEY);

        assertThat(file.write(content(10))).isFalse();

        assertThat(file.checksum()).isZero();
        assertThat(directory.resolve("cache").toFile().list()).containsExactly("entry");
    }

    @Test
    void leavesNothingUnfinishedBehind() throws IOException {
        Path folder = directory.resolve("cache");
        file(KEY).write(content(10));
        Path killed = Files.writeString(folder.resolve("kept1.new"), "half");
        Path busy = Files.writeString(folder.resolve("kept2.new"), "half");
        Files.setLastModifiedTime(killed, FileTime.fromMillis(1_000_000));

        file(KEY).write(content(20));

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("entry", busy.getFileName().toString());
    }

    @Test
    void makesRoomByWhatWasNotUsedForLongest() throws IOException {
        Path folder = directory.resolve("cache");
        List<String> names = IntStream.range(0, 140).mapToObj(i -> "entry" + i).toList();
        for (int i = 0; i < names.size(); i++) {
            new CacheFile(folder, names.get(i), KEY).write(content(10));
            Path written = folder.resolve(names.get(i));
            Files.setLastModifiedTime(written, FileTime.fromMillis(1_000_000_000L + i * 1000L));
        }
        assertThat(new CacheFile(folder, "entry20", KEY).read()).isPresent();

        file(KEY).write(content(10));

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .hasSize(128)
                    .contains("entry", "entry20", "entry139")
                    .doesNotContain("entry0", "entry12");
        }
    }

    private CacheFile file(byte[] key) {
        return new CacheFile(directory.resolve("cache"), "entry", key);
    }

    private Path path() {
        return directory.resolve("cache").resolve("entry");
    }

    private static ByteBuffer content(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return ByteBuffer.wrap(bytes);
    }
}
