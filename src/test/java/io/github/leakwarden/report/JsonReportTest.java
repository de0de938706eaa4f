package io.github.leakwarden.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.leakwarden.model.ScanResult;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JsonReportTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("io.github.leakwarden.report.Samples#all")
    void keepsThePublishedSchemaAndHoldsNothingItDoesNotName(ScanResult result) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(closed(published()));
        assertThat(schema.validate(json(result, false), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json(result, true), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaSeesWhatIsMissingOrUnknown() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(closed(published()));
        String json = json(Samples.single(), false);
        assertThat(schema.validate(json.replace("\"rule\"", "\"ruled\""), InputFormat.JSON))
                .as("one member missing, one unknown")
                .hasSize(2);
    }

    @Test
    void valuesAppearOnlyIfAskedFor() throws IOException {
        JsonNode masked = JACKSON.readTree(json(Samples.single(), false)).at("/findings/0/secret");
        JsonNode shown = JACKSON.readTree(json(Samples.single(), true)).at("/findings/0/secret");
        assertThat(masked.fieldNames()).toIterable().containsExactly("masked");
        assertThat(shown.path("value").asText()).isEqualTo(Samples.KASHIER.reveal());
    }

    @Test
    void placesSayUnitPathMemberStateAndBothKindsOfOffsets() throws IOException {
        JsonNode place = JACKSON.readTree(json(Samples.shop(), false)).at("/findings/1/locations/0");
        assertThat(place.path("unit").asText()).isEqualTo(".");
        assertThat(place.path("path").asText()).isEqualTo("release/backup.zip");
        assertThat(place.path("member").asText()).isEqualTo("dump.tar!etc/ansa.yml");
        assertThat(place.path("state").asText()).isEqualTo("tracked");
        assertThat(place.at("/start/line").asInt()).isEqualTo(8);
        assertThat(place.at("/start/column").asInt()).isEqualTo(8);
        assertThat(place.path("endByte").asInt() - place.path("startByte").asInt())
                .isEqualTo(Samples.ANSA.reveal().length());
    }

    private static String json(ScanResult result, boolean showSecrets) {
        return Golden.text(new JsonReport(), result, new ReportOptions(showSecrets, false, 100, "0.1.0"));
    }

    private static JsonNode published() throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream("leakwarden-report.schema.json")) {
            return JACKSON.readTree(in);
        }
    }

    /** The schema with every object closed: published, it lets later versions add members. */
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("type").asText().equals("object")
                && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(JsonReportTest::closed);
        return schema;
    }
}
