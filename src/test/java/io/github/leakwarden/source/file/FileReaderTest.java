package io.github.leakwarden.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.source.Segments;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileReaderTest {
    private static final int LENGTH = 10_000;

    @ParameterizedTest
    @ValueSource(longs = {0, LENGTH, LENGTH + 5000})
    void readsToTheEndThroughShortReads(long listed) throws IOException {
        Trickle file = new Trickle(LENGTH, 700);

        assertThat(new Segments().fill(listed, new FileReader().reader(file, listed)))
                .isEqualTo(LENGTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4096, LENGTH})
    void readsAFileOfTheListedLengthInOneCall(int length) throws IOException {
        Trickle file = new Trickle(length, Integer.MAX_VALUE);

        assertThat(new Segments().fill(length, new FileReader().reader(file, length)))
                .isEqualTo(length);
        assertThat(file.calls).isEqualTo(1);
    }

    /** A file that gives no more than so many bytes a call, as some network file systems do. */
    private static final class Trickle implements ReadableByteChannel {
        private final int most;
        private int left;
        private int calls;

        Trickle(int length, int most) {
            this.left = length;
            this.most = most;
        }

        @Override
        public int read(ByteBuffer target) {
            calls++;
            int length = Math.min(left, Math.min(most, target.remaining()));
            target.put(new byte[length]);
            left -= length;
            return length == 0 ? -1 : length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
