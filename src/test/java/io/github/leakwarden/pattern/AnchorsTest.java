package io.github.leakwarden.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnchorsTest {
    @Test
    void anOrdinaryKeyIsKnownByItsPrefix() {
        Anchor anchor = only("\\b(kst_[0-9A-Za-z]{24})\\b");

        assertThat(anchor.literal()).isEqualTo(Literal.of("kst_", false));
        assertThat(anchor.minBefore()).isZero();
        assertThat(anchor.isFixed()).isTrue();
    }

    @Test
    void aSingleByteServesWhereNothingElseIsFixed() {
        Anchor anchor = only("[0-9a-f]{32}\\$[0-9a-f]{96}");

        assertThat(anchor.literal().latin1()).isEqualTo("$");
        assertThat(anchor.minBefore()).isEqualTo(32);
        assertThat(anchor.maxBefore()).isEqualTo(32);
        assertThat(gateAdmits(anchor, "0".repeat(32) + "$" + "f".repeat(96), 32))
                .isTrue();
        assertThat(gateAdmits(anchor, "0".repeat(32) + "$" + "f".repeat(40) + "g".repeat(56), 32))
                .isFalse();
        assertThat(gateAdmits(anchor, "x" + "0".repeat(31) + "$" + "f".repeat(96), 32))
                .isFalse();
        assertThat(gateAdmits(anchor, "0".repeat(31) + "$" + "f".repeat(96), 31))
                .isFalse();
    }

    @Test
    void branchesContributeTheirOwn() {
        assertThat(literals("(?:alpha|beta[0-9]+|x?gamma)="))
                .containsExactlyInAnyOrder("alpha", "beta", "gamma", "xgamma");
    }

    @Test
    void caseFoldingCoversTheLettersOutsideAscii() {
        assertThat(literals("(?i)mask"))
                .containsExactlyInAnyOrder(
                        latin1("mask"), latin1("ma\u017fk"), latin1("mas\u212a"), latin1("ma\u017f\u212a"));
    }

    @Test
    void aVariableLeadIsADistanceWithBounds() {
        Anchor anchor = only("[a-z]{3,9}://[a-z]+");

        assertThat(anchor.literal().latin1()).isEqualTo("://");
        assertThat(anchor.minBefore()).isEqualTo(3);
        assertThat(anchor.maxBefore()).isEqualTo(9);
        assertThat(only("[a-z]+://").isBounded()).isFalse();
    }

    @Test
    void aMandatoryRepetitionCountsLikeItsBody() {
        assertThat(literals("(?:[0-9]zork){2,}")).containsExactly("zork");
        assertThat(literals("(?:[0-9]zork){0,2}[0-9]")).doesNotContain("zork");
    }

    @Test
    void aPatternWithoutFixedTextHasNone() {
        assertThat(Anchors.of(BytePattern.compile("[^0-9]{3,}")).isEmpty()).isTrue();
        assertThat(Anchors.of(BytePattern.compile("(?:zork)?[^0-9]+")).isEmpty())
                .isTrue();
    }

    @Test
    void theRarerOfTwoLiteralsIsTaken() {
        assertThat(literals("return [0-9]{5} zqxj")).containsExactly(" zqxj");
    }

    @Test
    void aWordBoundaryIsPartOfTheGate() {
        Anchor anchor = only("\\bkst_[0-9]{2}\\b");

        assertThat(gateAdmits(anchor, "kst_12", 0)).isTrue();
        assertThat(gateAdmits(anchor, "=kst_12;", 1)).isTrue();
        assertThat(gateAdmits(anchor, "akst_12", 1)).isFalse();
        assertThat(gateAdmits(anchor, "kst_123", 0)).isFalse();
        assertThat(gateAdmits(anchor, "kst_1", 0)).isFalse();
    }

    @Test
    void gatesLookBeyondWhatIsScanned() {
        BytePattern pattern = BytePattern.compile("[a-z]kst_[0-9]{4}");
        AnchorTable table = AnchorTable.of(Map.of(7, Anchors.of(pattern)));
        byte[] text = "  xkst_1234".getBytes(StandardCharsets.US_ASCII);
        List<Integer> found = new ArrayList<>();

        table.scan(text, 0, text.length, 3, 7, (number, anchor, position) -> {
            found.add(number);
            found.add(position);
        });

        assertThat(found).containsExactly(7, 3);
    }

    private static boolean gateAdmits(Anchor anchor, String text, int position) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return anchor.gate()
                .admits(
                        bytes,
                        0,
                        bytes.length,
                        position,
                        position + anchor.literal().length());
    }

    private static Anchor only(String pattern) {
        Anchors anchors = Anchors.of(BytePattern.compile(pattern));
        assertThat(anchors.alternatives()).hasSize(1);
        return anchors.alternatives().get(0);
    }

    private static List<String> literals(String pattern) {
        List<String> literals = new ArrayList<>();
        for (Anchor anchor : Anchors.of(BytePattern.compile(pattern)).alternatives()) {
            literals.add(anchor.literal().latin1());
        }
        return literals;
    }

    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
