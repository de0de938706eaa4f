package io.github.leakwarden.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.ScanResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvReportTest {
    @Test
    void everyRecordHasAsManyFieldsAsTheHeader() {
        for (ScanResult result : List.of(Samples.shop(), Samples.hostile(), Samples.clean(), Samples.unread())) {
            List<List<String>> records = records(text(result));
            assertThat(records)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(record -> assertThat(record).hasSameSizeAs(records.get(0)));
        }
    }

    @Test
    void everyPlaceOfEveryFindingHasItsRow() {
        ScanResult shop = Samples.shop();
        int places =
                shop.findings().stream().mapToInt(f -> f.locations().size()).sum();
        List<Map<String, String>> rows = rows(shop, "finding");
        assertThat(rows).hasSize(places).hasSizeGreaterThan(shop.findings().size());
        Finding key = shop.findings().get(0);
        assertThat(rows.get(0))
                .containsEntry("rule", "kashier-secret-key")
                .containsEntry("secret", Samples.KASHIER.masked())
                .containsEntry("path", "config/application-prod.properties")
                .containsEntry("startLine", "14")
                .containsEntry("presentAtHead", "true")
                .containsEntry(
                        "introducedBy",
                        key.history().orElseThrow().introducedBy().get(0).id())
                .containsEntry("fingerprint", key.fingerprint().value());
    }

    @Test
    void archivesHistoryAndExposuresAreCarried() {
        List<Map<String, String>> rows = rows(Samples.shop(), "finding");
        assertThat(rows).anyMatch(row -> row.get("member").equals("dump.tar!etc/ansa.yml"));
        assertThat(rows)
                .anyMatch(row -> row.get("state").equals("committed")
                        && row.get("commit").length() == 40);
        assertThat(rows)
                .anyMatch(row -> row.get("rule").equals("exposure.credential-logged")
                        && row.get("message").contains("line 44: it becomes the header Authorization")
                        && row.get("related").startsWith("Kashier secret key"));
    }

    @Test
    void theManifestEndsTheTableAndTheVerdictIsLast() {
        assertThat(rows(Samples.unread(), "unread"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("rule", "archive.broken")
                        .containsEntry("path", "release/old.zip"));
        assertThat(rows(Samples.unread(), "read")).hasSize(1);
        assertThat(rows(Samples.unread(), "note")).hasSize(3);
        List<List<String>> records = records(text(Samples.unread()));
        assertThat(records.get(records.size() - 1)).startsWith("verdict").anyMatch(f -> f.contains("no all-clear"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                " =1",
                "\u00A0=1",
                "\"=1",
                "'=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void aFormulaIsText(String text) {
        assertThat(records(CsvTable.field(text)).get(0)).containsExactly("'" + text);
    }

    @Test
    void aFormulaBehindASemicolonIsText() {
        assertThat(CsvTable.field("a;=1;b; \"@x")).isEqualTo("\"a;'=1;b;' \"\"@x\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"plain-text|plain-text", "a,b|\"a,b\"", "say \"x\"|\"say \"\"x\"\"\"", "a=b|a=b", "``|``"})
    void aFieldIsQuotedWhereItMust(String text, String field) {
        assertThat(CsvTable.field(text)).isEqualTo(field);
    }

    @Test
    void controlCharactersCannotBreakARecord() {
        assertThat(CsvTable.field("a\r\nb\t\u001B[2J")).isEqualTo("a\\u{d}\\u{a}b\\u{9}\\u{1b}[2J");
    }

    @Test
    void valuesAppearOnlyIfAskedFor() {
        ReportOptions shown = new ReportOptions(true, false, 100, "0.1.0");
        assertThat(Golden.text(new CsvReport(), Samples.single(), shown)).contains(Samples.KASHIER.reveal());
        assertThat(text(Samples.single())).doesNotContain(Samples.KASHIER.reveal());
    }

    private static String text(ScanResult result) {
        return Golden.text(new CsvReport(), result, Golden.OPTIONS);
    }

    private static List<Map<String, String>> rows(ScanResult result, String kind) {
        List<List<String>> records = records(text(result));
        List<String> header = records.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> record : records) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), record.get(i));
            }
            if (row.get("record").equals(kind)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** A reader of RFC 4180, kept apart from the writer. */
    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\r') {
                field.append(c);
            } else {
                record.add(field.toString());
                field.setLength(0);
                if (c == '\r') {
                    assertThat(text.charAt(++i)).isEqualTo('\n');
                    records.add(record);
                    record = new ArrayList<>();
                }
            }
        }
        if (field.length() > 0) {
            record.add(field.toString());
            records.add(record);
        }
        return records;
    }
}
