package io.github.leakwarden.report.sarif;

import static io.github.leakwarden.report.Findings.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.detekt.sarif4j.SarifSchema210;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.report.Findings;
import io.github.leakwarden.report.Golden;
import io.github.leakwarden.report.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SarifReportTest {
    private static final RuleDescriptor RULE =
            Findings.rule("moneroo-secret-key", "Moneroo secret key", Severity.HIGH, "It pays out.", "Revoke it.");
    private static final Secret ONE = Findings.secret("test_", "abcdef", 40, 1);
    private static final Secret OTHER = Findings.secret("test_", "ghijkl", 12, 2);
    private static final Secret ANOTHER = Findings.secret("test_", "ghijkl", 12, 3);

    @ParameterizedTest
    @MethodSource("io.github.leakwarden.report.Samples#all")
    void keepsTheSchemaOfSarif(ScanResult result) throws IOException {
        try (InputStream in = SarifSchema210.class.getResourceAsStream("/json/sarif-schema-2.1.0.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
            assertThat(schema.validate(text(result), InputFormat.JSON)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.leakwarden.report.Samples#all")
    void everyRuleAndResultHasWhatGitHubAsksFor(ScanResult scan) throws IOException {
        JsonNode run = run(scan);
        for (JsonNode rule : run.at("/tool/driver/rules")) {
            for (String text : List.of("/name", "/shortDescription/text", "/fullDescription/text", "/help/text")) {
                assertThat(rule.at(text).asText()).as(text).isNotBlank();
            }
            assertThat(rule.at("/fullDescription/text").asText().length()).isLessThanOrEqualTo(1024);
            assertThat(rule.at("/properties/tags").size()).isBetween(1, 10);
            assertThat(rule.at("/properties/security-severity").isTextual()).isTrue();
            assertThat(Double.parseDouble(
                            rule.at("/properties/security-severity").asText()))
                    .isBetween(0.1, 10.0);
        }
        for (JsonNode result : run.path("results")) {
            JsonNode place = result.at("/locations/0/physicalLocation");
            assertThat(place.at("/artifactLocation/uri").asText()).isNotBlank();
            for (String bound : List.of("startLine", "startColumn", "endLine", "endColumn")) {
                assertThat(place.path("region").path(bound).asInt()).isGreaterThanOrEqualTo(1);
            }
            assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
                    .matches("[0-9a-f]{1,32}:[1-9][0-9]*");
            assertThat(run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id"))
                    .isEqualTo(result.path("ruleId"));
        }
    }

    @Test
    void aFindingInTwoFilesIsTwoResultsOfOneFingerprint() throws IOException {
        List<JsonNode> results = results(Samples.single());
        assertThat(results).hasSize(2);
        assertThat(uris(results)).containsExactly("config/application-prod.properties", "deploy/shop%20one.env");
        assertThat(results.get(0).at("/partialFingerprints/leakwarden~1v1"))
                .isEqualTo(results.get(1).at("/partialFingerprints/leakwarden~1v1"));
        assertThat(results.get(0).at("/message/text").asText()).contains("Also at [deploy/shop one.env:3:17](1)");
        assertThat(results.get(0).at("/relatedLocations/0/id").asInt()).isEqualTo(1);
    }

    @Test
    void aFindingInHistoryOnlyIsOneResultThatSaysSoAndNamesItsCommit() throws IOException {
        JsonNode result = results(Samples.shop()).stream()
                .filter(r -> r.path("ruleId").asText().startsWith("moneroo"))
                .findFirst()
                .orElseThrow();
        assertThat(result.at("/message/text").asText())
                .contains("Introduced by commit 4541dabab8dc500ff9ee6a46aada2f3841ee217b")
                .contains("only in history");
        assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
                .isEqualTo(result.at("/partialFingerprints/leakwarden~1v1")
                                .asText()
                                .substring(4) + ":1");
    }

    @Test
    void whatStandsInNoFileIsANotificationAndNoResult() throws IOException {
        JsonNode run = run(Samples.shop());
        JsonNode note = StreamSupport.stream(
                        run.at("/invocations/0/toolExecutionNotifications").spliterator(), false)
                .filter(n -> n.at("/associatedRule/id").asText().equals("shadhinpay-secret-key"))
                .findFirst()
                .orElseThrow();
        assertThat(note.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
                .startsWith("message of commit ");
        assertThat(note.at("/locations/0/physicalLocation").isMissingNode()).isTrue();
        assertThat(results(Samples.shop()))
                .noneMatch(result -> result.path("ruleId").asText().startsWith("shadhin"));
    }

    @Test
    void aTestKeyIsADescriptorOfItsOwn() throws IOException {
        JsonNode rules = run(Samples.shop()).at("/tool/driver/rules");
        JsonNode split = StreamSupport.stream(rules.spliterator(), false)
                .filter(rule -> rule.path("id").asText().equals("moneroo-secret-key@medium"))
                .findFirst()
                .orElseThrow();
        assertThat(split.at("/properties/security-severity").asText()).isEqualTo("5.5");
    }

    @Test
    void aStepThatThePathExplainsChangesNoRule() throws IOException {
        Finding inTests = Findings.of(RULE.id())
                .severity(Severity.MEDIUM)
                .secret(ONE)
                .at(tracked("src/test/A.java"), 1, "k=", "")
                .build();
        JsonNode result = results(Findings.result(List.of(inTests), RULE)).get(0);
        assertThat(result.path("ruleId").asText()).isEqualTo("moneroo-secret-key");
        assertThat(result.at("/properties/severity").asText()).isEqualTo("medium");
    }

    @Test
    void anExposureOfALesserKindIsADescriptorOfItsOwnATestKeyMakesNone() throws IOException {
        Findings lesser = exposure(tracked("A.java"))
                .kind(Kind.CLIENT_SCOPED)
                .severity(Severity.MEDIUM)
                .salt("lesser");
        Findings test = exposure(tracked("B.java")).environment(Environment.TEST);
        List<String> rules = results(Findings.result(List.of(test.build(), lesser.build()), RULE)).stream()
                .map(result -> result.path("ruleId").asText())
                .toList();
        assertThat(rules).containsExactly("moneroo-secret-key", "moneroo-secret-key@medium");
    }

    @Test
    void aCopyOfTheCodeGetsAResultButNotTheWayOfTheFirst() throws IOException {
        Findings twice = exposure(tracked("A.java"))
                .at(Findings.words(tracked("B.java"), 9, "log.", "info", "(key)"))
                .step(1, "log.", "info", "(key)", "written out");
        List<JsonNode> results = results(Findings.result(List.of(twice.build()), RULE));
        assertThat(results).hasSize(2);
        assertThat(results.get(0).has("codeFlows")).isTrue();
        assertThat(results.get(1).has("codeFlows")).isFalse();
    }

    @Test
    void equalMaskedLinesOfAFileAreCountedDownward() throws IOException {
        List<Finding> findings = new ArrayList<>();
        findings.add(at(ONE, "a.env", 9, "worst"));
        findings.add(at(OTHER, "a.env", 5, "first"));
        findings.add(at(ANOTHER, "a.env", 7, "second"));
        findings.add(at(OTHER, "b.env", 5, "third"));
        List<String> hashes = results(Findings.result(findings, RULE)).stream()
                .map(r -> r.at("/partialFingerprints/primaryLocationLineHash").asText())
                .toList();
        String shared = LineHash.of("k=test_…");
        assertThat(hashes.subList(1, 4)).containsExactly(shared + ":1", shared + ":2", shared + ":1");
        assertThat(hashes.get(0)).endsWith(":1").doesNotStartWith(shared);
    }

    @Test
    void aSecretInVeryManyFilesLinksAFewAndCountsTheRest() throws IOException {
        Findings builder = Findings.of(RULE.id()).severity(Severity.HIGH).secret(ONE);
        for (int i = 0; i < 2_000; i++) {
            builder.at(tracked("copy/" + i + ".env"), 1, "k=", "");
        }
        List<JsonNode> results = results(Findings.result(List.of(builder.build()), RULE));
        assertThat(results).hasSize(2_000);
        assertThat(results.get(0).path("locations").size()).isEqualTo(1);
        assertThat(results.get(0).path("relatedLocations").size()).isEqualTo(10);
        assertThat(results.get(0).at("/message/text").asText()).contains(", 1989 more places.");
    }

    @Test
    void severalUnitsPrefixTheirPathsOneDoesNot() throws IOException {
        Provenance nested = Provenance.file("../vendor/lib", "x.env", FileState.TRACKED);
        Finding finding =
                Findings.of(RULE.id()).secret(ONE).at(nested, 1, "k=", "").build();
        assertThat(uris(results(Findings.result(List.of(finding), units("../vendor/lib"), RULE))))
                .containsExactly("x.env");
        assertThat(uris(results(Findings.result(List.of(finding), units(".", "../vendor/lib"), RULE))))
                .containsExactly("vendor/lib/x.env");
    }

    @Test
    void tooManyResultsAreCutAndSaidSo() throws IOException {
        JsonNode run = run(Samples.many(SarifResults.MOST_RESULTS + 1));
        assertThat(run.path("results").size()).isEqualTo(SarifResults.MOST_RESULTS);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .contains("there are 25001 results");
    }

    @Test
    void anExposureCarriesItsWay() throws IOException {
        JsonNode result = results(Samples.shop()).stream()
                .filter(r -> r.path("ruleId").asText().startsWith("exposure"))
                .findFirst()
                .orElseThrow();
        JsonNode steps = result.at("/codeFlows/0/threadFlows/0/locations");
        assertThat(steps.size()).isEqualTo(3);
        assertThat(steps.at("/0/location/physicalLocation/region/startLine").asInt())
                .isEqualTo(31);
        assertThat(steps.at("/2/location/physicalLocation/region").toString())
                .isEqualTo(result.at("/locations/0/physicalLocation/region").toString());
        assertThat(result.at("/message/text").asText()).contains("See also [config/application-prod.properties:14:20]");
    }

    @Test
    void unreadInputMakesTheRunUnsuccessful() throws IOException {
        assertThat(run(Samples.unread())
                        .at("/invocations/0/executionSuccessful")
                        .asBoolean(true))
                .isFalse();
        assertThat(run(Samples.clean()).at("/invocations/0/executionSuccessful").asBoolean(false))
                .isTrue();
        Set<String> levels = new HashSet<>();
        run(Samples.unread())
                .at("/invocations/0/toolExecutionNotifications")
                .forEach(n -> levels.add(n.path("level").asText()));
        assertThat(levels).containsExactlyInAnyOrder("error", "warning", "note");
    }

    private static Findings exposure(Provenance file) {
        return Findings.of(RULE.id())
                .severity(Severity.HIGH)
                .subject("Authorization")
                .at(Findings.words(file, 1, "log.", "info", "(key)"));
    }

    private static Finding at(Secret secret, String path, int line, String salt) {
        return Findings.of(RULE.id())
                .salt(salt)
                .severity(Severity.HIGH)
                .secret(secret)
                .at(tracked(path), line, "k=", "")
                .build();
    }

    private static Manifest units(String... units) {
        List<Manifest.UnitSummary> summaries = Stream.of(units)
                .map(unit -> new Manifest.UnitSummary(unit, Map.of("files", 1L), 10))
                .toList();
        return new Manifest(List.of(), summaries, List.of(), 1, Map.of());
    }

    private static List<String> uris(List<JsonNode> results) {
        return results.stream()
                .map(r -> r.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .toList();
    }

    private static List<JsonNode> results(ScanResult result) throws IOException {
        return StreamSupport.stream(run(result).path("results").spliterator(), false)
                .toList();
    }

    private static JsonNode run(ScanResult result) throws IOException {
        return new ObjectMapper().readTree(text(result)).at("/runs/0");
    }

    private static String text(ScanResult result) {
        return Golden.text(new SarifReport(), result, Golden.OPTIONS);
    }
}
