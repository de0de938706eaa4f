package io.github.leakwarden.detect;

import io.github.leakwarden.fuzz.FuzzTarget;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;

/** Any text with the built-in rules and every decoder: spans lie in the text, and no text leaves traces for the next. */
public final class DetectorFuzz implements FuzzTarget {
    private static final int DEPTH = 3;

    private static final class Shared {
        private static final DetectorFuzz TARGET = new DetectorFuzz();
    }

    private final Detector detector = Detector.of(BuiltinRules.load(), Set.of("authorization"), DEPTH);
    private final DetectorSession used = detector.session();

    public static void fuzzerTestOneInput(byte[] input) {
        Shared.TARGET.run(input);
    }

    @Override
    public void run(byte[] input) {
        byte[] before = input.clone();
        Detection found = used.detect(input, input.length);
        for (Match match : found.matches()) {
            within(match.span(), input);
            within(match.secretSpan(), input);
            match.covered().forEach(span -> within(span, input));
        }
        if (!found.equals(detector.session().detect(input, input.length))) {
            throw new IllegalStateException("a session that had seen other texts found something else");
        }
        if (!Arrays.equals(before, input)) {
            throw new IllegalStateException("the text was changed");
        }
    }

    private static void within(Span span, byte[] input) {
        if (span.end() > input.length) {
            throw new IllegalStateException(span + " is not in a text of " + input.length);
        }
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        List<byte[]> texts = BuiltinTexts.all(2);
        for (int i = 0; i < texts.size(); i += 4) {
            byte[] text = texts.get(i);
            String latin1 = new String(text, StandardCharsets.ISO_8859_1);
            seeds.add(text);
            seeds.add(("data: " + Base64.getEncoder().encodeToString(text) + "\n").getBytes(StandardCharsets.US_ASCII));
            seeds.add(latin1.replace("_", "%5F").replace("-", "\\u002d").getBytes(StandardCharsets.ISO_8859_1));
            seeds.add(("\uFEFF" + latin1).getBytes(StandardCharsets.UTF_16LE));
        }
        seeds.add(("Authorization: Bearer " + Base64.getEncoder().encodeToString(packed(texts.get(0))))
                .getBytes(StandardCharsets.US_ASCII));
        return seeds;
    }

    private static byte[] packed(byte[] text) {
        Deflater deflater = new Deflater();
        deflater.setInput(text);
        deflater.finish();
        byte[] packed = new byte[2 * text.length + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }
}
