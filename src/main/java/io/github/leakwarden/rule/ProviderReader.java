package io.github.leakwarden.rule;

import io.github.leakwarden.model.Environment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the {@code [provider]} table of a rule file. */
final class ProviderReader {
    static final Map<String, Environment> ENVIRONMENTS = Fields.words(Environment.values(), Environment::label);

    /** What a file says that may not link its provider's documentation. */
    private static final String UNNAMED_DOCS = "provider documentation";

    private static final Pattern HOST = Pattern.compile("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*");

    private static final Pattern EFFECT =
            Pattern.compile("immediate|grace:P(?=.)(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?)?|on-request|unknown");

    private ProviderReader() {}

    static Provider read(Fields fields) {
        String name = fields.text("name", "");
        Optional<String> docs = docs(fields);
        List<String> names = fields.texts("names");
        List<Provider.Host> hosts =
                fields.tables("hosts").stream().map(ProviderReader::host).toList();
        Optional<Provider.Rotation> rotation = fields.table("rotation").map(ProviderReader::rotation);
        fields.finish();
        if (name.isBlank()) {
            fields.fault("name", "the provider has no name", "name = \"…\"");
        }
        if (names.stream().anyMatch(word -> !isLower(word) || word.isBlank())) {
            fields.fault("names", "names are compared in lower case", "write them in lower case");
        }
        if (fields.has("docs") && docs.isEmpty() && !hosts.isEmpty()) {
            fields.fault("hosts", "a file without a documentation link names no host", "remove hosts, or name docs");
        }
        return new Provider(name, docs, names, hosts, rotation);
    }

    private static Optional<String> docs(Fields fields) {
        Optional<String> docs = fields.text("docs").filter(text -> !text.equals(UNNAMED_DOCS));
        if (docs.isPresent() && !docs.get().startsWith("https://")) {
            fields.fault("docs", "docs is no link", "an https:// address, or \"" + UNNAMED_DOCS + "\"");
        }
        return docs;
    }

    private static Provider.Host host(Fields fields) {
        String host = fields.text("host", "");
        Environment environment = fields.choice("environment", ENVIRONMENTS, Environment.UNKNOWN);
        fields.finish();
        if (!HOST.matcher(host).matches()) {
            fields.fault("host", "host is no host name", "lower case, without scheme, port and path");
        }
        return new Provider.Host(host, environment);
    }

    private static Provider.Rotation rotation(Fields fields) {
        String where = fields.text("where", "");
        String effect = fields.text("effect", "unknown");
        List<String> steps = fields.texts("steps");
        fields.finish();
        if (!EFFECT.matcher(effect).matches()) {
            fields.fault("effect", "effect is not one of its words", "immediate, grace:PT24H, on-request, unknown");
        }
        return new Provider.Rotation(where, effect, steps);
    }

    static boolean isLower(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT));
    }
}
