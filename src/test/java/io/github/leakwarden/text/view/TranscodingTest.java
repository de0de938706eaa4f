package io.github.leakwarden.text.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TranscodingTest {
    private static final String TEXT = "clé = \"€ and \uD83D\uDE00\", the rest of it is plain\r\n";

    @ParameterizedTest
    @CsvSource({"UTF-16LE, 2", "UTF-16BE, 2", "UTF-32LE, 4", "UTF-32BE, 4"})
    void readsTextWithAByteOrderMark(String charset, int mark) {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));

        DecodedView view = Transcoding.of(bytes, bytes.length).orElseThrow();

        assertThat(text(view)).isEqualTo(TEXT);
        assertThat(view.name()).isEqualToIgnoringCase(charset);
        assertThat(view.map().original(0, 1)).isEqualTo(new Span(mark, mark + mark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsSixteenBitTextWithoutOne(String charset) {
        byte[] bytes = TEXT.getBytes(Charset.forName(charset));

        DecodedView view = Transcoding.of(bytes, bytes.length).orElseThrow();

        assertThat(text(view)).isEqualTo(TEXT);
        assertThat(view.map().original(0, view.length())).isEqualTo(new Span(0, bytes.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void mapsEveryCharacterBackToItsBytes(String name) {
        Charset charset = Charset.forName(name);
        Random random = new Random(name.hashCode());
        for (int round = 0; round < 100; round++) {
            int[] codePoints = random.ints(40, 0, 4)
                    .map(kind -> switch (kind) {
                        case 0 -> 'a' + random.nextInt(26);
                        case 1 -> 0xC0 + random.nextInt(300);
                        case 2 -> 0x4E00 + random.nextInt(2000);
                        default -> 0x1F600 + random.nextInt(60);
                    })
                    .toArray();
            byte[] bytes = ("\uFEFF" + new String(codePoints, 0, 40)).getBytes(charset);
            DecodedView view = Transcoding.of(bytes, bytes.length).orElseThrow();
            int from = random.nextInt(40);
            int to = from + 1 + random.nextInt(40 - from);
            String before = new String(codePoints, 0, from);
            String part = new String(codePoints, from, to - from);
            int start = before.getBytes(StandardCharsets.UTF_8).length;
            int end = start + part.getBytes(StandardCharsets.UTF_8).length;
            int mark = "\uFEFF".getBytes(charset).length;
            long original = (long) mark + before.getBytes(charset).length;

            assertThat(view.map().original(start, end))
                    .isEqualTo(new Span(original, original + part.getBytes(charset).length));
        }
    }

    @Test
    void survivesHalfCharactersAndStraySurrogates() {
        byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 'a', 0, 0x3D, (byte) 0xD8, 'b', 0, 0x3D, (byte) 0xD8, 7};

        DecodedView view = Transcoding.of(bytes, bytes.length).orElseThrow();

        assertThat(text(view)).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(view.map().original(4, 5)).isEqualTo(new Span(6, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void doesNotBelieveAMarkBeforeTextOfOneByteACharacter(String charset) {
        byte[] mark = "\uFEFF".getBytes(Charset.forName(charset));
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(mark, mark.length + text.length);
        System.arraycopy(text, 0, bytes, mark.length, text.length);

        assertThat(Transcoding.of(bytes, bytes.length)).isEmpty();
    }

    @Test
    void readsMarkedTextWithoutANul() {
        String text = "\u5BC6\u7801\u662F\u4E00\u4E2A\u4E8B\u60C5\uFF0C\u8BF7\u52FF\u6CC4\u9732";
        byte[] bytes = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);

        assertThat(text(Transcoding.of(bytes, bytes.length).orElseThrow())).isEqualTo(text);
    }

    @Test
    void takesOrdinaryTextAndBinaryForWhatTheyAre() {
        byte[] random = new byte[4096];
        new Random(1).nextBytes(random);
        random[0] = 1;

        assertThat(Transcoding.of(TEXT.getBytes(StandardCharsets.UTF_8), 30)).isEmpty();
        assertThat(Transcoding.of(random, random.length)).isEmpty();
        assertThat(Transcoding.of(new byte[4096], 4096)).isEmpty();
        assertThat(Transcoding.of(new byte[0], 0)).isEmpty();
        assertThat(Transcoding.of(new byte[] {'a', 0, 0}, 3)).isEmpty();
    }

    private static String text(DecodedView view) {
        return new String(view.bytes(), 0, view.length(), StandardCharsets.UTF_8);
    }
}
