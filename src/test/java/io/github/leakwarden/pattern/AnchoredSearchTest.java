package io.github.leakwarden.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Searching from anchors only against RE2/J on the whole text. */
class AnchoredSearchTest {
    private static final int ROUNDS = 3_000;

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

    private List<List<Integer>> search(BytePattern pattern, AnchorTable table, byte[] bytes) {
        AnchoredSearch search = new AnchoredSearch(pattern.matcher(workspace));
        search.reset(bytes, 0, bytes.length);
        table.scan(bytes, 0, bytes.length, (number, anchor, position) -> search.add(anchor, position));
        List<List<Integer>> found = new ArrayList<>();
        search.run(match -> found.add(EqualityWithRe2Test.slots(match)));
        return found;
    }
}
