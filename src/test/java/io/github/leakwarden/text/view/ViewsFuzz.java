package io.github.leakwarden.text.view;

import io.github.leakwarden.fuzz.FuzzTarget;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** Any bytes to every decoder: a view's bytes come from places in the original, in its order, and are not many more. */
public final class ViewsFuzz implements FuzzTarget {
    /** No decoding here makes more than three bytes of one, and each has a little room. */
    private static final long MOST_TIMES_LONGER = 4;

    public static void fuzzerTestOneInput(byte[] input) {
        new ViewsFuzz().run(input);
    }

    @Override
    public void run(byte[] input) {
        FileType.of(input, input.length);
        Transcoding.of(input, input.length).ifPresent(view -> check(view, input));
        RunViews.of(input, input.length).forEach(view -> check(view, input));
        StringTables.of(input, input.length).ifPresent(view -> check(view, input));
        for (Spelling spelling : Spellings.ALL) {
            int[] units = units(input, spelling);
            UnitViews.around(input, input.length, spelling, units, units.length).forEach(view -> check(view, input));
        }
    }

    private static int[] units(byte[] input, Spelling spelling) {
        return IntStream.range(0, input.length)
                .filter(i -> spelling.leads()[input[i] & 0xFF] && spelling.width(input, i, input.length) > 0)
                .peek(i -> spelling.isWorthAView(input, i, input.length))
                .toArray();
    }

    private static void check(DecodedView view, byte[] input) {
        if (view.length() > MOST_TIMES_LONGER * input.length + 16) {
            throw new IllegalStateException(view.name() + " makes " + view.length() + " of " + input.length);
        }
        long lastStart = 0;
        for (int i = 0; i < view.length(); i++) {
            Span span = view.map().original(i, i + 1);
            Span rest = view.map().original(i, view.length());
            if (span.end() > input.length || span.start() < lastStart || rest.start() != span.start()) {
                throw new IllegalStateException(view.name() + ": byte " + i + " from " + span + " after " + lastStart);
            }
            lastStart = span.start();
        }
    }

    @Override
    public List<byte[]> seeds() {
        String text = "api_key = 'kst-0123 abcd', caf\u00e9 \u2603 \ud834\udd1e; and more of the same\n";
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        seeds.add(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
        seeds.add(text.getBytes(StandardCharsets.UTF_16LE));
        seeds.add(("\uFEFF" + text).getBytes(java.nio.charset.Charset.forName("UTF-32LE")));
        seeds.add(("\uFEFF" + text).getBytes(java.nio.charset.Charset.forName("UTF-32BE")));
        seeds.add(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        seeds.add(Base64.getEncoder().encode(utf8));
        seeds.add(Base64.getMimeEncoder(20, new byte[] {'\r', '\n'}).encode(utf8));
        seeds.add(Base64.getUrlEncoder().withoutPadding().encode(utf8));
        seeds.add("x=%61%70%69%5Fkey%3D\\u0061\\x62\\ud834\\udd1e\\ud834 %zz \\u00 %"
                .getBytes(StandardCharsets.US_ASCII));
        seeds.add("key=3Dabc=\r\ndef &lt;&#97;&#x62;&amp; \\/ \\t \\101 k\\:v\\\n  w"
                .getBytes(StandardCharsets.US_ASCII));
        seeds.add(
                "k = \"abc\" + // c\n \"def\" . 'x','y', 'z' <<EOF\nv: >-\n  w {0x61, 0x62,\n0x63} 6162636465666768696a6b6c6d6e"
                        .getBytes(StandardCharsets.US_ASCII));
        seeds.add(("U+0061 U+0062,U+01F600 u+0063 chr(97).chr(98) & ChrW(99)||CHAR( 61 62:63,64 65 66 67 68 69 6a 6b"
                        + " 6c 6d 6e 6f 70 71 72 73 74 75\n"
                        + "97, 98,99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 0")
                .getBytes(StandardCharsets.US_ASCII));
        seeds.add(("concat!(\"a1\", \"b2\") ['c','d',].join('_') \"\".join([\"e\\\"\", r'f']) implode('',"
                        + " array('g','h')) String.join(\"-\", \"i\", \"j\") strings.Join([]string{\"k\",\"l\"}, \"\")"
                        + " ['m', 'n'] -join ''")
                .getBytes(StandardCharsets.US_ASCII));
        seeds.add(new byte[] {
            (byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 3, 1, 0, 2, 'a', 'b', 1, 0, 9
        });
        seeds.add("dex\n035\0".concat("\0\0\0\1".repeat(40)).getBytes(StandardCharsets.ISO_8859_1));
        seeds.add("\u00a7\r\r\n\0\0\0\0z\tsome text\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        return seeds;
    }
}
