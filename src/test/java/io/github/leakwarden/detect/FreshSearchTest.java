package io.github.leakwarden.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.pattern.Automaton;
import io.github.leakwarden.pattern.Literal;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.text.CopiedRuns;
import io.github.leakwarden.text.view.Construct;
import io.github.leakwarden.text.view.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Looking only at what is fresh against looking at every byte. More can be asked for by {@code -Dleakwarden.rounds=N}. */
class FreshSearchTest {
    private static final int ROUNDS = Integer.getInteger("leakwarden.rounds", 300);
    private static final int GENERATIONS = 6;

    @Test
    void findsTheSameInTextsMadeOfOthers() {
        Detector detector = Detector.of(BuiltinRules.load(), Set.of("authorization"), 3);
        DetectorSession plain = detector.session();
        DetectorSession sparing = detector.session();
        List<byte[]> scraps = scraps();
        int matches = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            Kin kin = Kin.first(random, scraps);
            Optional<Sightings> known = Optional.empty();
            for (int generation = 0; generation < GENERATIONS; generation++) {
                byte[] text = kin.text();
                Detection spared = sparing.detect(text, text.length, known, kin.copies());
                Detection whole = plain.detect(text, text.length);

                assertThat(spared)
                        .as("round %s, generation %s", round, generation)
                        .isEqualTo(whole);
                matches += whole.matches().size();
                known = sparing.sightings();
                kin = kin.next(random, scraps);
            }
        }
        assertThat(matches).isGreaterThan(ROUNDS);
    }

    @Test
    void seesEveryLiteralAcrossEverySeam() {
        Automaton automaton = SearchPlan.of(List.of(), List.of(), literals()).automaton();
        Lookout lookout = new Lookout(automaton);
        for (String literal : literals()) {
            byte[] bytes = literal.getBytes(StandardCharsets.ISO_8859_1);
            for (int cut = 0; cut <= bytes.length; cut++) {
                assertSeen(lookout, bytes, cut);
            }
        }
    }

    /** The literal's halves stand far apart in the base, and next to each other in the text: by three seams. */
    private static void assertSeen(Lookout lookout, byte[] literal, int cut) {
        String first = new String(literal, 0, cut, StandardCharsets.ISO_8859_1);
        String second = new String(literal, cut, literal.length - cut, StandardCharsets.ISO_8859_1);
        String dots = ".".repeat(200);
        byte[] base = (dots + first + dots + second + dots).getBytes(StandardCharsets.ISO_8859_1);
        byte[] text = (dots + first + second + dots).getBytes(StandardCharsets.ISO_8859_1);
        int halves = 200 + cut;
        CopiedRuns.Builder bothCopied = new CopiedRuns.Builder();
        bothCopied.add(0, 0, halves);
        bothCopied.add(halves + 200, halves, text.length - halves);
        CopiedRuns.Builder secondFresh = new CopiedRuns.Builder();
        secondFresh.add(0, 0, halves);
        secondFresh.add(0, text.length - 200, 200);
        CopiedRuns.Builder firstFresh = new CopiedRuns.Builder();
        firstFresh.add(0, 0, 200);
        firstFresh.add(halves + 200, halves, text.length - halves);
        Sightings there = lookout.whole(base, base.length).orElseThrow();
        Sightings whole = lookout.whole(text, text.length).orElseThrow();
        for (CopiedRuns copies : List.of(bothCopied.build(), secondFresh.build(), firstFresh.build())) {
            Sightings seen = lookout.fresh(text, text.length, there, copies).orElseThrow();
            assertThat(told(seen)).isEqualTo(told(whole));
            assertThat(told(seen)).anySatisfy(sighting -> assertThat(sighting).startsWith(200 + " "));
        }
    }

    private static List<String> told(Sightings sightings) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < sightings.size(); i++) {
            told.add(sightings.start(i) + " " + sightings.what(i));
        }
        return told;
    }

    /** The longest is not to be outdone by what is looked for in any case, marks and runs. */
    private static Set<String> literals() {
        return Set.of("short", "a literal that is longer than any mark or run that there may be", "0123456789");
    }

    @Test
    void seesARunAcrossEveryFreshByte() {
        Lookout lookout = new Lookout(Automaton.of(List.of(Literal.of("ab", true))));
        byte[] run = "x".repeat(24).getBytes(StandardCharsets.US_ASCII);
        for (int before = 0; before < 90; before++) {
            byte[] text = new byte[300];
            Arrays.fill(text, (byte) ' ');
            System.arraycopy(run, 0, text, before, run.length);
            for (int seam = 0; seam < 130; seam++) {
                CopiedRuns.Builder copies = new CopiedRuns.Builder();
                copies.add(0, 0, seam);
                copies.add(seam + 1, seam + 1, 299 - seam);
                Sightings there = lookout.whole(text, text.length).orElseThrow();

                assertThat(told(lookout.fresh(text, text.length, there, copies.build())
                                .orElseThrow()))
                        .containsExactly(before + " " + Sightings.RUN);
            }
        }
    }

    @Test
    void keepsNothingOfATextWithTooMuch() {
        Lookout lookout = new Lookout(Automaton.of(List.of(Literal.of("ab", true))));
        byte[] few = "ab ".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        byte[] many = "ab ".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        CopiedRuns.Builder copies = new CopiedRuns.Builder();
        for (int start = 0; start < many.length; start += few.length) {
            copies.add(0, start, few.length);
        }

        Sightings there = lookout.whole(few, few.length).orElseThrow();

        assertThat(there.size()).isEqualTo(10_000);
        assertThat(lookout.whole(many, many.length)).isEmpty();
        assertThat(lookout.fresh(many, many.length, there, copies.build())).isEmpty();
        assertThat(told(lookout.whole(few, few.length).orElseThrow())).isEqualTo(told(there));
    }

    private static List<byte[]> scraps() {
        List<byte[]> scraps = new ArrayList<>();
        for (byte[] text : BuiltinTexts.all(5)) {
            scraps.add(text);
            scraps.add(Base64.getEncoder().encode(text));
            String latin1 = new String(text, StandardCharsets.ISO_8859_1);
            scraps.add(latin1.replace("_", "\\u005f").getBytes(StandardCharsets.ISO_8859_1));
        }
        scraps.addAll(hidden(scraps.size() / 2));
        return scraps;
    }

    /** Keys hidden in every way, over and over. */
    private static List<byte[]> hidden(int count) {
        List<byte[]> hidden = new ArrayList<>();
        while (hidden.size() < count) {
            for (Construct construct : Construct.values()) {
                String key = Placeholders.fill("sk_live_{{base62:24}}", hidden.size())
                        .text();
                hidden.add(construct
                        .hide(Hidden.of("# the shop\n" + key + "\nend\n", key))
                        .bytes());
            }
        }
        return hidden;
    }
}
