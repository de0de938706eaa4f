package io.github.leakwarden.scan;

import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Dialect;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The built-in rules beside those of a scan that has others, or not all of them. They report nothing; but what they match
 * is not shown either, as whoever wrote the others may not have thought of it. Made when first asked for: most scans have
 * the built-in rules, and most of the others find nothing. Thread-safe.
 */
final class SilentRules {
    private final RuleSet active;
    private @Nullable RuleSet builtin;
    private @Nullable Sessions sessions;
    private boolean compared;

    /** @param active the rules of the scan */
    SilentRules(RuleSet active) {
        this.active = active;
    }

    /** Each thread's own. */
    private static final class Sessions extends ThreadLocal<DetectorSession> {
        private final Detector detector;

        Sessions(RuleSet rules) {
            this.detector = Detector.of(rules, new TextMask.NoSignals(), TextMask.DECODE_DEPTH);
        }

        @Override
        protected DetectorSession initialValue() {
            return detector.session();
        }
    }

    /** Whether a rule is one of the program's own, as it came. */
    boolean isBuiltin(Rule rule) {
        if (active.isBuiltin() || rule.dialect() != Dialect.LEAKWARDEN) {
            return active.isBuiltin();
        }
        return builtin().rule(rule.id()).filter(rule::equals).isPresent();
    }

    /** What they match in {@code bytes[0, length)}; nothing if the scan's rules match all that. */
    List<Match> matches(byte[] bytes, int length) {
        if (active.isBuiltin()) {
            return List.of();
        }
        Sessions made = sessions();
        return made == null ? List.of() : made.get().detect(bytes, length).matches();
    }

    private boolean areActive(RuleSet rules) {
        for (Rule rule : rules.rules()) {
            Optional<Rule> same = active.rule(rule.id());
            if (same.isEmpty()
                    || same.get().dialect() != rule.dialect()
                    || !same.get().equals(rule)) {
                return false;
            }
        }
        return true;
    }

    private synchronized RuleSet builtin() {
        RuleSet known = builtin;
        if (known == null) {
            known = BuiltinRules.load();
            builtin = known;
        }
        return known;
    }

    /** Null if all of them are active. */
    private synchronized @Nullable Sessions sessions() {
        if (!compared) {
            sessions = areActive(builtin()) ? null : new Sessions(builtin());
            compared = true;
        }
        return sessions;
    }
}
