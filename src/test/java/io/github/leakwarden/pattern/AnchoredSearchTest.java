package io.github.leakwarden.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Searching from anchors only against RE2/J on the whole text. */
class AnchoredSearchTest {
    private static final int ROUNDS = Integer.getInteger("leakwarden.rounds", 600);

    private final Workspace workspace = new Workspace();

    @Test
    void findsWhatAWholeTextSearchFindsInRandomTexts() {
        int anchored = 0;
        int matched = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomPatterns random = new RandomPatterns(seed);
            String text = random.pattern();
            BytePattern pattern = BytePattern.compile(text);
            Anchors anchors = Anchors.of(pattern);
            if (!anchors.isEmpty()) {
                anchored++;
                Pattern oracle = Pattern.compile(text);
                AnchorTable table = AnchorTable.of(Map.of(0, anchors));
                for (int i = 0; i < 6; i++) {
                    byte[] bytes = random.text();
                    List<List<Integer>> expected = Oracle.all(oracle, bytes);
                    assertThat(search(pattern, table, bytes))
                            .as("seed %d: %s on %s", seed, text, new String(bytes, StandardCharsets.ISO_8859_1))
                            .isEqualTo(expected);
                    matched += expected.size();
                }
            }
        }
        assertThat(anchored).isGreaterThan(ROUNDS / 3);
        assertThat(matched).isGreaterThan(ROUNDS / 2);
    }

    @Test
    void survivesBeingWrittenAndRead() throws IOException {
        BytePattern pattern = BytePattern.compile("(?i)[\\w.-]{0,20}?(?:zork|secret)\\s*[=:]\\s*([0-9a-f]{8,12})\\b");
        AnchorTable table = AnchorTable.of(Map.of(0, Anchors.of(pattern)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.writeTo(new DataOutputStream(bytes));

        AnchorTable read = AnchorTable.readFrom(ByteBuffer.wrap(bytes.toByteArray()));

        byte[] text = "my.zork = 0123abcd; \u017fecret:01234567, X-SECRET=12345678ab\nsecret=1"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(search(pattern, read, text)).hasSize(3).isEqualTo(search(pattern, table, text));
    }

    @Test
    void keysBesideInvalidBytesAreFound() {
        BytePattern pattern = BytePattern.compile("\\b(kst_[0-9A-Za-z]{6})(?:[^0-9A-Za-z]|$)");
        AnchorTable table = AnchorTable.of(Map.of(0, Anchors.of(pattern)));
        for (int value = 0x80; value <= 0xFF; value++) {
            byte[] text = "token=@kst_abc123@ kst_abc123@".getBytes(StandardCharsets.ISO_8859_1);
            text[6] = text[17] = text[text.length - 1] = (byte) value;

            assertThat(search(pattern, table, text)).as("byte %x", value).hasSize(2);
        }
    }

    @Test
    void aPatternWithoutAnchorsIsSearchedEverywhere() {
        BytePattern pattern = BytePattern.compile("[^a-z]*");
        byte[] text = "ab12c3".getBytes(StandardCharsets.US_ASCII);
        AnchoredSearch search = new AnchoredSearch(pattern.matcher(workspace));
        search.reset(text, 0, text.length);
        List<List<Integer>> found = new ArrayList<>();

        search.runWithoutAnchors(match -> found.add(EqualityWithRe2Test.slots(match)));

        assertThat(found).isEqualTo(Oracle.all(Pattern.compile(pattern.text()), text));
    }

    private List<List<Integer>> search(BytePattern pattern, AnchorTable table, byte[] bytes) {
        AnchoredSearch search = new AnchoredSearch(pattern.matcher(workspace));
        search.reset(bytes, 0, bytes.length);
        table.scan(bytes, 0, bytes.length, (number, anchor, position) -> search.add(anchor, position));
        List<List<Integer>> found = new ArrayList<>();
        search.run(match -> found.add(EqualityWithRe2Test.slots(match)));
        return found;
    }
}
