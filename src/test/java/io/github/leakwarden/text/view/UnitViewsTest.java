package io.github.leakwarden.text.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnitViewsTest {
    private static final Spelling PERCENT = new PercentEscapes();
    private static final Spelling BACKSLASH = new BackslashEscapes();

    @Test
    void undoesPercentAndMapsToTheEscape() {
        DecodedView view = only("a=1&key=ab%24cd");

        assertThat(text(view)).isEqualTo("a=1&key=ab$cd");
        assertThat(view.name()).isEqualTo("percent");
        assertThat(view.map().original(8, 13)).isEqualTo(new Span(8, 15));
        assertThat(view.map().original(10, 11)).isEqualTo(new Span(10, 13));
        assertThat(view.map().original(11, 12)).isEqualTo(new Span(13, 14));
    }

    @Test
    void undoesBackslashEscapesOfEveryWidth() {
        String u = "\\" + "u";
        DecodedView view = only("\"" + u + "0024" + "\\x41" + u + "00e9" + u + "20ac" + u + "d83d" + u + "DE00\"");

        assertThat(text(view)).isEqualTo("\"$Aé€\uD83D\uDE00\"");
        assertThat(view.map().original(1, 2)).isEqualTo(new Span(1, 7));
        assertThat(view.map().original(2, 3)).isEqualTo(new Span(7, 11));
        assertThat(view.map().original(4, 5)).isEqualTo(new Span(11, 17));
        assertThat(view.map().original(8, 9)).isEqualTo(new Span(23, 35));
    }

    @Test
    void leavesWhatIsNoEscapeAsItStands() {
        assertThat(text(only("100% of %zz and %4 but %41"))).isEqualTo("100% of %zz and %4 but A");
        assertThat(views("50%, 100%x and \\d \\u12 \\w")).isEmpty();
    }

    @Test
    void holdsTheLineAndItsNeighboursOnly() {
        String far = ("far away ".repeat(40) + "\n").repeat(3);
        String source = far + "near\n" + "key=%41\n" + "next\n" + far;

        DecodedView view = only(source);

        assertThat(text(view)).isEqualTo("near\nkey=A\nnext");
        assertThat(view.map().original(0, 4)).isEqualTo(new Span(far.length(), far.length() + 4L));
    }

    @Test
    void isBoundedOnALineWithoutEnd() {
        String source = "x".repeat(100_000) + "%41" + "y".repeat(100_000);

        DecodedView view = only(source);

        assertThat(view.length()).isLessThanOrEqualTo(2 * UnitViews.REACH_BYTES + 1);
        assertThat(text(view)).contains("xAy");
        assertThat(view.map().original(0, 1).start()).isEqualTo(100_000 - UnitViews.REACH_BYTES);
    }

    @Test
    void sharesAViewBetweenNeighboursAndSplitsOthers() {
        String gap = ("nothing to see in this line\n").repeat(400);

        assertThat(views("a%41\nb%42\n" + gap + "c%43"))
                .extracting(UnitViewsTest::text)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("aA\nbB\n"),
                        last -> assertThat(last).endsWith("\ncC"));
    }

    @Test
    void reachesEveryEscapeOfALongLineOnce() {
        String source = ("word".repeat(200) + "%41").repeat(100);

        List<DecodedView> views = views(source);

        assertThat(views.stream().mapToInt(DecodedView::length).sum()).isLessThanOrEqualTo(source.length());
        assertThat(views.stream()
                        .map(UnitViewsTest::text)
                        .mapToLong(t -> t.chars().filter(c -> c == 'A').count())
                        .sum())
                .isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mapsEveryCharacterBackToItsBytes(boolean percent) {
        Random random = new Random(percent ? 0 : 1);
        for (int round = 0; round < 200; round++) {
            StringBuilder plain = new StringBuilder();
            StringBuilder encoded = new StringBuilder();
            int[] starts = new int[61];
            for (int i = 0; i < 60; i++) {
                char c = (char) ('!' + random.nextInt(90));
                boolean escape = c == '%' || c == '\\' || random.nextBoolean();
                plain.append(c);
                encoded.append(escape ? spell(percent, c, random) : String.valueOf(c));
                starts[i + 1] = encoded.length();
            }
            DecodedView view = only(encoded.toString());
            assertThat(text(view)).isEqualTo(plain.toString());
            for (int i = 0; i < 60; i++) {
                int end = i + 1 + random.nextInt(60 - i);
                assertThat(view.map().original(i, end)).isEqualTo(new Span(starts[i], starts[end]));
            }
        }
    }

    @Test
    void mapsAViewOfAViewThroughBoth() {
        DecodedView outer = only("k=%2541");
        byte[] bytes = outer.bytes();
        DecodedView inner = UnitViews.around(bytes, outer.length(), PERCENT, new int[] {2}, 1)
                .get(0);

        assertThat(text(inner)).isEqualTo("k=A");
        assertThat(inner.map().through(outer.map()).original(2, 3)).isEqualTo(new Span(2, 7));
    }

    private static String spell(boolean percent, char c, Random random) {
        if (percent) {
            return String.format(random.nextBoolean() ? "%%%02x" : "%%%02X", (int) c);
        }
        return switch (random.nextInt(5)) {
            case 0 -> String.format("\\x%02x", (int) c);
            case 1 -> String.format("\\u%04X", (int) c);
            case 2 -> String.format("\\u{%x}", (int) c);
            case 3 -> String.format("\\U%08x", (int) c);
            default -> String.format("\\%03o", (int) c);
        };
    }

    private static DecodedView only(String source) {
        List<DecodedView> views = views(source);
        assertThat(views).hasSize(1);
        return views.get(0);
    }

    /** Percent views first. */
    private static List<DecodedView> views(String source) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        List<DecodedView> views = new ArrayList<>();
        for (Spelling spelling : List.of(PERCENT, BACKSLASH)) {
            int[] positions = IntStream.range(0, bytes.length)
                    .filter(i -> spelling.leads()[bytes[i] & 0xFF] && spelling.width(bytes, i, bytes.length) > 0)
                    .toArray();
            views.addAll(UnitViews.around(bytes, bytes.length, spelling, positions, positions.length));
        }
        return views;
    }

    private static String text(DecodedView view) {
        return new String(view.bytes(), 0, view.length(), StandardCharsets.UTF_8);
    }
}
