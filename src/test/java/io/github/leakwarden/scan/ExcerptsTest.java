package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Excerpt;
import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExcerptsTest {
    private static final String LONG = "a1b2".repeat(30);

    @Test
    void showsNoPartOfATokenThatTheCutGoesThrough() {
        Excerpt excerpt = around("(" + LONG + ") near ", "marked", " far " + "word ".repeat(10) + LONG);

        assertThat(excerpt.text()).isEqualTo("…) near marked far " + "word ".repeat(10) + "…");
        assertThat(excerpt.text().substring(excerpt.start(), excerpt.end())).isEqualTo("marked");
    }

    @Test
    void cutsBetweenCharacters() {
        Excerpt excerpt = around("é".repeat(50) + " ", "marked", " " + "é".repeat(70));

        assertThat(excerpt.text()).isEqualTo("… marked …");
    }

    private static Excerpt around(String before, String marked, String after) {
        byte[] bytes = (before + marked + after + "\n").getBytes(StandardCharsets.UTF_8);
        int start = before.getBytes(StandardCharsets.UTF_8).length;
        return new Excerpts(bytes, LineMap.of(bytes, bytes.length), List.of())
                .of(new Span(start, start + marked.length()));
    }
}
