package io.github.leakwarden.exposure.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.exposure.Snippet;
import io.github.leakwarden.model.ExposureHit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the analyser does with files that are not what they should be, and what it says of a hit. */
final class JavaAnalyserTest {
    private static final String LEAK = "void leak(String apiSecret) { log.info(apiSecret); }\n";

    @Test
    void degradesAFileThatIsNotJavaAndSaysWhereWithoutItsText() {
        List<String> degraded = new ArrayList<>();
        Snippet.java(LEAK + "String s = ansa_sk_live_{{base62:30}} ]]] ;\n").hits(degraded);
        assertThat(degraded)
                .singleElement()
                .asString()
                .startsWith("exposure.not-parsed: ")
                .contains("line 3");
        assertThat(degraded.get(0)).doesNotContain("ansa_sk");
    }

    @Test
    void degradesDeepNesting() {
        List<String> degraded = new ArrayList<>();
        String nested = "(".repeat(100_000) + "1" + ")".repeat(100_000);
        Snippet.java(LEAK + "int i = " + nested + ";\n").hits(degraded);
        assertThat(degraded).singleElement().asString().startsWith("exposure.too-deep: ");
    }

    @Test
    void followsLongConcatenations() {
        String chain = "\"a\"" + " + x".repeat(5_000);
        Snippet.java("void leak(String apiSecret, String x) { log.info(" + chain
                        + " + apiSecret); } // expect: exposure.credential-logged\n")
                .holds();
    }

    @Test
    void degradesWhatCostsTooManySteps() {
        StringBuilder source = new StringBuilder(LEAK).append("void all(String x) {\n");
        for (int i = 0; i < 20; i++) {
            source.append(("f" + i + "(x);\n").repeat(24));
        }
        source.append("}\n");
        for (int i = 0; i < 20; i++) {
            source.append("void f" + i + "(String x) { g(\"\"" + " + x".repeat(2_000) + "); }\n");
        }
        List<String> degraded = new ArrayList<>();
        List<ExposureHit> hits = Snippet.java(source.toString()).hits(degraded);
        assertThat(degraded).singleElement().asString().startsWith("exposure.budget-spent: ");
        assertThat(hits).as("what was found before").hasSize(1);
    }

    @Test
    void takesInvalidBytesAndMarksOfByteOrder() {
        Snippet.of(
                        "A.java",
                        "\uFEFFclass A {\n // \u00e4\u20ac\uD83D\uDE00\n" + LEAK.strip()
                                + " // expect: exposure.credential-logged\n}\n")
                .holds();
    }

    @Test
    void doesNotParseWhatCannotLeak() {
        List<String> degraded = new ArrayList<>();
        assertThat(Snippet.of("A.java", "this is not Java, says the log. No more.")
                        .hits(degraded))
                .isEmpty();
        assertThat(Snippet.of("A.java", "neither is this; it holds an apiKey").hits(degraded))
                .isEmpty();
        assertThat(degraded).isEmpty();
    }

    @Test
    void describesTheStatementWithoutItsLiterals() {
        List<ExposureHit> hits = Snippet.java("""
            void pay(String apiSecret) {
                log.info("paying with {}", // soon
                        apiSecret);
            }
            """).hits(new ArrayList<>());
        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.statement()).isEqualTo("log.info(\"…\", apiSecret);");
            assertThat(hit.enclosing()).isEqualTo("Client.pay");
            assertThat(hit.subject()).isEqualTo("apiSecret");
            assertThat(hit.steps()).hasSize(2);
        });
    }
}
