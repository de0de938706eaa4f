package io.github.leakwarden.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.ScanResult;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class GitLabReportTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    static Stream<ScanResult> samples() {
        return Stream.concat(Samples.all(), Stream.of(doubtful()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsGitLabsFormat(ScanResult result) throws IOException {
        assertThat(GitLabFormat.faults(JACKSON.readTree(text(result)))).isEmpty();
    }

    /** Members of the report, and what each becomes. */
    @ParameterizedTest
    @CsvSource({
        "sha, hash",
        "Critical, critical",
        "end_time, ended",
        "vendor, maker",
        "secret_detection, secrets",
        "level, rank",
        "identifiers, ids",
        "location, place",
        "node_type, role",
        "propagation, middle",
        "file_name, file",
        "line_start, line",
        "file-location, location",
        "flagged-as-likely-false-positive, doubtful",
        "text, words",
        "00:00:00, 00:00:00Z",
        "15.2.4, 15.2"
    })
    void theFormatsCheckSeesWhatIsMissingOrMisspelt(String right, String wrong) throws IOException {
        List<String> seen = new ArrayList<>();
        for (ScanResult result : List.of(Samples.shop(), doubtful())) {
            String text = text(result).replace(right + "\"", wrong + "\"");
            seen.addAll(GitLabFormat.faults(JACKSON.readTree(text)));
        }
        assertThat(seen).isNotEmpty();
    }

    @Test
    void theFormatsCheckSeesWhatIsTooLongOrTurnedRound() throws IOException {
        ObjectNode item = (ObjectNode) JACKSON.readTree(text(Samples.single()));
        ObjectNode first = (ObjectNode) item.at("/vulnerabilities/0");
        first.put("name", "n".repeat(256)).put("solution", "s".repeat(7_001)).put("id", "");
        first.putArray("identifiers");
        ((ObjectNode) first.path("location")).put("start_line", 15);
        assertThat(GitLabFormat.faults(item))
                .containsExactly(
                        "/vulnerabilities/0/id has 0 characters",
                        "/vulnerabilities/0/name has 256 characters",
                        "/vulnerabilities/0/solution has 7001 characters",
                        "/vulnerabilities/0/identifiers has 0 items",
                        "/vulnerabilities/0/location/start_line is behind /vulnerabilities/0/location/end_line");
    }

    @Test
    void declaresTheVersionOfTheFormatItIsCheckedAgainst() throws IOException {
        JsonNode report = JACKSON.readTree(text(Samples.clean()));
        assertThat(report.path("version").asText()).isEqualTo("15.2.4");
        assertThat(report.path("schema").asText()).endsWith("/v15.2.4/dist/secret-detection-report-format.json");
    }

    @Test
    void aPlaceInTheTreeHasFileAndLinesAndItsCommitOnlyInTheDetails() throws IOException {
        JsonNode key = vulnerabilities(Samples.shop()).get(0);
        assertThat(key.at("/location/file").asText()).isEqualTo("config/application-prod.properties");
        assertThat(key.at("/location/start_line").asInt()).isEqualTo(14);
        assertThat(key.at("/location/commit/sha").asText()).isEqualTo("0000000");
        assertThat(key.at("/details/introduced_by_1/value").asText()).hasSize(40);
        assertThat(key.path("severity").asText()).isEqualTo("Critical");
        assertThat(key.at("/identifiers/0/type").asText()).isEqualTo("leakwarden_rule_id");
        assertThat(key.at("/identifiers/0/value").asText()).isEqualTo("kashier-secret-key");
        assertThat(key.path("raw_source_code_extract").asText()).isEqualTo(Samples.KASHIER.masked());
    }

    @Test
    void whatIsOnlyInHistoryStandsInTheCommitThatBroughtIt() throws IOException {
        JsonNode old = only(Samples.shop(), "moneroo-secret-key");
        Finding finding = Samples.shop().findings().get(4);
        assertThat(old.at("/location/file").asText()).isEqualTo("docs/[draft]/try it.md");
        assertThat(old.at("/location/commit/sha").asText())
                .isEqualTo(finding.history().orElseThrow().introducedBy().get(0).id());
        assertThat(old.at("/location/commit/author").asText()).isEqualTo("Tom Okoro");
    }

    @Test
    void aMemberIsItsArchiveWithoutLinesAndAMessageHasNoFile() throws IOException {
        JsonNode member = only(Samples.shop(), "ansa-secret-key");
        assertThat(member.at("/location/file").asText()).isEqualTo("release/backup.zip");
        assertThat(member.at("/location").has("start_line")).isFalse();
        assertThat(member.at("/details/member/value").asText()).contains("dump.tar!etc/ansa.yml");
        JsonNode message = only(Samples.shop(), "shadhinpay-secret-key");
        assertThat(message.at("/location").has("file")).isFalse();
        assertThat(message.at("/location/commit/sha").asText()).hasSize(40);
    }

    @Test
    void anExposureCarriesItsWay() throws IOException {
        JsonNode logged = only(Samples.shop(), "exposure.credential-logged");
        JsonNode flow = logged.at("/details/flow/items/0");
        assertThat(flow.findValuesAsText("node_type")).containsExactly("source", "propagation", "sink");
        assertThat(flow.at("/2/file_location/line_start").asInt()).isEqualTo(52);
        assertThat(logged.path("description").asText()).contains("See also `Kashier secret key ");
    }

    @Test
    void everyPlaceHasAnIdThatIsItsOwnAndStays() throws IOException {
        List<String> ids = new ArrayList<>();
        vulnerabilities(Samples.shop()).forEach(item -> ids.add(item.path("id").asText()));
        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        List<String> again = new ArrayList<>();
        vulnerabilities(Samples.shop())
                .forEach(item -> again.add(item.path("id").asText()));
        assertThat(again).isEqualTo(ids);
    }

    @Test
    void aDoubtfulFindingIsFlagged() throws IOException {
        assertThat(vulnerabilities(doubtful()).at("/0/flags/0/type").asText())
                .isEqualTo("flagged-as-likely-false-positive");
        assertThat(vulnerabilities(Samples.single()).get(0).has("flags")).isFalse();
    }

    @Test
    void theManifestIsInTheMessagesAndTheStatus() throws IOException {
        JsonNode scan = JACKSON.readTree(text(Samples.unread())).path("scan");
        assertThat(scan.path("status").asText()).isEqualTo("failure");
        assertThat(scan.path("messages").findValuesAsText("value"))
                .contains(
                        "read .: 1,204 files, 96 archive members, 18,310 history blobs, 2,411 commit messages, 73.4 MB")
                .anyMatch(line -> line.startsWith("unread: release/old.zip: "))
                .anyMatch(line -> line.startsWith("skipped: run/pipe: "))
                .anyMatch(line -> line.startsWith("suppression.stale: .leakwardenignore:3: "));
        assertThat(JACKSON.readTree(text(Samples.clean())).at("/scan/status").asText())
                .isEqualTo("success");
    }

    @Test
    void itsTimeIsTheDayOfTheScan() throws IOException {
        ReportOptions options =
                new ReportOptions(false, false, 100, "0.1.0", LocalDate.of(2026, 11, 25), Judgement.USUAL);
        JsonNode scan = JACKSON.readTree(Golden.text(new GitLabReport(), Samples.clean(), options))
                .path("scan");
        assertThat(scan.path("start_time").asText()).isEqualTo("2026-11-25T00:00:00");
        assertThat(scan.path("end_time").asText()).isEqualTo("2026-11-25T00:00:00");
    }

    @Test
    void noValueLeavesEvenIfAskedFor() {
        ReportOptions shown = new ReportOptions(true, false, 100, "0.1.0");
        assertThat(Golden.text(new GitLabReport(), Samples.single(), shown))
                .doesNotContain(Samples.KASHIER.reveal())
                .contains(Samples.KASHIER.masked());
    }

    private static ScanResult doubtful() {
        return Findings.result(List.of(Findings.of("generic-secret")
                .confidence(Confidence.LOW)
                .reasons("the name says little")
                .secret(Samples.KASHIER)
                .at(Findings.tracked("a.env"), 1, "key=", "")
                .build()));
    }

    private static JsonNode only(ScanResult result, String rule) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode item : vulnerabilities(result)) {
            if (item.at("/identifiers/0/value").asText().equals(rule)) {
                found.add(item);
            }
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static JsonNode vulnerabilities(ScanResult result) throws IOException {
        return JACKSON.readTree(text(result)).path("vulnerabilities");
    }

    private static String text(ScanResult result) {
        return Golden.text(new GitLabReport(), result, Golden.OPTIONS);
    }
}
