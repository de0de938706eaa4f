package io.github.leakwarden.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Reads the provider corpus; its README says what the fields mean. */
final class ProviderCorpus {
    private static final Path FOLDER = Path.of("test/resources/provider-corpus");

    private ProviderCorpus() {}

    /** One spelling or look-alike; {@code rule} is empty for what must be silent. */
    record Entry(
            String provider,
            String id,
            boolean lookalike,
            Optional<String> rule,
            Optional<String> kind,
            Optional<String> environment,
            Optional<String> confidence,
            String file,
            String text,
            Optional<String> secret,
            Optional<String> value,
            String encoding,
            Optional<String> wrapper,
            boolean deleted) {
        @Override
        public String toString() {
            return provider + " " + id;
        }
    }

    static List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".toml")).sorted().toList()) {
                TomlParseResult toml = Toml.parse(file);
                String provider = file.getFileName().toString().replace(".toml", "");
                add(provider, toml.getArrayOrEmpty("spellings"), false, entries);
                add(provider, toml.getArrayOrEmpty("lookalikes"), true, entries);
            }
        }
        return entries;
    }

    private static void add(String provider, TomlArray tables, boolean lookalike, List<Entry> entries) {
        for (int i = 0; i < tables.size(); i++) {
            TomlTable table = tables.getTable(i);
            entries.add(new Entry(
                    provider,
                    text(table, "id").orElseThrow(),
                    lookalike,
                    text(table, lookalike ? "rule" : "credential"),
                    text(table, "kind"),
                    text(table, "environment"),
                    text(table, "confidence"),
                    text(table, "file").orElseThrow(),
                    text(table, "text").orElseThrow(),
                    text(table, "secret"),
                    text(table, "value"),
                    text(table, "encoding").orElse("utf-8"),
                    text(table, "wrapper"),
                    text(table, "state").filter("deleted-commit"::equals).isPresent()));
        }
    }

    private static Optional<String> text(TomlTable table, String key) {
        return Optional.ofNullable(table.getString(key));
    }
}
