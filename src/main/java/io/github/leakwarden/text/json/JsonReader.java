package io.github.leakwarden.text.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.leakwarden.text.Position;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON document into {@link JsonValue}s that know their place. Immutable, shared by threads.
 *
 * <p>Lines and columns count from 1, columns in UTF-16 units, a byte order mark is no column. Nesting is limited to
 * {@value #MAX_DEPTH}, a number to {@value #MAX_DIGITS} characters: the text may be hostile.
 */
public final class JsonReader {
    static final int MAX_DEPTH = 500;
    static final int MAX_DIGITS = 400;

    private static final JsonReader STRICT = new JsonReader(false);
    private static final JsonReader LENIENT = new JsonReader(true);

    private final JsonFactory factory;
    private final boolean lenient;

    private JsonReader(boolean lenient) {
        this.lenient = lenient;
        this.factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_DIGITS)
                        .build())
                .configure(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION, false)
                .configure(JsonReadFeature.ALLOW_JAVA_COMMENTS, lenient)
                .configure(JsonReadFeature.ALLOW_TRAILING_COMMA, lenient)
                .build();
    }

    /** JSON as RFC 8259 has it, and no name twice in one object. For files that are ours. */
    public static JsonReader strict() {
        return STRICT;
    }

    /** JSON with comments and trailing commas (JSONC); of a name that stands twice the last counts. For foreign files. */
    public static JsonReader lenient() {
        return LENIENT;
    }

    /**
     * The document in {@code bytes}: UTF-8, or UTF-16 with a byte order mark, as some shells write a redirected file.
     *
     * @throws JsonException if it is not one whole document
     */
    public JsonValue read(byte[] bytes) throws JsonException {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return read(decode(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return read(decode(bytes, 2, StandardCharsets.UTF_16BE));
        }
        return read(decode(bytes, startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8));
    }

    /**
     * The document in {@code text}.
     *
     * @throws JsonException if it is not one whole document
     */
    public JsonValue read(String text) throws JsonException {
        try (JsonParser parser = factory.createParser(text)) {
            return document(parser);
        } catch (IOException impossible) {
            throw new IllegalStateException("a string cannot fail to be read", impossible);
        }
    }

    private JsonValue document(JsonParser parser) throws IOException, JsonException {
        try {
            if (parser.nextToken() == null) {
                throw new JsonException(here(parser), "there is no value");
            }
            JsonValue value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonException(start(parser), "there is more after the end of the value");
            }
            return value;
        } catch (JsonEOFException early) {
            throw new JsonException(here(parser), "the text ends before the value does");
        } catch (StreamConstraintsException limit) {
            throw new JsonException(here(parser), "nested too deep, or a number or name too long");
        } catch (com.fasterxml.jackson.core.JsonParseException unexpected) {
            throw new JsonException(position(unexpected.getLocation()), "this is not JSON");
        }
    }

    private JsonValue value(JsonParser parser) throws IOException, JsonException {
        Position at = start(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> new JsonValue.Obj(members(parser), at);
            case START_ARRAY -> new JsonValue.Arr(items(parser), at);
            case VALUE_STRING -> new JsonValue.Str(parser.getText(), at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Num(number(parser, at), at);
            case VALUE_TRUE -> new JsonValue.Bool(true, at);
            case VALUE_FALSE -> new JsonValue.Bool(false, at);
            case VALUE_NULL -> new JsonValue.Null(at);
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new JsonException(at, "this is not JSON");
        };
    }

    private Map<String, JsonValue> members(JsonParser parser) throws IOException, JsonException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position at = start(parser);
            parser.nextToken();
            boolean twice = members.put(name, value(parser)) != null;
            if (twice && !lenient) {
                throw new JsonException(at, "this name stands twice in its object");
            }
        }
        return members;
    }

    private List<JsonValue> items(JsonParser parser) throws IOException, JsonException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static BigDecimal number(JsonParser parser, Position at) throws IOException, JsonException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException | ArithmeticException exponent) {
            throw new JsonException(at, "this number is out of range");
        }
    }

    private static Position start(JsonParser parser) {
        return position(parser.currentTokenLocation());
    }

    private static Position here(JsonParser parser) {
        return position(parser.currentLocation());
    }

    private static Position position(JsonLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static String decode(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
