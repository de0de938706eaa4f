package io.github.leakwarden.source.git.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorted digit by digit is sorted. */
final class ByOffsetTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4095, 4096, 20_000})
    void sortsAsComparingDoes(int size) {
        for (int offsetBits = 8; offsetBits <= 48; offsetBits += 5) {
            Random random = new Random(size + offsetBits);
            int numberBits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
            long[] entries = new long[size];
            for (int number = 0; number < size; number++) {
                entries[number] = (random.nextLong() >>> Long.SIZE - offsetBits) << numberBits | number;
            }
            long[] expected = entries.clone();
            Arrays.sort(expected);

            assertThat(ByOffset.sorted(entries, numberBits)).isEqualTo(expected);
        }
    }
}
