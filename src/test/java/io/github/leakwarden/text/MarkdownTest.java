package io.github.leakwarden.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written is read back as it was, by a parser of CommonMark, and nothing of it is live. */
final class MarkdownTest {
    private static final List<String> HOSTILE = List.of(
            "[click](https://evil.example)",
            "![x](https://evil.example/p.png)",
            "<img src=x onerror=alert(1)> <b>bold</b> <!-- c -->",
            "<https://evil.example> <me@evil.example>",
            "https://evil.example/a_b www.evil.example me@evil.example @team #12 !34 ~bug &epic &lt; &#60;",
            "# heading",
            "> quote",
            "- item",
            "+ item",
            "* item",
            "12. item",
            "1) item",
            "--- *** ___ === ```",
            "```sh",
            "~~~",
            "    code",
            "a `b` ``c`` d",
            "`",
            "ends with \\",
            "\\[x\\](y) \\\\",
            "**b** __b__ *i* _i_ ~~s~~ a_b_c",
            "[x]: https://evil.example",
            "[x][y] [z]",
            "| a | b |",
            "{{ x }} {0} ${y} $`z`$",
            "line one\n\n# two\nthree",
            "tab\tand\u001b[2J control",
            "",
            " ");

    @Test
    void wordsAreShownAsTheyAre() {
        for (String words : HOSTILE) {
            assertShown(words);
        }
    }

    @Test
    void randomWordsAreShownAsTheyAre() {
        Random random = new Random(11);
        String alphabet = "\\`*_[]{}()<>#~&$!-+=.:/@|\"'ab1 w";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder words = new StringBuilder();
            for (int length = random.nextInt(14); length >= 0; length--) {
                words.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertShown(words.toString());
        }
    }

    private static void assertShown(String words) {
        String line = Printable.line(words.strip().replaceAll("\\s+", " "));
        for (String before : List.of("", "1. ", "# ")) {
            MarkdownReader text = MarkdownReader.of(before + Markdown.text(words));
            assertThat(text.shown()).as(words).isEqualTo(line);
            assertThat(text.links()).as(words).isEmpty();
            assertThat(text.other()).as(words).isEmpty();
            assertThat(text.plain())
                    .as(words)
                    .doesNotContain("://")
                    .doesNotContain("www.")
                    .doesNotContain("@");
        }
        MarkdownReader code = MarkdownReader.of("at " + Markdown.code(words) + " and " + Markdown.code(words) + ".");
        String shown = Printable.line(words);
        assertThat(code.shown()).as(words).isEqualTo("at " + shown + " and " + shown + ".");
        assertThat(code.links()).as(words).isEmpty();
        assertThat(code.other()).as(words).isEmpty();
    }

    @Test
    void ordinaryWordsNeedNothing() {
        String words = "Lets its holder (of a key) charge, refund and pay out: 5-10 times; see \"keys\".";
        assertThat(Markdown.text(words)).isEqualTo(words);
        assertThat(Markdown.code("a.b")).isEqualTo("`a.b`");
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        for (String no : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//evil.example",
                "https:x",
                "ftp://x.example/",
                "not an address",
                "https://a b",
                "")) {
            assertThat(Markdown.address(no)).as(no).isEmpty();
        }
    }

    @Test
    void anAddressCannotLeaveItsLink() {
        for (String hostile : List.of(
                "https://x.example/)[click](https://evil.example",
                "https://x.example/a(b)c_d*e~f`g'h",
                "https://x.example/é?q=%20&r=1#top",
                "https://x.example/\\)",
                "https://x.example/\">")) {
            Markdown.address(hostile).ifPresent(address -> {
                MarkdownReader read = MarkdownReader.of("see " + Markdown.link("the [docs]", address) + ".");
                assertThat(read.links()).as(hostile).containsExactly(address);
                assertThat(read.other()).as(hostile).isEmpty();
                assertThat(read.shown()).as(hostile).isEqualTo("see the [docs].");
                assertThat(address).matches("https://x\\.example/[-A-Za-z0-9._~:/?#@!$&+,;=%]*");
            });
        }
        assertThat(Markdown.address("https://x.example/a(b)")).contains("https://x.example/a%28b%29");
    }
}
