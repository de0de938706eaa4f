package io.github.leakwarden.triage.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GitleaksLineTest {
    private static final String COMMIT = "0a".repeat(20);

    @Test
    void readsBothForms() {
        assertThat(GitleaksLine.parse("a/b.txt:aws-access-token:12", 1))
                .contains(new IgnoreLine.OfPlace(Optional.empty(), "a/b.txt", "aws-access-token", 12, 1));
        assertThat(GitleaksLine.parse(COMMIT + ":a/b.txt:aws-access-token:12", 2))
                .contains(new IgnoreLine.OfPlace(Optional.of(COMMIT), "a/b.txt", "aws-access-token", 12, 2));
    }

    @Test
    void readsPathsAsAnySystemWritesThem() {
        assertThat(GitleaksLine.parse(".\\a\\b.txt:x:1", 1))
                .contains(new IgnoreLine.OfPlace(Optional.empty(), "a/b.txt", "x", 1, 1));
        assertThat(GitleaksLine.parse("outer.zip!in/a:b.txt:x:1", 1))
                .contains(new IgnoreLine.OfPlace(Optional.empty(), "outer.zip!in/a:b.txt", "x", 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.txt:1", "a.txt:x:y", ":x:1", "a.txt:x:99999999999"})
    void understandsNothingElse(String line) {
        assertThat(GitleaksLine.parse(line, 1)).isEmpty();
    }
}
