package io.github.leakwarden.text.json;

import io.github.leakwarden.fuzz.FuzzTarget;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Any bytes as JSON and JSONC: a value or a located fault; what the strict reader takes, the lenient one takes alike. */
public final class JsonFuzz implements FuzzTarget {
    public static void fuzzerTestOneInput(byte[] input) {
        new JsonFuzz().run(input);
    }

    @Override
    public void run(byte[] input) {
        JsonValue value;
        try {
            value = JsonReader.strict().read(input);
        } catch (JsonException told) {
            value = null;
        }
        try {
            JsonValue lenient = JsonReader.lenient().read(input);
            if (value != null && !value.equals(lenient)) {
                throw new IllegalStateException("the readers differ");
            }
        } catch (JsonException told) {
            if (value != null) {
                throw new IllegalStateException("the lenient reader is the stricter one", told);
            }
        }
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (String text : List.of(
                "{\"a\": [1, -2.5e3, true, null, \"\\u00e9\\ud834\\udd1e\\n\"], \"b\": {\"c\": \"d\"}, \"a\": 2}",
                "// note\n{ 'a': 1, /* x */ b: [1, 2,], }\n",
                "[[[[[[[[]]]]]]]]",
                "\"\\\"\"",
                "123456789012345678901234567890")) {
            seeds.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return seeds;
    }
}
