package io.github.leakwarden.text.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.leakwarden.text.Position;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class JsonReaderTest {
    @Test
    void everyKindKnowsItsPlace() throws JsonException {
        JsonValue document = JsonReader.strict().read("{\n  \"a\": [1, \"x\"],\n  \"é\": true, \"n\": null\n}");
        JsonValue items = document.member("a").orElseThrow();
        assertThat(document.position()).isEqualTo(new Position(1, 1));
        assertThat(items.position()).isEqualTo(new Position(2, 8));
        assertThat(items.items().get(0).whole()).hasValue(1);
        assertThat(items.items().get(1).string()).hasValue("x");
        assertThat(items.items().get(1).position()).isEqualTo(new Position(2, 12));
        assertThat(document.member("é").orElseThrow().bool()).hasValue(true);
        assertThat(document.member("n").orElseThrow().kind()).isEqualTo("null");
    }

    @Test
    void columnsCountUtf16UnitsFromBytesToo() throws JsonException {
        byte[] bytes = "\uFEFF[\"é😀\", 7]".getBytes(StandardCharsets.UTF_8);
        assertThat(JsonReader.strict().read(bytes).items().get(1).position()).isEqualTo(new Position(1, 9));
    }

    @Test
    void utf16WithMarkIsRead() throws JsonException {
        String text = "\uFEFF{\"version\": \"1\"}";
        assertThat(JsonReader.strict()
                        .read(text.getBytes(StandardCharsets.UTF_16LE))
                        .string("version"))
                .hasValue("1");
        assertThat(JsonReader.strict()
                        .read(text.getBytes(StandardCharsets.UTF_16BE))
                        .string("version"))
                .hasValue("1");
    }

    @Test
    void commentsAndTrailingCommasAreForTheLenientOnly() throws JsonException {
        String text = "// a\n{ /* b */ \"a\": [1, 2, ], \"b\": 1, \"b\": 2, }";
        JsonValue document = JsonReader.lenient().read(text);
        assertThat(document.member("a").orElseThrow().items()).hasSize(2);
        assertThat(document.member("b").orElseThrow().whole()).hasValue(2);
        assertThat(fault(text)).hasMessage("this is not JSON");
    }

    @Test
    void aNameTwiceIsAFaultAtItsPlace() {
        JsonException fault = fault("{\"a\": 1,\n \"a\": 2}");
        assertThat(fault).hasMessage("this name stands twice in its object");
        assertThat(fault.position()).isEqualTo(new Position(2, 2));
    }

    @Test
    void faultsTellThePlaceAndQuoteNothing() {
        String text = "{\n  \"token\": hunter2hunter2\n}";
        JsonException fault = fault(text);
        assertThat(fault.position().line()).isEqualTo(2);
        assertThat(fault.toString()).doesNotContain("hunter").doesNotContain("token");
        assertThat(fault.getCause()).isNull();
        assertThat(fault("{\"a\": [1")).hasMessage("the text ends before the value does");
        assertThat(fault("")).hasMessage("there is no value");
        assertThat(fault("1 2")).hasMessage("there is more after the end of the value");
    }

    @Test
    void hostileDepthAndNumbersAreFaultsNotOverflows() {
        assertThat(fault("[".repeat(100_000))).hasMessageStartingWith("nested too deep");
        assertThat(fault("9".repeat(100_000))).hasMessageStartingWith("nested too deep");
    }

    @Test
    void hugeExponentsAreNoWholeNumbersAndCostNothing() throws JsonException {
        assertThat(JsonReader.strict().read("1e99999999").whole()).isEmpty();
        assertThat(JsonReader.strict().read("1.5").whole()).isEmpty();
        assertThat(JsonReader.strict().read("12").whole()).hasValue(12);
    }

    @Test
    void questionsToAnotherKindAreAnsweredWithNothing() throws JsonException {
        JsonValue number = JsonReader.strict().read("1");
        assertThat(number.member("a")).isEmpty();
        assertThat(number.items()).isEmpty();
        assertThat(number.string()).isEmpty();
        assertThat(number.bool()).isEmpty();
    }

    private static JsonException fault(String text) {
        JsonException fault = catchThrowableOfType(
                JsonException.class, () -> JsonReader.strict().read(text));
        assertThat(fault).as("a fault is found").isNotNull();
        return fault;
    }
}
