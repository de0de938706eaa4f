package io.github.leakwarden.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrintableTest {
    @Test
    void ordinaryTextStays() {
        for (String text : new String[] {"", "a b", "# x ## y [z]", "##", "é😀", "C# [x]", "### [1]"}) {
            assertThat(Printable.line(text)).isEqualTo(text);
        }
    }

    @Test
    void nothingMovesACursorOrEndsTheLine() {
        assertThat(Printable.line("a\u001b[2J\u009b1m\u202e\r\n\t\u0007\ud800b"))
                .isEqualTo("a\\u{1b}[2J\\u{9b}1m\\u{202e}\\u{d}\\u{a}\\u{9}\\u{7}\\u{d800}b");
    }

    @Test
    void noBuildServerFindsACommand() {
        assertThat(Printable.line("x ##vso[task.setvariable variable=a]b"))
                .isEqualTo("x \\u{23}#vso[task.setvariable variable=a]b");
        assertThat(Printable.line("##teamcity[x]")).isEqualTo("\\u{23}#teamcity[x]");
        assertThat(Printable.line("###[error]")).doesNotContain("##[");
    }
}
