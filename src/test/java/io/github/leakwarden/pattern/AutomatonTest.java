package io.github.leakwarden.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AutomatonTest {
    @Test
    void findsWhatComparingEveryPlaceFinds() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Literal> literals = literals(random, 1 + random.nextInt(40), "abAB_\u00e9", 7);
            byte[] text = text(random, random.nextInt(600), "abAB_\u00e9 ");
            int from = random.nextInt(text.length / 2 + 1);
            int to = from + random.nextInt(text.length - from + 1);

            assertThat(sorted(scan(Automaton.of(literals), text, from, to)))
                    .as("seed %d", seed)
                    .isEqualTo(compare(literals, text, from, to));
        }
    }

    @Test
    void thousandsOfLiteralsStayInALargeCache() {
        Random random = new Random(1);
        List<Literal> literals = literals(random, 3_000, "abcdefghijklmnopqrstuvwxyz0123456789_-", 14);
        Automaton automaton = Automaton.of(literals);
        byte[] text = text(random, 20_000, "abcdefghijklmnopqrstuvwxyz0123456789_-");

        assertThat(automaton.tableBytes()).isLessThan(2 * AutomatonBuilder.LARGE_TABLE_BYTES);
        assertThat(sorted(scan(automaton, text, 0, text.length))).isEqualTo(compare(literals, text, 0, text.length));
    }

    @Test
    void theSameOrderEachTime() {
        Random random = new Random(2);
        Automaton automaton = Automaton.of(literals(random, 20, "ab", 3));
        byte[] text = text(random, 500, "ab");

        assertThat(scan(automaton, text, 0, text.length)).isEqualTo(scan(automaton, text, 0, text.length));
    }

    @Test
    void survivesBeingWrittenAndRead() throws IOException {
        Random random = new Random(3);
        Automaton automaton = Automaton.of(literals(random, 50, "abAB_", 6));
        byte[] text = text(random, 2_000, "abAB_ ");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        automaton.writeTo(new DataOutputStream(bytes));
        bytes.write(42);

        ByteBuffer in = ByteBuffer.wrap(bytes.toByteArray());
        Automaton read = Automaton.readFrom(in);

        assertThat(in.get()).isEqualTo((byte) 42);
        assertThat(read.literals()).isEqualTo(automaton.literals());
        assertThat(scan(read, text, 0, text.length)).isEqualTo(scan(automaton, text, 0, text.length));
    }

    @Test
    void findsNothingWithoutLiterals() {
        assertThat(scan(Automaton.of(List.of()), new byte[500], 0, 500)).isEmpty();
    }

    private static List<Literal> literals(Random random, int count, String alphabet, int longest) {
        Set<Literal> literals = new LinkedHashSet<>();
        while (count-- > 0) {
            String text = new String(text(random, 1 + random.nextInt(longest), alphabet), StandardCharsets.ISO_8859_1);
            boolean fold = random.nextBoolean();
            literals.add(new Literal(fold ? Literal.lower(text) : text, fold));
        }
        return List.copyOf(literals);
    }

    private static byte[] text(Random random, int length, String alphabet) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
        }
        return text;
    }

    private static List<String> scan(Automaton automaton, byte[] text, int from, int to) {
        List<String> hits = new ArrayList<>();
        automaton.scan(text, from, to, (literal, start) -> hits.add(literal + "@" + start));
        return hits;
    }

    private static List<String> compare(List<Literal> literals, byte[] text, int from, int to) {
        String all = new String(text, StandardCharsets.ISO_8859_1);
        String folded = Literal.lower(all);
        List<String> hits = new ArrayList<>();
        for (int i = 0; i < literals.size(); i++) {
            Literal literal = literals.get(i);
            for (int at = from; at + literal.length() <= to; at++) {
                if ((literal.foldCase() ? folded : all).startsWith(literal.latin1(), at)) {
                    hits.add(i + "@" + at);
                }
            }
        }
        return sorted(hits);
    }

    private static List<String> sorted(List<String> hits) {
        return hits.stream().sorted().toList();
    }
}
