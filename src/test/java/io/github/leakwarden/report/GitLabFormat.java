package io.github.leakwarden.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What GitLab asks of a secret detection report, in our own words: no registry that this build uses has GitLab's schema.
 *
 * <p>From GitLab's documentation "Security scanner integration" (its part "Report") and "Security report validation",
 * and from the schema 15.2.4 that it refers to for limits and for the types of details. Only what {@link GitLabReport}
 * uses of the format; anything else that stands in a report is a fault.
 */
final class GitLabFormat {
    private static final String LINK = "(?s)https?://.+";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d";
    private static final int MANY = Integer.MAX_VALUE;

    private GitLabFormat() {}

    /** What is wrong, each with its place as a JSON pointer; empty for a report that GitLab takes. */
    static List<String> faults(JsonNode report) {
        List<String> faults = new ArrayList<>();
        JsonShape root = new JsonShape(report, faults);
        root.isObjectOf("version", "schema", "scan", "vulnerabilities");
        root.member("version").isTextLike("[0-9]+\\.[0-9]+\\.[0-9]+");
        root.member("schema").isTextLike(LINK);
        scan(root.member("scan"));
        root.member("vulnerabilities").items(0, MANY).forEach(GitLabFormat::vulnerability);
        repeatedIds(report, faults);
        return faults;
    }

    private static void scan(JsonShape scan) {
        scan.isObjectOf("analyzer", "scanner", "type", "start_time", "end_time", "status", "messages");
        tool(scan.member("analyzer"));
        tool(scan.member("scanner"));
        scan.member("type").isOneOf("secret_detection");
        scan.member("start_time").isTextLike(TIME);
        scan.member("end_time").isTextLike(TIME);
        scan.member("status").isOneOf("success", "failure");
        for (JsonShape message : scan.optional("messages").items(0, MANY)) {
            message.isObjectOf("level", "value");
            message.member("level").isOneOf("info", "warn", "fatal");
            message.member("value").isText(1, MANY);
        }
    }

    private static void tool(JsonShape tool) {
        tool.isObjectOf("id", "name", "url", "version", "vendor");
        tool.member("id").isText(1, MANY);
        tool.member("name").isText(1, MANY);
        tool.optional("url").isTextLike(LINK);
        tool.member("version").isText(1, MANY);
        JsonShape vendor = tool.member("vendor");
        vendor.isObjectOf("name");
        vendor.member("name").isText(1, MANY);
    }

    private static void vulnerability(JsonShape item) {
        item.isObjectOf(
                "id",
                "name",
                "description",
                "severity",
                "solution",
                "identifiers",
                "links",
                "flags",
                "location",
                "raw_source_code_extract",
                "details");
        item.member("id").isText(1, MANY);
        item.optional("name").isText(0, 255);
        item.optional("description").isText(0, 1 << 20);
        item.optional("severity").isOneOf("Info", "Unknown", "Low", "Medium", "High", "Critical");
        item.optional("solution").isText(0, 7_000);
        item.member("identifiers").items(1, MANY).forEach(GitLabFormat::identifier);
        item.optional("links").items(0, MANY).forEach(GitLabFormat::link);
        item.optional("flags").items(0, MANY).forEach(GitLabFormat::flag);
        location(item.member("location"));
        item.optional("raw_source_code_extract").isText(0, MANY);
        item.optional("details").members().forEach(GitLabFormat::detail);
    }

    private static void identifier(JsonShape identifier) {
        identifier.isObjectOf("type", "name", "value", "url");
        identifier.member("type").isText(1, MANY);
        identifier.member("name").isText(1, MANY);
        identifier.member("value").isText(1, MANY);
        identifier.optional("url").isTextLike(LINK);
    }

    private static void link(JsonShape link) {
        link.isObjectOf("name", "url");
        link.optional("name").isText(0, MANY);
        link.member("url").isTextLike(LINK);
    }

    private static void flag(JsonShape flag) {
        flag.isObjectOf("type", "origin", "description");
        flag.member("type").isOneOf("flagged-as-likely-false-positive");
        flag.member("origin").isText(1, MANY);
        flag.member("description").isText(1, MANY);
    }

    private static void location(JsonShape location) {
        location.isObjectOf("file", "start_line", "end_line", "commit");
        location.optional("file").isText(1, MANY);
        lines(location.optional("start_line"), location.optional("end_line"));
        JsonShape commit = location.member("commit");
        commit.isObjectOf("author", "date", "message", "sha");
        commit.optional("author").isText(0, MANY);
        commit.optional("date").isText(0, MANY);
        commit.optional("message").isText(0, MANY);
        commit.member("sha").isText(1, MANY);
    }

    private static void detail(JsonShape detail) {
        detail.member("name").isText(1, MANY);
        detail.member("type").isOneOf("text", "commit", "code-flows");
        if (detail.optional("items").isPresent()) {
            detail.isObjectOf("name", "type", "items");
            detail.member("type").isOneOf("code-flows");
            for (JsonShape flow : detail.member("items").items(1, 10)) {
                flow.items(1, MANY).forEach(GitLabFormat::node);
            }
        } else {
            detail.isObjectOf("name", "type", "value");
            detail.member("type").isOneOf("text", "commit");
            detail.member("value").isText(1, MANY);
        }
    }

    private static void node(JsonShape node) {
        node.isObjectOf("type", "node_type", "file_location");
        node.optional("type").isOneOf("code-flow-node");
        node.member("node_type").isOneOf("source", "sink", "propagation");
        JsonShape place = node.member("file_location");
        place.isObjectOf("type", "file_name", "line_start", "line_end", "column_start", "column_end");
        place.member("type").isOneOf("file-location");
        place.member("file_name").isText(1, MANY);
        lines(place.member("line_start"), place.member("line_end"));
        place.member("column_start").isPlace();
        place.member("column_end").isPlace();
    }

    private static void lines(JsonShape first, JsonShape last) {
        first.isPlace();
        last.isPlace();
        first.isAtMost(last);
    }

    private static void repeatedIds(JsonNode report, List<String> faults) {
        Set<String> seen = new HashSet<>();
        for (JsonNode item : report.path("vulnerabilities")) {
            String id = item.path("id").asText();
            if (!seen.add(id)) {
                faults.add("two vulnerabilities have the id " + id);
            }
        }
    }
}
