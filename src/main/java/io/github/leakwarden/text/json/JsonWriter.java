package io.github.leakwarden.text.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Optional;

/**
 * Writes JSON documents as UTF-8, member by member, in the order it is told; mostly one.
 *
 * <p>Nothing in a string can steer a terminal ({@link SafeEscapes}); an unpaired surrogate becomes U+FFFD. Closing ends
 * the last with a line feed and flushes; the stream stays open. Not for several threads.
 */
public final class JsonWriter implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .characterEscapes(new SafeEscapes())
            .rootValueSeparator("\n")
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final JsonGenerator generator;

    private JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** A document for people too: two spaces a level, one member or item a line. */
    public static JsonWriter pretty(OutputStream out) throws IOException {
        JsonGenerator generator = FACTORY.createGenerator(out);
        generator.setPrettyPrinter(new Indented());
        return new JsonWriter(generator);
    }

    /** Documents on a line each. */
    public static JsonWriter compact(OutputStream out) throws IOException {
        return new JsonWriter(FACTORY.createGenerator(out));
    }

    /** Opens an object, as an item or after {@link #name}. */
    public JsonWriter startObject() throws IOException {
        generator.writeStartObject();
        return this;
    }

    public JsonWriter endObject() throws IOException {
        generator.writeEndObject();
        return this;
    }

    /** Opens an array, as an item or after {@link #name}. */
    public JsonWriter startArray() throws IOException {
        generator.writeStartArray();
        return this;
    }

    public JsonWriter endArray() throws IOException {
        generator.writeEndArray();
        return this;
    }

    /** Names the next value of the open object. */
    public JsonWriter name(String name) throws IOException {
        generator.writeFieldName(paired(name));
        return this;
    }

    public JsonWriter value(String value) throws IOException {
        generator.writeString(paired(value));
        return this;
    }

    public JsonWriter value(long value) throws IOException {
        generator.writeNumber(value);
        return this;
    }

    public JsonWriter value(boolean value) throws IOException {
        generator.writeBoolean(value);
        return this;
    }

    public JsonWriter member(String name, String value) throws IOException {
        return name(name).value(value);
    }

    public JsonWriter member(String name, long value) throws IOException {
        return name(name).value(value);
    }

    public JsonWriter member(String name, boolean value) throws IOException {
        return name(name).value(value);
    }

    /** The member if there is a value, nothing otherwise. */
    public JsonWriter member(String name, Optional<String> value) throws IOException {
        return value.isPresent() ? member(name, value.get()) : this;
    }

    /** An array of strings. */
    public JsonWriter member(String name, Collection<String> values) throws IOException {
        name(name).startArray();
        for (String value : values) {
            value(value);
        }
        return endArray();
    }

    /** Ends the document and flushes. */
    @Override
    public void close() throws IOException {
        generator.writeRaw('\n');
        generator.close();
    }

    private static String paired(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Line feeds on every system, {@code "name": value}, empty objects and arrays closed at once. */
    private static final class Indented extends DefaultPrettyPrinter {
        private static final long serialVersionUID = 1L;
        private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

        Indented() {
            super(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""));
            indentObjectsWith(LINES);
            indentArraysWith(LINES);
        }

        private Indented(Indented base) {
            super(base);
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Indented(this);
        }
    }
}
