package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.CommitInfo;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a commit says of itself is told as far as it can be read, however it is damaged. */
final class RawCommitTest {
    private static final ObjectId ID = ObjectId.fromString("0123456789abcdef0123456789abcdef01234567");

    @Test
    void readsTheSubjectInItsEncoding() {
        String raw = "author A <a@example.org> 1700000000 +0000\nencoding ISO-8859-1\n\nGr\u00fc\u00dfe\n";

        CommitInfo info = RawCommit.info(ID, raw.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(info.subject()).isEqualTo("Gr\u00fc\u00dfe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"encoding ", "encoding", "author ", "author A <a@example.org", "encoding no-such\n\n", ""})
    void hasNoSubjectWhereAHeaderIsCutOff(String raw) {
        CommitInfo info = RawCommit.info(ID, raw.getBytes(StandardCharsets.US_ASCII));

        assertThat(info.subject()).isEmpty();
    }
}
