package io.github.leakwarden.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The seeds of every fuzz target, and some damaged ones, without a fuzzer. */
class FuzzSeedsTest {
    private static final int DAMAGED_OF_EACH = Integer.getInteger("leakwarden.damaged", 6);

    @TestFactory
    Stream<DynamicTest> everyTargetReadsItsSeedsAndDamagedOnes() {
        return FuzzTargets.all().entrySet().stream()
                .map(target -> DynamicTest.dynamicTest(target.getKey(), () -> run(target.getValue())));
    }

    private static void run(FuzzTarget target) throws Exception {
        List<byte[]> inputs = FuzzTargets.inputs(target, DAMAGED_OF_EACH);
        assertThat(inputs).hasSizeGreaterThan(DAMAGED_OF_EACH);
        for (byte[] input : inputs) {
            assertThatCode(() -> target.run(input))
                    .as(() -> "input " + Base64.getEncoder().encodeToString(input))
                    .doesNotThrowAnyException();
        }
    }
}
