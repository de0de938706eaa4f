package io.github.leakwarden.report;

import io.github.leakwarden.text.Printable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of RFC 4180: UTF-8, carriage return and line feed, a header, as many fields in each row.
 *
 * <p>A field that a spreadsheet would take for a formula starts with an apostrophe (OWASP, "CSV Injection"), and so does
 * what would be one behind a semicolon, by which spreadsheets split in much of Europe.
 */
final class CsvTable {
    private static final List<String> COLUMNS = List.of(
            "record",
            "severity",
            "confidence",
            "rule",
            "provider",
            "kind",
            "environment",
            "secret",
            "subject",
            "unit",
            "path",
            "member",
            "state",
            "commit",
            "startLine",
            "startColumn",
            "endLine",
            "endColumn",
            "startByte",
            "endByte",
            "introducedBy",
            "introducedOn",
            "author",
            "presentAtHead",
            "removedBy",
            "removedOn",
            "commits",
            "branches",
            "tags",
            "message",
            "related",
            "fingerprint");

    /** The full-width forms count too: spreadsheets fold them. */
    private static final Pattern FORMULA =
            Pattern.compile("(^|;)([\\s\\p{Z}\"']*+)(?=[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    private static final Pattern SPECIAL = Pattern.compile("[\",;\r\n]|^\\s|\\s$");

    private final Writer out;

    CsvTable(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        line(COLUMNS);
    }

    void add(Row row) throws IOException {
        line(Arrays.asList(row.fields));
    }

    void flush() throws IOException {
        out.flush();
    }

    private void line(List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(fields.get(i));
        }
        out.write("\r\n");
    }

    /** The text as a field: one line, no formula, quoted if need be. */
    static String field(String text) {
        String tame = FORMULA.matcher(Printable.line(text)).replaceAll("$1'$2");
        return SPECIAL.matcher(tame).find() ? '"' + tame.replace("\"", "\"\"") + '"' : tame;
    }

    /** One row; what is not set is empty. */
    static final class Row {
        private final String[] fields = new String[COLUMNS.size()];

        Row(String record) {
            Arrays.fill(fields, "");
            set("record", record);
        }

        Row set(String column, String text) {
            fields[COLUMNS.indexOf(column)] = field(text);
            return this;
        }

        Row set(String column, long number) {
            fields[COLUMNS.indexOf(column)] = Long.toString(number);
            return this;
        }
    }
}
