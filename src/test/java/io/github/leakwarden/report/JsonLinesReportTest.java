package io.github.leakwarden.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.leakwarden.model.ScanResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JsonLinesReportTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("io.github.leakwarden.report.Samples#all")
    void theLinesTogetherAreTheJsonReportWhichHasASchema(ScanResult result) throws IOException {
        JsonNode whole = JACKSON.readTree(Golden.text(new JsonReport(), result, Golden.OPTIONS));
        assertThat(together(lines(result))).isEqualTo(whole);
    }

    @Test
    void everyFindingHasItsLineAndTheManifestComesLast() throws IOException {
        List<String> lines = lines(Samples.many(30));
        assertThat(lines).hasSize(31).allMatch(line -> line.startsWith("{\"type\":\"") && line.endsWith("}"));
        assertThat(lines.get(30)).startsWith("{\"type\":\"manifest\"");
        assertThat(lines(Samples.clean())).hasSize(1);
    }

    @Test
    void valuesAppearOnlyIfAskedFor() {
        ReportOptions shown = new ReportOptions(true, false, 100, "0.1.0");
        assertThat(Golden.text(new JsonLinesReport(), Samples.single(), shown)).contains(Samples.KASHIER.reveal());
        assertThat(Golden.text(new JsonLinesReport(), Samples.single(), Golden.OPTIONS))
                .doesNotContain(Samples.KASHIER.reveal());
    }

    private static JsonNode together(List<String> lines) throws IOException {
        ObjectNode whole = JACKSON.createObjectNode();
        ArrayNode findings = whole.putArray("findings");
        for (String line : lines) {
            ObjectNode object = (ObjectNode) JACKSON.readTree(line);
            if (object.remove("type").asText().equals("finding")) {
                findings.add(object);
            } else {
                whole.set("schemaVersion", object.remove("schemaVersion"));
                whole.set("manifest", object);
            }
        }
        return whole;
    }

    private static List<String> lines(ScanResult result) {
        String text = Golden.text(new JsonLinesReport(), result, Golden.OPTIONS);
        assertThat(text).endsWith("\n");
        return List.of(text.split("\n"));
    }
}
