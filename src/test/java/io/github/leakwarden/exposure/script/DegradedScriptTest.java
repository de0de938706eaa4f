package io.github.leakwarden.exposure.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hostile and huge scripts are given up, located, and the process lives. */
final class DegradedScriptTest {
    private static final int MANY = 100_000;

    @ParameterizedTest
    @CsvSource({
        "x = , (, 1, )",
        "x = , (, '', ''",
        "x = , [, '', ]",
        "x = , '{a:', 1, }",
        "'', '{', '', }",
        "x = , 'f(', '', )",
        "x = , '!', 1, ''",
        "x = , 'a?b:', c, ''",
        "x = , '()=>', 1, ''",
        "x = , '`${', '', '}`'",
        "'', 'if(a)b;else ', c, ''",
        "'', 'x += ', 1, ''",
        "x, '.a()', '', ''",
    })
    void survivesNesting(String before, String open, String middle, String close) {
        String source = before + open.repeat(MANY) + middle + close.repeat(MANY);
        ScriptSample sample = ScriptSample.of("lib/deep.js", source);
        assertThat(sample.analyse()).isEmpty();
        assertThat(sample.degraded()).allMatch(code -> code.startsWith("exposure"));
    }

    @Test
    void givesUpNestedParentheses() {
        ScriptSample sample = ScriptSample.of("lib/deep.ts", "x = " + "(".repeat(MANY) + "1" + ")".repeat(MANY));
        assertThat(sample.analyse()).isEmpty();
        assertThat(sample.degraded()).containsExactly("exposure.too-deep");
    }

    @Test
    void givesUpLargeScripts() {
        ScriptSample sample = ScriptSample.of("dist/app.min.js", "a(1);b=2;".repeat(5 * MANY + MANY / 2));
        assertThat(sample.analyse()).isEmpty();
        assertThat(sample.degraded()).containsExactly("exposure.too-large");
    }

    @Test
    void givesUpManyNodes() {
        ScriptSample sample = ScriptSample.of("dist/app.js", "a=1;".repeat(3 * MANY / 2));
        assertThat(sample.analyse()).isEmpty();
        assertThat(sample.degraded()).containsExactly("exposure.too-large");
    }

    @Test
    void readsAChainAsLongAsItIsDeep() {
        ScriptSample sample = ScriptSample.server(
                "const text = 'a'" + " + 'a'".repeat(500) + " + process.env.ANSA_SECRET_KEY;", "console.log(text);");
        assertThat(sample.hits()).containsExactly("2 credential-logged");
    }

    @Test
    void doesWithoutNativesOnAnUnknownPlatform(@TempDir Path cache) {
        ScriptParser parser = new ScriptParser(new Natives(Optional.of(cache), Optional.empty()));
        ScriptAnalyser analyser = new ScriptAnalyser(ScriptSample.CATALOGUE, parser);
        ScriptSample sample = ScriptSample.server("console.log(process.env.ANSA_SECRET_KEY)");
        assertThat(sample.analyse(analyser)).isEmpty();
        assertThat(sample.degraded()).containsExactly("exposure.native-unavailable");
    }

    @Test
    void readsNothingInAnEmptyFile() {
        ScriptSample sample = ScriptSample.of("lib/empty.js", "");
        assertThat(sample.analyse()).isEmpty();
        assertThat(sample.degraded()).isEmpty();
    }
}
