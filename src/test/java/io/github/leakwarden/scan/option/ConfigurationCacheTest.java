package io.github.leakwarden.scan.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.rule.Configuration;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleLint;
import io.github.leakwarden.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class ConfigurationCacheTest {
    private static final byte[] ENGINE = {1};
    private static final String RULE = """
        [[rules]]
        id = "%s"
        regex = '''abc_[0-9a-f]{20}'''
        keywords = ["abc"]
        colour = "red"
        """;

    @TempDir
    Path directory;

    @Test
    void givesWhatReadingGivesWarningsIncluded() throws Exception {
        write(".gitleaks.toml", RULE.formatted("one"));
        Configuration read = Configuration.load(request());
        Configuration first = load(ENGINE);
        assertThat(entries()).hasSize(1);
        Configuration second = load(ENGINE);
        for (Configuration one : List.of(first, second)) {
            assertThat(new ArrayList<>(one.rules().rules()))
                    .isEqualTo(new ArrayList<>(read.rules().rules()));
            assertThat(one.rules().allowlists()).isEqualTo(read.rules().allowlists());
            assertThat(one.warnings()).isEqualTo(read.warnings()).isNotEmpty();
            assertThat(one.summary()).isEqualTo(read.summary());
            assertThat(one.file()).isEqualTo(read.file());
            assertThat(one.rules().prebuilt()).isPresent();
        }
    }

    @Test
    void noticesEachFileThatChanged() throws Exception {
        write("base.toml", RULE.formatted("one"));
        write(".gitleaks.toml", "[extend]\npath = \"" + directory.resolve("base.toml") + "\"\n");
        assertThat(ids(load(ENGINE))).containsExactly("one");
        assertThat(entries()).hasSize(1);
        write("base.toml", RULE.formatted("two"));
        assertThat(ids(load(ENGINE))).containsExactly("two");
        Files.delete(directory.resolve("base.toml"));
        assertThatThrownBy(() -> load(ENGINE)).isInstanceOf(RequestException.class);
    }

    @Test
    void noticesAFileThatGoesBeforeTheOneKept() throws Exception {
        write(".gitleaks.toml", RULE.formatted("theirs"));
        assertThat(ids(load(ENGINE))).containsExactly("theirs");
        assertThat(entries()).hasSize(1);
        write(".leakwarden.toml", "[scan]\nmax-blob = \"1MB\"\n");
        assertThat(load(ENGINE).file()).hasValue(directory.resolve(".leakwarden.toml"));
        Files.delete(directory.resolve(".leakwarden.toml"));
        assertThat(ids(load(ENGINE))).containsExactly("theirs");
    }

    @Test
    void keepsNothingOfAFileThatMayStillBeWritten() throws Exception {
        Files.writeString(directory.resolve(".gitleaks.toml"), RULE.formatted("one"));
        load(ENGINE);
        assertThat(directory.resolve("cache")).doesNotExist();
    }

    @Test
    void keepsNothingThatHoldsAKey() throws Exception {
        write(".leakwarden.toml", "fingerprint-key = \"" + "0123456789abcdef".repeat(4) + "\"\n");
        assertThat(load(ENGINE).key()).isPresent();
        assertThat(directory.resolve("cache")).doesNotExist();
    }

    @Test
    void keepsNothingInWhichASecretStands() throws Exception {
        String known = Placeholders.fill("sk_live_{{base62:32}}", 1).text();
        String own = Placeholders.fill("abc_{{hex-lower:20}}", 2).text();
        for (String words : List.of("# " + known, "description = \"" + known + "\"", "description = \"" + own + "\"")) {
            write(".gitleaks.toml", RULE.formatted("one") + words + "\n");
            assertThat(ids(load(ENGINE))).containsExactly("one");
            assertThat(directory.resolve("cache")).doesNotExist();
        }
        write(
                ".gitleaks.toml",
                RULE.formatted("one") + "[[rules.allowlists]]\nregexes = [\"" + known + "\", \"" + own + "\"]\n");
        load(ENGINE);
        assertThat(entries()).as("what is allowed is no secret").hasSize(1);
    }

    @Test
    void believesNeitherAnotherEngineNorADamagedEntryNorOneThatOthersMayWrite() throws Exception {
        write(".gitleaks.toml", RULE.formatted("one"));
        load(ENGINE);
        Path entry = entries().get(0);
        byte[] good = Files.readAllBytes(entry);
        assertThat(ids(load(new byte[] {2}))).containsExactly("one");
        assertThat(Files.readAllBytes(entry)).isNotEqualTo(good);
        for (int at = 0; at < good.length; at += good.length / 20) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(entry, bad);
            assertThat(ids(load(ENGINE))).containsExactly("one");
            assertThat(Files.readAllBytes(entry)).as("written anew").isEqualTo(good);
        }
        Files.write(entry, new byte[3]);
        assertThat(ids(load(ENGINE))).containsExactly("one");
        Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString("rw-rw----"));
        load(ENGINE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)))
                .as("replaced by one of our own")
                .isEqualTo("rw-------");
    }

    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L));
    }

    private Configuration load(byte[] engine) throws RequestException {
        return ConfigurationCache.load(Optional.of(directory.resolve("cache")), engine, request());
    }

    private Configuration.Request request() {
        return new Configuration.Request(
                RuleSet.of(List.of(), List.of()),
                RuleLint.withoutVerifiers(),
                Set.of("max-blob"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(directory),
                directory,
                List.of());
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.list(directory.resolve("cache/configurations"))) {
            return all.toList();
        }
    }

    private static List<String> ids(Configuration configuration) {
        return configuration.rules().rules().stream().map(Rule::id).toList();
    }
}
