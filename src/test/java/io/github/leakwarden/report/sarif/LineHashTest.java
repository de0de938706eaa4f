package io.github.leakwarden.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The vectors for files of one line are those of GitHub's own tests. */
final class LineHashTest {
    @Test
    void agreesWithGitHubOnFilesOfOneLine() {
        assertThat(LineHash.of("")).isEqualTo("c129715d7a2bc9a3");
        assertThat(LineHash.of(" d")).isEqualTo("a23a3dc5e078b07b");
        assertThat(LineHash.of(" End")).isEqualTo("e6ceba753e1a442");
    }

    @Test
    void seesTheFirstHundredCharactersOnly() {
        String hundred = "x".repeat(100);
        assertThat(LineHash.of(hundred + "a")).isEqualTo(LineHash.of(hundred + "b"));
        assertThat(LineHash.of("x".repeat(99) + "a")).isNotEqualTo(LineHash.of("x".repeat(99) + "b"));
    }

    @Test
    void blanksAndTabsDoNotCount() {
        assertThat(LineHash.of("\tkey =  1")).isEqualTo(LineHash.of("key=1"));
    }
}
