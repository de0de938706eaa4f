package io.github.leakwarden.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CutTest {
    @Test
    void cutsBetweenCharactersOnly() {
        assertThat(Cut.atMost(4, "abcdef")).isEqualTo("abc…");
        assertThat(Cut.atMost(4, "ab😀ef")).isEqualTo("ab…");
        assertThat(Cut.atMost(4, "abcd")).isEqualTo("abcd");
    }
}
