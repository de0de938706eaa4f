package io.github.leakwarden.text.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.leakwarden.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunViewsTest {
    private static final String TEXT = "the name of the thing is hidden here";

    @Test
    void pointsAtTheEncodedRunWithItsPadding() {
        String encoded = encode(TEXT + "!");
        String source = "value: \"" + encoded + "\"\n";

        DecodedView view = only(source);

        assertThat(text(view)).isEqualTo(TEXT + "!");
        assertThat(view.name()).isEqualTo("base64");
        assertThat(view.map().original(0, view.length())).isEqualTo(new Span(8, 8 + encoded.length()));
        assertThat(view.map().original(4, 8)).isEqualTo(new Span(8 + 4, 8 + 12));
    }

    @Test
    void findsTheTextAtEveryOffsetAndInEveryLengthAndAlphabet() {
        Random random = new Random(7);
        for (int length = 18; length < 80; length++) {
            for (int lead = 0; lead < 50; lead++) {
                String text = printable(random, length);
                Base64.Encoder encoder = lead % 2 == 0 ? Base64.getEncoder() : Base64.getUrlEncoder();
                String encoded = encoder.withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
                String source = " ".repeat(lead) + encoded + (lead % 3 == 0 ? "" : "\n");

                assertThat(views(source))
                        .extracting(RunViewsTest::text, RunViewsTest::whole)
                        .as("length %d after %d", length, lead)
                        .contains(tuple(text, new Span(lead, lead + encoded.length())));
            }
        }
    }

    @Test
    void findsListsOfNumbersAtEveryOffsetAndInEveryLength() {
        Random random = new Random(11);
        String[][] ways = {{"%02x", " "}, {"%02X", ":"}, {"%02x", ", "}, {"%d", ","}, {"%d", ",\n    "}, {"%02x", "\n"}
        };
        for (int length = 20; length < 70; length++) {
            for (int lead = 0; lead < 60; lead++) {
                String text = printable(random, length);
                String[] way = ways[lead % ways.length];
                String list = text.chars()
                        .mapToObj(c -> String.format(way[0], c))
                        .collect(java.util.stream.Collectors.joining(way[1]));
                String source = "\n".repeat(lead) + list + (lead % 3 == 0 ? "" : "};\n");

                assertThat(views(source))
                        .extracting(RunViewsTest::text, RunViewsTest::whole)
                        .as("length %d after %d", length, lead)
                        .contains(tuple(text, new Span(lead, lead + list.length())));
            }
        }
    }

    @Test
    void mapsEachByteOfAListToItsNumber() {
        DecodedView view = only("char k[] = {65, 98, 49, 50, 99, 100, 101, 102, 103,\n"
                + " 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 0};");

        assertThat(text(view)).isEqualTo("Ab12cdefghijklmnopqr");
        assertThat(view.name()).isEqualTo("decimal");
        assertThat(view.map().original(0, 1)).isEqualTo(new Span(12, 14));
        assertThat(view.map().original(5, 7)).isEqualTo(new Span(32, 40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12, 200, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 275, 1, 2, 3, 4, 80, 81, 82",
                "65 66 67 68 69 70 71, 72, 73, 74, 75; 76, 77, 78, 79",
                "be a dead bee: face 12 of 24, 36, and 48 or so, 60,70,80",
                "00:1b:44:11:3a:b7 52:54:00:12:34:56 SHA1 AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01"
            })
    void leavesOtherNumbersAlone(String source) {
        assertThat(views(source)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XQ", "XX8", "XQF", "X/8"})
    void endsBeforeWhatIsNoTextInAQuadThatIsCutOff(String rest) {
        String encoded = encode(TEXT) + rest;

        assertThat(views(encoded)).anySatisfy(view -> {
            assertThat(text(view)).startsWith(TEXT);
            assertThat(whole(view)).isEqualTo(new Span(0, encoded.length()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "/v", "key", "path/to", "a-longer-name_"})
    void findsTextBehindCharactersThatOnlySeemToBelongToIt(String before) {
        String source = before + encode(TEXT);

        assertThat(views(source)).anySatisfy(view -> {
            assertThat(text(view)).isEqualTo(TEXT);
            assertThat(whole(view)).isEqualTo(new Span(before.length(), source.length()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n    "})
    void readsWrappedTextAsOne(String lineEnd) {
        String text = TEXT.repeat(8);
        String encoded = Base64.getMimeEncoder(76, lineEnd.getBytes(StandardCharsets.US_ASCII))
                .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
        String source = "data: |" + lineEnd + encoded + "\n";

        DecodedView view = only(source);

        assertThat(text(view)).isEqualTo(text);
        assertThat(whole(view)).isEqualTo(new Span(7 + lineEnd.length(), 7 + lineEnd.length() + encoded.length()));
        int line = 76 + lineEnd.length();
        assertThat(view.map().original(57, 60))
                .isEqualTo(new Span(7 + lineEnd.length() + line, 7 + lineEnd.length() + line + 4L));
    }

    @Test
    void readsTextBeyondAscii() {
        String text = "Grüße: the naïve façade of the thing, für alle";

        assertThat(text(only(encode(text)))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsWideText(String charset) {
        byte[] wide = TEXT.getBytes(Charset.forName(charset));

        assertThat(text(only(Base64.getEncoder().encodeToString(wide)))).contains(TEXT.substring(1));
    }

    @Test
    void leavesBinaryAlone() {
        byte[] random = new byte[20_000];
        new Random(3).nextBytes(random);
        String picture = encode("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", StandardCharsets.ISO_8859_1);

        assertThat(views(Base64.getEncoder().encodeToString(random))).isEmpty();
        assertThat(views("url(data:image/png;base64," + picture + ")")).isEmpty();
        assertThat(views("A".repeat(500))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/apache/commons/lang/builder/ReflectionToStringBuilder",
                "shouldReportEverythingThatCannotBeReadWithoutStopping",
                "0123456789abcdef0123456789abcdef0123456789abcdef",
                "----------------------------------------------------",
                "/////////////////////////////////////////////////////"
            })
    void leavesNamesAlone(String name) {
        assertThat(views("x = " + name + ";")).isEmpty();
    }

    @Test
    void mapsEachOfSeveralRunsToItself() {
        String first = encode("first " + TEXT);
        String second = encode("second " + TEXT);

        List<DecodedView> views = views(first + " " + second);

        assertThat(views).extracting(RunViewsTest::text).containsExactly("first " + TEXT, "second " + TEXT);
        assertThat(views.get(1).map().original(0, 1).start()).isEqualTo(first.length() + 1);
    }

    private static Span whole(DecodedView view) {
        return view.map().original(0, view.length());
    }

    private static DecodedView only(String source) {
        List<DecodedView> views = views(source);
        assertThat(views).hasSize(1);
        return views.get(0);
    }

    private static List<DecodedView> views(String source) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        return RunViews.of(bytes, bytes.length);
    }

    private static String text(DecodedView view) {
        return new String(view.bytes(), 0, view.length(), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return encode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    private static String printable(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (' ' + random.nextInt(95)));
        }
        return text.toString();
    }
}
