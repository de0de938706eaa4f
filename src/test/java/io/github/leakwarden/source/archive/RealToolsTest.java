package io.github.leakwarden.source.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.Delivered;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives made by the tools that people use; where one is missing, its test is skipped. */
final class RealToolsTest {
    private static final String WORDS = words();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip -c in",
                "gzip -9 -c -N in",
                "bzip2 -c in",
                "xz -c in",
                "xz -9e -c in",
                "xz -0 -C sha256 -c in",
                "xz --block-size=65536 -c in",
                "xz --x86 --lzma2 -c in",
                "xz --format=lzma -c in",
                "zstd -q -c in",
                "zstd -q -1 -c in",
                "zstd -q --fast=5 -c in",
                "zstd -q -12 --no-check -c in",
                "zstd -q -19 -c in",
                "zstd -q --ultra -22 --long=27 -c in",
                "zstd -q -T2 -B262144 -c in",
                "zstd -q --stream-size=2000000 -c in",
                "lz4 -q -c in",
                "lz4 -q -9 -BD --content-size -c in",
                "tar -c in",
                "tar -c --format=pax in",
                "tar -c --format=v7 in",
                "tar -c --format=ustar in",
                "tar -c -z in",
                "tar -c -j in",
                "tar -c -J in",
                "tar -c --zstd in",
                "zip -q - in",
                "zip -q -0 - in",
                "zip -q -Z bzip2 - in"
            })
    void readsWhatToolsWrite(String command) throws Exception {
        Files.writeString(folder.resolve("in"), WORDS);

        Delivered delivered = expand(run(command.split(" ")));

        assertThat(delivered.texts().values()).contains(WORDS);
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void readsTheHolesOfASparseTarAsNothing() throws Exception {
        Path file = folder.resolve("in");
        Files.writeString(file, "text before the hole");
        try (java.io.RandomAccessFile sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 32);
        }

        Delivered delivered = expand(run("tar", "-c", "-S", "in"));

        assertThat(delivered.texts().values()).anyMatch(text -> text.contains("text before the hole"));
        assertThat(delivered.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA"})
    void readsWhatPythonWrites(String method) throws Exception {
        Files.writeString(folder.resolve("in"), WORDS);
        String program = "import zipfile,sys\nwith zipfile.ZipFile('out','w',zipfile." + method
                + ") as z:\n with z.open('in','w',force_zip64=True) as f: f.write(open('in','rb').read())";

        run("python3", "-c", program);

        Delivered delivered = expand(Files.readAllBytes(folder.resolve("out")));
        assertThat(delivered.texts()).containsEntry("outer!in", WORDS);
        assertThat(delivered.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip -c in", "bzip2 -c in", "xz -c in", "zstd -q -c in", "lz4 -q -c in"})
    void tellsOfWhatToolsWroteAndSomebodyDamaged(String command) throws Exception {
        Files.writeString(folder.resolve("in"), WORDS);
        byte[] whole = run(command.split(" "));
        Random random = new Random(command.length());
        for (int round = 0; round < 60; round++) {
            byte[] damaged = round % 2 == 0 ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length));
            if (round % 2 == 0) {
                damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            if (new ArchiveExpander(ArchiveLimits.DEFAULT).recognises(damaged, damaged.length)) {
                Delivered delivered = expand(damaged);
                assertThat(delivered.problems().isEmpty() && !delivered.texts().containsValue(WORDS))
                        .as("round %d is silent", round)
                        .isFalse();
            }
        }
    }

    private static String words() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < 600_000) {
            text.append("word").append(random.nextInt(2000)).append(random.nextInt(9) == 0 ? '\n' : ' ');
        }
        return text.toString();
    }

    private byte[] run(String... command) throws IOException, InterruptedException {
        assumeTrue(isPresent(command[0]), command[0] + " is not installed");
        Path out = folder.resolve("stdout");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assumeTrue(process.exitValue() == 0, "another version of " + command[0]);
        return Files.readAllBytes(out);
    }

    private static boolean isPresent(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
    }

    private static Delivered expand(byte[] bytes) {
        Delivered delivered = new Delivered();
        Blob blob = Blob.whole(Provenance.file("unit", "outer", FileState.FILE), bytes, bytes.length);
        new ArchiveExpander(ArchiveLimits.DEFAULT).expand(blob, delivered);
        return delivered;
    }
}
