package io.github.leakwarden.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our matchers against RE2/J, an independent implementation of the same semantics. */
class EqualityWithRe2Test {
    private static final int ROUNDS = Integer.getInteger("leakwarden.rounds", 600);

    private final Workspace workspace = new Workspace();

    @Test
    void findsTheSameMatchesAndGroupsInRandomTexts() {
        int matched = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomPatterns random = new RandomPatterns(seed);
            String pattern = random.pattern();
            BytePattern compiled = BytePattern.compile(pattern);
            Pattern oracle = Pattern.compile(pattern);
            for (int i = 0; i < 4; i++) {
                byte[] text = random.text();
                List<List<Integer>> expected = Oracle.all(oracle, text);
                assertThat(all(compiled, text))
                        .as("seed %d: %s on %s", seed, pattern, new String(text, StandardCharsets.ISO_8859_1))
                        .isEqualTo(expected);
                matched += expected.size();
            }
        }
        assertThat(matched).isGreaterThan(ROUNDS);
    }

    @Test
    void sideBySideMachineFindsTheSame() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomPatterns random = new RandomPatterns(seed);
            String pattern = random.pattern();
            BytePattern compiled = BytePattern.compile(pattern);
            PikeMachine machine = new PikeMachine(Compiler.compileWrittenOut(compiled.tree(), compiled.groupCount()));
            byte[] text = random.text();
            PatternMatcher matcher = compiled.matcher(workspace).reset(text, 0, text.length);
            int[] found = machine.search(text, 0, text.length, 0, false);
            assertThat(found == null ? null : asList(found))
                    .as("seed %d: %s on %s", seed, pattern, new String(text, StandardCharsets.ISO_8859_1))
                    .isEqualTo(matcher.find(0) ? slots(matcher) : null);
        }
    }

    @Test
    void sideBySideMachineForgetsAssertionsThatFailedWhereItSkipsFrom() {
        BytePattern pattern = BytePattern.compile("(?:-|)\\z");
        PikeMachine machine = new PikeMachine(Compiler.compileWrittenOut(pattern.tree(), pattern.groupCount()));
        byte[] text = "a-b-c".getBytes(StandardCharsets.US_ASCII);

        assertThat(machine.search(text, 0, text.length, 0, false)).containsExactly(5, 5);
        assertThat(machine.search(text, 0, 4, 0, false)).containsExactly(3, 4);
    }

    /** All matches as Go counts them: an empty one that abuts its forerunner is none. */
    private List<List<Integer>> all(BytePattern pattern, byte[] text) {
        PatternMatcher matcher = pattern.matcher(workspace).reset(text, 0, text.length);
        List<List<Integer>> all = new ArrayList<>();
        int previousEnd = -1;
        int from = 0;
        while (from <= text.length && matcher.find(from)) {
            boolean empty = matcher.start() == matcher.end();
            if (!empty || matcher.end() != previousEnd) {
                all.add(slots(matcher));
            }
            previousEnd = matcher.end();
            from = matcher.end();
            if (empty) {
                from += from < text.length ? Utf8.decode(text, from, text.length) & 7 : 1;
            }
        }
        return all;
    }

    static List<Integer> slots(PatternMatcher matcher) {
        List<Integer> slots = new ArrayList<>();
        for (int group = 0; group <= matcher.pattern().groupCount(); group++) {
            slots.add(matcher.start(group));
            slots.add(matcher.end(group));
        }
        return slots;
    }

    private static List<Integer> asList(int[] slots) {
        List<Integer> list = new ArrayList<>();
        for (int slot : slots) {
            list.add(slot);
        }
        return list;
    }
}
