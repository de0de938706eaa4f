package io.github.leakwarden.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytePatternTest {
    private final Workspace workspace = new Workspace();

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "(?=a) 0 look-ahead",
                "ab(?<!a) 2 look-behind",
                "(a)\\1 3 references",
                "(?P<n>a)(?P=n) 8 references",
                "(?>a) 0 atomic",
                "a++ 2 possessive",
                "a** 2 repetition",
                "*a 0 before",
                "(a 0 closed",
                "a) 1 closes",
                "[a 0 closed",
                "[b-a] 1 order",
                "a{3,2} 1 order",
                "(?:ab){1001} 6 1000",
                "\\p{Nonsense} 0 Nonsense",
                "[[:nonsense:]] 1 nonsense",
                "\\x{110000} 0 10FFFF",
                "\\8 0 references",
                "\\j 0 escape",
                "a\\ 1 backslash",
                "(?#c) 0 comments",
                "(?P<n>a)(?P<n>b) 8 second",
                "(?z) 0 flags",
            })
    void namesTheFaultAndItsPlace(String pattern, int offset, String word) {
        assertThatThrownBy(() -> BytePattern.compile(pattern))
                .isInstanceOfSatisfying(BadPatternException.class, fault -> {
                    assertThat(fault).hasMessageContaining(word);
                    assertThat(fault.offset()).isEqualTo(offset);
                });
    }

    @Test
    void refusesWhatWouldTakeTooMuchMemory() {
        assertThatThrownBy(() -> BytePattern.compile("((a{1000}){1000}){1000}"))
                .isInstanceOf(BadPatternException.class)
                .hasMessageContaining("200000 instructions");
        assertThatThrownBy(() -> BytePattern.compile("(".repeat(300) + ")".repeat(300)))
                .isInstanceOf(BadPatternException.class)
                .hasMessageContaining("deeper");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "a{2,5}b 3 6",
                "(?:ab|c)? 0 2",
                "é 2 2",
                "[^a] 1 4",
                "[aé]{3} 3 6",
                "(?i)k 1 3",
                "\\bx$ 1 1",
            })
    void knowsTheLengthsOfItsMatchesInBytes(String pattern, long min, long max) {
        assertThat(BytePattern.compile(pattern).minLength()).isEqualTo(min);
        assertThat(BytePattern.compile(pattern).maxLength()).isEqualTo(max);
        assertThat(BytePattern.compile("(?:" + pattern + ".)+").maxLength()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void namesGroups() {
        BytePattern pattern = BytePattern.compile("(a)(?P<key>b)(?<value>c)(?:d)");

        assertThat(pattern.groupCount()).isEqualTo(3);
        assertThat(pattern.groupNames()).containsEntry("key", 2).containsEntry("value", 3);
    }

    @Test
    void contextIsTheTextsNotTheTries() {
        byte[] text = "xkey key".getBytes(StandardCharsets.US_ASCII);
        PatternMatcher matcher = BytePattern.compile("\\bkey").matcher(workspace);

        assertThat(matcher.reset(text, 0, 8).matchAt(1)).isFalse();
        assertThat(matcher.reset(text, 0, 8).matchAt(5)).isTrue();
        assertThat(matcher.reset(text, 1, 8).matchAt(1)).isTrue();
    }

    @Test
    void aByteThatIsNoUtf8IsOneCharacter() {
        byte[] text = "=\u00ffkst_12\u00fe;".getBytes(StandardCharsets.ISO_8859_1);
        PatternMatcher matcher =
                BytePattern.compile("=.(kst_[0-9]+)[^0-9];").matcher(workspace).reset(text, 0, text.length);

        assertThat(matcher.find(0)).isTrue();
        assertThat(matcher.start(1)).isEqualTo(2);
        assertThat(matcher.end(1)).isEqualTo(8);
    }

    /** A search that took the square of the text would keep a build waiting for minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z]+X",
                "(?:a|b|ab)*X",
                "[ab]*[ab]*[ab]*X",
                "(?:[ab]+)+X",
                "[ab]+?X",
                "[a-z]*=|[a-z]{5,}X",
                "(?s).*X.*Y",
                "(?:a?){50}X",
                "(?:[ab]{1,5}){1,5}X"
            })
    void takesTimeLinearInTheText(String pattern) {
        byte[] text = "ab".repeat(100_000).getBytes(StandardCharsets.US_ASCII);

        assertThat(BytePattern.compile(pattern)
                        .matcher(workspace)
                        .reset(text, 0, text.length)
                        .find(0))
                .isFalse();
    }

    @Test
    void aMatchLongerThanTheBacktrackersMemoryIsFound() {
        byte[] text = ("-" + "ab".repeat(1_000_000) + "c").getBytes(StandardCharsets.US_ASCII);
        PatternMatcher matcher =
                BytePattern.compile("(?:(a)|(b))*c").matcher(workspace).reset(text, 0, text.length);

        assertThat(matcher.find(0)).isTrue();
        assertThat(matcher.start()).isEqualTo(1);
        assertThat(matcher.end()).isEqualTo(text.length);
        assertThat(matcher.start(1)).isEqualTo(text.length - 3);
        assertThat(matcher.start(2)).isEqualTo(text.length - 2);
    }

    @Test
    void oneWorkspaceServesManyMatchersInTurn() {
        byte[] text = "ab".repeat(100).getBytes(StandardCharsets.US_ASCII);
        PatternMatcher first =
                BytePattern.compile("(?:a|b)*c|b").matcher(workspace).reset(text, 0, text.length);
        PatternMatcher second =
                BytePattern.compile("(?:a|ab)*c").matcher(workspace).reset(text, 0, text.length);

        assertThat(first.matchAt(0)).isFalse();
        assertThat(second.find(0)).isFalse();
        assertThat(first.matchAt(1)).isTrue();
        assertThat(second.matchAt(2)).isFalse();
    }
}
