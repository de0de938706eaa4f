package io.github.leakwarden.scan;

import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Masks whatever a rule takes for a secret in a text that was not scanned: a name, a message. For one thread. */
public final class TextMask {
    private static final int DECODE_DEPTH = 3;

    private final DetectorSession session;

    TextMask(DetectorSession session) {
        this.session = session;
    }

    /** By what was prebuilt of the rules, if anything was. */
    private static final class NoSignals implements Supplier<Set<String>> {
        @Override
        public Set<String> get() {
            return Set.of();
        }
    }

    /** Masks what these rules match. */
    public static TextMask of(RuleSet rules) {
        return new TextMask(Detector.of(rules, new NoSignals(), DECODE_DEPTH).session());
    }

    /** The text, each secret in it masked. */
    public String mask(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Match> matches =
                new ArrayList<>(session.detect(bytes, bytes.length).matches());
        if (matches.isEmpty()) {
            return text;
        }
        matches.sort(Comparator.comparing(Match::secretSpan));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Match match : matches) {
            Span span = match.secretSpan();
            if (span.start() >= at) {
                out.append(new String(bytes, at, (int) span.start() - at, StandardCharsets.UTF_8));
                out.append(match.secret().masked());
            }
            at = Math.max(at, (int) span.end());
        }
        return out.append(new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8))
                .toString();
    }
}
