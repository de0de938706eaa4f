package io.github.leakwarden.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileNameTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    @Test
    void writesBytesThatAreNotUtf8AsHexadecimal() {
        byte[] latin1 = "caf\u00e9.txt".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(FileName.decode(latin1)).isEqualTo("caf\\xe9.txt");
        assertThat(FileName.of(FileName.resolve(ROOT, "caf\\xe9.txt"))).isEqualTo("caf\\xe9.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with space",
                "caf\u00e9",
                "100%",
                "a%41",
                "tab\there",
                "q?#;",
                "\uD83D\uDE00",
                "back\\slash"
            })
    void comesBackFromItsPath(String name) {
        Path path = FileName.resolve(ROOT, name);

        assertThat(path.getParent()).isEqualTo(ROOT);
        assertThat(FileName.of(path)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../../x", "a/..", "x\0y"})
    void refusesToLeaveTheRoot(String relative) {
        assertThat(FileName.isRelative(relative)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b", "..a/b..", "a/...", ".git/config"})
    void takesWhatStaysBelow(String relative) {
        assertThat(FileName.isRelative(relative)).isTrue();
    }
}
