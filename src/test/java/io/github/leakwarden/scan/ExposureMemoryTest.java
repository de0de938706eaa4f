package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.exposure.ProjectFiles;
import io.github.leakwarden.exposure.ProjectMemo;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Code in which nothing was found is analysed again once it, or what was asked of its project, is another. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "keeps nothing where a file system knows no modes")
final class ExposureMemoryTest {
    private static final String REQUEST = """
        import okhttp3.Request;
        class Api {
            Request pay(String key) {
                return new Request.Builder().url("https://api.kashier.io/v3/orders").header("Authorization", key).build();
            }
        }
        """;

    @TempDir
    Path directory;

    private final Map<String, String> project = new HashMap<>();
    private final ProjectMemo<String> memo = new ProjectMemo<>();
    private int runs;
    private int made;

    @Test
    void analysesAFileOnce() {
        analyse("a/B.java", "text", false);
        analyse("a/B.java", "text", false);

        assertThat(runs).isEqualTo(1);
    }

    @Test
    void analysesAgainWhatIsAnotherFile() {
        analyse("a/B.java", "text", false);
        analyse("a/B.java", "other", false);
        analyse("a/C.java", "text", false);

        assertThat(runs).isEqualTo(3);
    }

    @Test
    void analysesAgainOnceTheProjectAnswersOtherwise() {
        analyse("a/B.java", "text", false);
        project.put("a/build.gradle", "one");
        analyse("a/B.java", "text", false);
        project.put("a/build.gradle", "two");
        analyse("a/B.java", "text", false);
        analyse("a/B.java", "text", false);
        project.clear();
        analyse("a/B.java", "text", false);

        assertThat(runs).isEqualTo(4);
    }

    @Test
    void analysesAgainWhatWasGivenUp() {
        analyse("a/B.java", "text", true);
        analyse("a/B.java", "text", true);

        assertThat(runs).isEqualTo(2);
    }

    @Test
    void heedsNoDamagedFile() throws IOException {
        analyse("a/B.java", "text", false);
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);
        analyse("a/B.java", "text", false);
        analyse("a/B.java", "text", false);

