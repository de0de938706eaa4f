package io.github.leakwarden.text.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JsonWriterTest {
    @Test
    void membersComeInTheOrderTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter json = JsonWriter.pretty(out)) {
            json.startObject().member("b", 1).member("a", "x").member("none", Optional.empty());
            json.member("list", List.of("p", "q")).member("empty", List.of()).member("yes", true);
            json.name("object").startObject().endObject().endObject();
        }
        assertThat(text(out)).isEqualTo("""
            {
              "b": 1,
              "a": "x",
              "list": [
                "p",
                "q"
              ],
              "empty": [],
              "yes": true,
              "object": {}
            }
            """);
    }

    @Test
    void whatSteersATerminalIsEscapedAndReadsBack() throws IOException, JsonException {
        String hostile = "\u001B[31m \u009B2J \u202E \u200B \u2028 \u007F \" \\ \n … é 😀";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter json = JsonWriter.compact(out)) {
            json.startArray().value(hostile).endArray();
        }
        assertThat(text(out).trim())
                .matches(line -> line.codePoints().noneMatch(JsonWriterTest::isInvisible), "holds no control character")
                .contains("… é 😀");
        assertThat(JsonReader.strict().read(out.toByteArray()).items().get(0).string())
                .hasValue(hostile);
    }

    @Test
    void anUnpairedSurrogateIsReplacedNotFatal() throws IOException, JsonException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter json = JsonWriter.compact(out)) {
            json.startObject().member("a\uD800", "x\uDC00y").endObject();
        }
        assertThat(JsonReader.strict().read(out.toByteArray()).string("a\uFFFD"))
                .hasValue("x\uFFFDy");
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR;
    }

    private static String text(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8);
    }
}
