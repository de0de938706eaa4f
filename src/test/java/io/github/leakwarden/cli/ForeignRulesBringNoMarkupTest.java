package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.leakwarden.text.MarkdownReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule of somebody else's is shown in its words: no link, picture, HTML or placeholder of it is live anywhere. */
final class ForeignRulesBringNoMarkupTest {
    private static final String HOSTILE =
            "See [here](https://evil.example) ![p](https://evil.example/p.png) <img src=x> {0} {1:x} www.evil.example"
                    + " @team **b** `c` | d";

    /** As SARIF 2.1.0, 3.11.6, has embedded links: brackets without a backslash before them, then a destination. */
    private static final Pattern EMBEDDED_LINK =
            Pattern.compile("(?<!\\\\)\\[((?:\\\\.|[^\\\\\\[\\]])*)(?<!\\\\)\\]\\(([^)]*)\\)");

    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\{)(?:\\{\\{)*\\{\\d+\\}");

    @TempDir
    Path directory;

    private Path tree;

    @BeforeEach
    void writeRules() throws IOException {
        tree = Files.createDirectories(directory.resolve("tree"));
        Files.writeString(tree.resolve("a.txt"), "ZAP739184605 ZAP739184605\n");
        Files.writeString(tree.resolve("b.txt"), "ZAP739184605\n");
        Files.writeString(directory.resolve("rules.toml"), """
            [provider]
            name = '''Zap %1$s'''
            docs = '''https://docs.zap.net/a)(https://evil.example'''
            hosts = [ { host = "api.zap.net", environment = "live" } ]
            [provider.rotation]
            where = '''%1$s'''
            effect = "unknown"
            steps = ['''- %1$s''', '''## %1$s''']
            [[rules]]
            id = "zap-key"
            description = '''%1$s.'''
            kind = "secret"
            severity = "high"
            confidence = "high"
            keywords = ["zap"]
            regex = '''ZAP(\\d+)'''
            tags = ['''%1$s''']
            [[rules.examples]]
            text = "ZAP{{digits:9}}"
            [[rules.counterexamples]]
            text = "ZIP1"
            because = '''%1$s'''
            """.formatted(HOSTILE));
    }

    private String report(String format) throws IOException {
        Path file = directory.resolve("report." + format);
        CommandRun run = CommandRun.of(
                "scan",
                "--rules",
                directory.resolve("rules.toml").toString(),
                "--report",
                format + ":" + file,
                tree.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINDINGS);
        return Files.readString(file);
    }

    @Test
    void gitLabShowsItsWordsOnly() throws Exception {
        JsonNode found = new ObjectMapper().readTree(report("gitlab")).path("vulnerabilities");
        assertThat(found).isNotEmpty();
        for (JsonNode one : found) {
            for (String member : List.of("name", "description", "solution")) {
                MarkdownReader read = MarkdownReader.of(one.path(member).asText());
                assertInert(read, List.of());
                assertThat(read.shown()).contains("[here](https://evil.example)");
            }
        }
        assertThat(found.findValuesAsText("url")).allMatch(url -> !url.contains(")") && !url.contains("["));
    }

    @Test
    void sarifHelpShowsItsWordsOnly() throws Exception {
        JsonNode rule = rules(report("sarif")).get(0);
        MarkdownReader read =
                MarkdownReader.of(filled(rule.path("help").path("markdown").asText()));

        assertInert(read, List.of("https://docs.zap.net/a%29%28https://evil.example"));
        assertThat(read.shown()).contains(HOSTILE).contains("- " + HOSTILE);
        assertThat(rule.path("helpUri").asText()).startsWith("https://docs.zap.net/a%29");
    }

    @Test
    void sarifMessagesHaveOurLinksOnlyAndNoPlaceholder() throws Exception {
        JsonNode run = new ObjectMapper().readTree(report("sarif")).path("runs").get(0);
        List<String> texts = new ArrayList<>();
        run.findValues("message")
                .forEach(message -> texts.add(message.path("text").asText()));
        for (JsonNode rule : run.path("tool").path("driver").path("rules")) {
            for (String member : List.of("shortDescription", "fullDescription", "help")) {
                texts.add(rule.path(member).path("text").asText());
            }
        }
        assertThat(texts).anyMatch(text -> text.contains("evil.example"));
        for (String text : texts) {
            assertThat(PLACEHOLDER.matcher(text).find()).as(text).isFalse();
            assertThat(EMBEDDED_LINK.matcher(text).results().map(link -> link.group(2)))
                    .as(text)
                    .allMatch(destination -> destination.matches("\\d+"));
        }
    }

    @Test
    void theCatalogueShowsItsWordsOnly() {
        CommandRun docs =
                CommandRun.of("rules", "docs", directory.resolve("rules.toml").toString());

        assertThat(docs.code()).as(docs.err()).isEqualTo(ExitCode.CLEAN);
        String page =
                docs.out().substring(docs.out().indexOf("# Rules"), docs.out().indexOf("## Exposure"));
        MarkdownReader read = MarkdownReader.of(page);
        assertInert(read, List.of("https://docs.zap.net/a%29%28https://evil.example"));
    }

    private static JsonNode rules(String sarif) throws IOException {
        return new ObjectMapper()
                .readTree(sarif)
                .path("runs")
                .get(0)
                .path("tool")
                .path("driver")
                .path("rules");
    }

    /** A message string as a viewer shows it. */
    private static String filled(String message) {
        return message.replace("{{", "{").replace("}}", "}");
    }

    private static void assertInert(MarkdownReader read, List<String> links) {
        assertThat(read.links()).isEqualTo(links);
        assertThat(read.other()).isEmpty();
        assertThat(read.plain().replace(String.join("", links), ""))
                .doesNotContain("://")
                .doesNotContain("www.")
                .doesNotContain("@");
    }
}
