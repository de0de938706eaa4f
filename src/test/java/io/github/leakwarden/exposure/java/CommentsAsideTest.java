package io.github.leakwarden.exposure.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class CommentsAsideTest {
    private static String code(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new String(CommentsAside.of(bytes, bytes.length), StandardCharsets.ISO_8859_1);
    }

    @Test
    void leavesOutBothKindsOfComment() {
        assertThat(code("/* a licence\n at http://x */int a; // said\nint b;")).isEqualTo(" int a;  \nint b;");
    }

    @Test
    void keepsAddressesInLiterals() {
        String text = "get(\"http://shop.example\", '\"', \"a\\\"//b\", '/');";
        assertThat(code(text)).isEqualTo(text);
    }

    @Test
    void keepsTextBlocks() {
        String text = "var t = \"\"\"\n  say \"http://a\"\n  \"\"\"; int a = 4 / 2;";
        assertThat(code(text)).isEqualTo(text);
    }

    @Test
    void losesNoMoreThanALineToALiteralThatDoesNotEnd() {
        assertThat(code("x = ' // y\nlog.info(secret); // z")).isEqualTo("x = ' // y\nlog.info(secret);  ");
    }

    @Test
    void takesACommentThatDoesNotEndToTheEnd() {
        assertThat(code("int a; /* b")).isEqualTo("int a;  ");
    }
}
