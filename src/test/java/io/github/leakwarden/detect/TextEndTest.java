package io.github.leakwarden.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.text.CopiedRuns;
import io.github.leakwarden.text.view.Construct;
import io.github.leakwarden.text.view.DecodedView;
import io.github.leakwarden.text.view.Hidden;
import io.github.leakwarden.text.view.Transcoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts in longer arrays, in which something stands behind their end that would go on with them. */
class TextEndTest {
    private static final String KEY = "sk_live_{{base62:24}}";

    /** What the rest of an array is filled with, over and over. */
    private static final List<String> REST = List.of(
            "=",
            "\"",
            "'",
            "7",
            "0, 115, 107, ",
            "f 73 6b ",
            "\", \"0a1B2c\"].join(\"\")",
            "', '0a1B2c'].join('-')\n",
            "\n    aGk=");

    private final DetectorSession session =
            Detector.of(BuiltinRules.load(), Set::of, 3).session();

    @ParameterizedTest
    @EnumSource(Construct.class)
    void looksAtNoByteBehindAHiddenKey(Construct construct) {
        String key = Placeholders.fill(KEY, construct.ordinal()).text();
        Hidden hidden = construct.hide(Hidden.of("# the shop\n" + key + "\nend\n", key));
        byte[] whole = hidden.bytes();
        for (int length = hidden.to() - 3; length <= whole.length; length++) {
            assertEndsAt(whole, length);
        }
        assertThat(assertEndsAt(whole, whole.length).matches()).isNotEmpty();
    }

    @Test
    void takesNoPaddingFromBehindPackedBytes() throws IOException {
        for (int round = 0; round < 12; round++) {
            String packed = packed(Placeholders.fill(KEY, round).text() + "x".repeat(round));
            byte[] text = ("blob: " + packed).getBytes(StandardCharsets.US_ASCII);
            for (int length = text.length - 5; length <= text.length; length++) {
                assertThat(assertEndsAt(text, length).packed()).hasSize(1);
            }
        }
    }

    private Detection assertEndsAt(byte[] text, int length) {
        Detection exact = detect(Arrays.copyOf(text, length), length);
        for (String rest : REST) {
            byte[] longer = Arrays.copyOf(text, length + 300);
            for (int i = length; i < longer.length; i++) {
                longer[i] = (byte) rest.charAt((i - length) % rest.length());
            }
            assertThat(detect(longer, length))
                    .as("%s of %s bytes, %s behind them", length, text.length, rest)
                    .isEqualTo(exact);
        }
        return exact;
    }

    /** As a scan does; both searches must say the same. */
    private Detection detect(byte[] bytes, int length) {
        Optional<DecodedView> wide = Transcoding.of(bytes, length);
        if (wide.isPresent()) {
            return session.detect(wide.get().bytes(), wide.get().length());
        }
        Detection whole = session.detect(bytes, length);
        assertThat(session.detect(bytes, length, Optional.empty(), CopiedRuns.NONE))
                .isEqualTo(whole);
        return whole;
    }

    private static String packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