        assertThat(runs).isEqualTo(2);
    }

    @Test
    void writesDownNoPath() throws IOException {
        analyse("folder/B.java", "text", false);

        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain("folder", "B.java", "text");
    }

    @Test
    void analysesAgainOnceANamedFileIsAnother() throws IOException {
        for (String text : List.of("import Other from '../own/Other'", "import a.own.Other;")) {
            String named = text.startsWith("import a") ? "a/own/Other.java" : "a/own/Other.ts";
            runs = 0;
            for (String other : List.of("", "", "one", "one", "two", "")) {
                project.put(named, other);
                project.values().removeIf(String::isEmpty);
                analyse(memory(), "a/x/B.java", text, around -> around.read(named));
            }
            assertThat(runs).as(text).isEqualTo(4);
            assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain("Other", "own");
        }
    }

    @Test
    void remembersNoFileThatAskedForWhatItDoesNotName() {
        project.put("a/own/Other.java", "one");
        for (String path : List.of("a/B.java", "a/C.java", "a/B.java")) {
            analyse(memory(), path, "text", around -> around.read("a/own/Other.java"));
        }

        assertThat(runs).isEqualTo(3);
        assertThat(directory.resolve("cache/exposures")).doesNotExist();
    }

    @Test
    void makesOfANamedFileOnceWhatManyNeed() {
        project.put("a/own/Other.java", "one");
        ExposureMemory memory = memory();
        for (String path : List.of("a/B.java", "a/C.java", "a/D.java")) {
            analyse(memory, path, "text", this::makeOfOther);
        }
        assertThat(made).isEqualTo(1);

        project.put("a/own/Other.java", "two");
        ExposureMemory next = memory();
        for (String path : List.of("a/B.java", "a/C.java", "a/D.java")) {
            analyse(next, path, "text", this::makeOfOther);
        }
        assertThat(runs).as("answered from memory, it was asked all the same").isEqualTo(6);
        assertThat(made).isEqualTo(2);
    }

    @Test
    void writesDownNoSecretOfAnImport() throws Exception {
        String key = Placeholders.fill("sk_live_{{base62:24}}", 7).text();
        String sends = "const s = process.env.STRIPE_SECRET_KEY;\n"
                + "fetch(cfg.url, {headers: {Authorization: 'Bearer ' + s}});\n";
        Path root = Files.createDirectories(directory.resolve("repo/src/inner")).getParent();
        Files.writeString(root.resolve("package.json"), "{'dependencies': {'express': '4'}}".replace('\'', '"'));
        Files.writeString(root.resolve("inner/cfg.js"), "exports.url = 'https://api.stripe.com/v1';\n");
        Files.writeString(root.resolve("a.js"), "import cfg from './inner/cfg';\n" + sends);
        Files.writeString(root.resolve("b.js"), "import cfg from './" + key + "/x';\n" + sends);
        Files.writeString(root.resolve("c.js"), "const cfg = {url: 'https://api.stripe.com/v1'};\n" + sends);
        scanned(directory.resolve("repo"));

        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain(key, "inner", "cfg", ".js");
    }

    @Test
    void remembersNoFileInWhichARuleMatched() throws Exception {
        String key = Placeholders.fill("sk_live_{{base62:24}}", 7).text();
        Path root = Files.createDirectories(directory.resolve("repo"));
        Files.writeString(
                root.resolve("a.js"), "const key = '" + key + "';\nconst s = process.env.STRIPE_SECRET_KEY;\n");

        assertThat(scanned(root).findings()).isNotEmpty();
        assertThat(directory.resolve("cache/exposures")).doesNotExist();
    }

    private void makeOfOther(ProjectFiles around) {
        memo.of(around, "a/own/Other.java", bytes -> {
            made++;
            return Optional.of("tree");
        });
    }

    private ExposureMemory memory() {
        ScanRequest request = ScanRequest.of(
                        List.of(new ScanTarget.Files(directory)), BuiltinRules.load(), LocalDate.EPOCH)
                .caching(directory.resolve("cache"));
        return new ExposureMemory(request, directory);
    }

    private void analyse(String path, String text, boolean gaveUp) {
        analyse(memory(), path, text, gaveUp, around -> {});
    }

    private void analyse(ExposureMemory memory, String path, String text, Consumer<ProjectFiles> more) {
        analyse(memory, path, text, false, more);
    }

    private void analyse(ExposureMemory memory, String path, String text, boolean gaveUp, Consumer<ProjectFiles> more) {
        ProjectFiles files = asked ->
                Optional.ofNullable(project.get(asked)).map(content -> content.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        memory.analyse(".", path, bytes, bytes.length, files, (around, incomplete) -> {
            runs++;
            around.read(path.substring(0, path.indexOf('/') + 1) + "build.gradle");
            around.read("build.gradle");
            more.accept(around);
            if (gaveUp) {
                incomplete.run();
            }
            return List.of();
        });
        memory.save();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("cache/exposures"))) {
            return files.findFirst().orElseThrow();
        }
    }

    /** The same file sends a secret from a server, then from an app. */
    @Test
    void reportsTheSameWhateverTheProjectBecomes() throws Exception {
        Path root = Files.createDirectories(directory.resolve("repo"));
        Path code = Files.createDirectories(root.resolve("app/src")).resolve("Api.java");
        Path build = root.resolve("app/build.gradle");
        Files.writeString(code, REQUEST);
        ScanResult server = scanned(root);
        Files.writeString(build, "plugins { id 'com.android.application' }\n");
        ScanResult app = scanned(root);
        Files.writeString(build, "plugins { id 'java' }\n");
        ScanResult again = scanned(root);

        assertThat(server.findings()).isEmpty();
        assertThat(app.findings()).isNotEmpty();
        assertThat(again.findings()).isEmpty();
    }

    private ScanResult scanned(Path root) throws Exception {
        ScanRequest request = ScanRequest.of(List.of(new ScanTarget.Files(root)), BuiltinRules.load(), LocalDate.EPOCH);
        ScanResult expected = Scan.run(request, ScanListener.NONE);
        ScanRequest caching = request.caching(directory.resolve("cache"));
        assertThat(Scan.run(caching, ScanListener.NONE)).isEqualTo(expected);
        assertThat(Scan.run(caching, ScanListener.NONE)).isEqualTo(expected);
        return expected;
    }
}
