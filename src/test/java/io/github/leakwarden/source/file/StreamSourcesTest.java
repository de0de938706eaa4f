package io.github.leakwarden.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.source.Delivered;
import io.github.leakwarden.source.LargeArchives;
import io.github.leakwarden.source.Segments;
import io.github.leakwarden.source.TestWorkers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StreamSourcesTest {
    @TempDir
    Path folder;

    @Test
    void readsAStreamThatComesInSmallPieces() throws Exception {
        InputStream dripping = new InputStream() {
            private int left = 10_000;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                int next = length == 0 ? 0 : read();
                if (next < 0) {
                    return -1;
                }
                bytes[from] = (byte) next;
                return 1;
            }
        };

        Delivered delivered =
                TestWorkers.deliver(new StandardInputSource(dripping, "standard input", LargeArchives.NONE), 1);

        assertThat(delivered.texts()).containsOnly(entry("", "x".repeat(10_000)));
        assertThat(delivered.blobs().get(0).provenance().state()).isEqualTo(FileState.STANDARD_INPUT);
    }

    @Test
    void deliversAnEmptyStream() throws Exception {
        assertThat(TestWorkers.deliver(
                                new StandardInputSource(InputStream.nullInputStream(), "-", LargeArchives.NONE), 1)
                        .texts())
                .containsOnly(entry("", ""));
    }

    @Test
    void deliversALongStreamInSegments() throws Exception {
        byte[] content = new byte[Segments.WHOLE_BYTES + 100];
        java.util.Arrays.fill(content, (byte) '\n');

        Delivered delivered = TestWorkers.deliver(
                new StandardInputSource(new ByteArrayInputStream(content), "-", LargeArchives.NONE), 1);

        assertThat(delivered.blobs()).hasSizeGreaterThan(3);
        assertThat(delivered.blobs().get(1).start().line())
                .isEqualTo(1 + (int) delivered.blobs().get(1).offset());
    }

    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead") // it reads nothing
    void saysThatAStreamBroke() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the library's words");
            }
        };

        Delivered delivered = TestWorkers.deliver(new StandardInputSource(broken, "-", LargeArchives.NONE), 1);

        assertThat(delivered.problems()).containsExactly("input.unreadable ");
        assertThat(delivered.rawProblems().get(0).message()).doesNotContain("library");
    }

    @Test
    void readsOneFileEvenThroughALink() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "one");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThat(TestWorkers.deliver(source(link), 1).texts()).containsOnly(entry("shown.txt", "one"));
    }

    @Test
    void readsWhatIsNoRegularFileAsAStream() throws Exception {
        Path pipe = folder.resolve("pipe");
        Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
        org.junit.jupiter.api.Assumptions.assumeTrue(mkfifo.waitFor() == 0);
        Thread writer = new Thread(() -> {
            try {
                Files.write(pipe, "through a pipe".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        writer.start();

        Delivered delivered = TestWorkers.deliver(source(pipe), 1);
        writer.join();

        assertThat(delivered.texts()).containsOnly(entry("shown.txt", "through a pipe"));
    }

    @Test
    void saysThatAFileIsGone() throws Exception {
        assertThat(TestWorkers.deliver(source(folder.resolve("gone")), 1).problems())
                .containsExactly("file.unreadable shown.txt");
    }

    private static FileSource source(Path file) {
        return new FileSource(file, "unit", "shown.txt", FileState.FILE, FileOptions.all());
    }
}
