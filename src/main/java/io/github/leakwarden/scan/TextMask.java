package io.github.leakwarden.scan;

import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.OrderBy;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.text.Printable;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Masks whatever a rule takes for a secret in a text that was not scanned: a name, a message, a rule's own words. For one
 * thread.
 */
public final class TextMask {
    static final int DECODE_DEPTH = 3;

    /** Built-in rules match nothing shorter that has no {@code @} in it. */
    private static final int LONG_WORD = 16;

    private final DetectorSession session;
    private final SilentRules silent;

    /** What is masked, and what is shown instead. */
    private record Stretch(Span span, String shown) {}

    TextMask(DetectorSession session, SilentRules silent) {
        this.session = session;
        this.silent = silent;
    }

    /** By what was prebuilt of the rules, if anything was. */
    static final class NoSignals implements Supplier<Set<String>> {
        @Override
        public Set<String> get() {
            return Set.of();
        }
    }

    /** Masks what these rules match, and what the built-in ones do. */
    public static TextMask of(RuleSet rules) {
        return new TextMask(Detector.of(rules, new NoSignals(), DECODE_DEPTH).session(), new SilentRules(rules));
    }

    /** The text, each secret in it masked. */
    public String mask(String text) {
        return mask(text, false);
    }

    /**
     * Whether something in the text would be masked, other than words and what is named as no secret.
     *
     * @param harmless text with the values that are none, such as the patterns of allowlists
     */
    public boolean isNeededFor(String text, String harmless) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (Match match : matches(bytes)) {
            Span span = match.secretSpan();
            String shown = new String(bytes, (int) span.start(), (int) span.length(), StandardCharsets.UTF_8);
            if (KnownValues.isTelling(match.secret().revealBytes()) && !harmless.contains(shown)) {
                return true;
            }
        }
        return false;
    }

    /** The text as one line for a terminal, each secret in it masked. */
    public String line(String text) {
        return Printable.line(mask(text));
    }

    /**
     * A name, each secret in it masked. A rule may match its own id, such as {@code acme-[a-z0-9]+} that of
     * {@code acme-token}: plain words stay.
     */
    String maskName(String name) {
        return mask(name, true);
    }

    private String mask(String text, boolean wordsStay) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Match> matches = matches(bytes);
        if (matches.isEmpty()) {
            return text;
        }
        List<Stretch> stretches = new ArrayList<>();
        for (Match match : matches) {
            if (!wordsStay || KnownValues.isTelling(match.secret().revealBytes())) {
                stretches.add(new Stretch(match.secretSpan(), match.secret().masked()));
                match.covered().forEach(half -> stretches.add(new Stretch(half, "…")));
            }
        }
        stretches.sort(OrderBy.key(Stretch::span));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Stretch stretch : stretches) {
            Span span = stretch.span;
            if (span.start() >= at) {
                out.append(new String(bytes, at, (int) span.start() - at, StandardCharsets.UTF_8));
                out.append(stretch.shown);
            }
            at = Math.max(at, (int) span.end());
        }
        return out.append(new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Whether it has short words only, and no user's name with a password: usual paths and messages need not wait until
     * rules that report nothing are there.
     */
    private static boolean isPlain(byte[] text) {
        int word = 0;
        for (byte b : text) {
            word = b == ' ' || b == '/' ? 0 : word + 1;
            if (b == '@' || word >= LONG_WORD) {
                return false;
            }
        }
        return true;
    }

    private List<Match> matches(byte[] bytes) {
        List<Match> matches =
                new ArrayList<>(session.detect(bytes, bytes.length).matches());
        if (!isPlain(bytes)) {
            matches.addAll(silent.matches(bytes, bytes.length));
        }
        return matches;
    }
}
