package io.github.leakwarden.exposure.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CommentsAsideTest {
    @Test
    void leavesOutBothKindsOfComment() {
        assertThat(CommentsAside.of("/* a licence\n at http://x */int a; // said\nint b;"))
                .isEqualTo(" int a;  \nint b;");
    }

    @Test
    void keepsAddressesInLiterals() {
        String code = "get(\"http://shop.example\", '\"', \"a\\\"//b\", '/');";
        assertThat(CommentsAside.of(code)).isEqualTo(code);
    }

    @Test
    void keepsTextBlocks() {
        String code = "var t = \"\"\"\n  say \"http://a\"\n  \"\"\"; int a = 4 / 2;";
        assertThat(CommentsAside.of(code)).isEqualTo(code);
    }

    @Test
    void losesNoMoreThanALineToALiteralThatDoesNotEnd() {
        assertThat(CommentsAside.of("x = ' // y\nlog.info(secret); // z")).isEqualTo("x = ' // y\nlog.info(secret);  ");
    }

    @Test
    void takesACommentThatDoesNotEndToTheEnd() {
        assertThat(CommentsAside.of("int a; /* b")).isEqualTo("int a;  ");
    }
}
