package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.source.git.GitFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a commit waits for: a scan of ordinary lines may load only what it needs. The first lambda, stream or regular
 * expression of a process costs as much as all the rest of it.
 */
final class QuickStartTest {
    @TempDir
    Path directory;

    @Test
    void loadsNothingSlowForACleanCommit() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "first\n").commit("Start");
        git.write("a.properties", "setting = an ordinary value\n".repeat(20)).git("add", "a.properties");
        Path diff = directory.resolve("diff");
        Files.write(diff, told(git));

        List<String> loaded = loadedBy(git.root(), diff, "scan", "--staged");

        assertThat(directory.resolve("out")).content().contains("1 staged file").contains("Clean");
        assertThat(loaded)
                .noneMatch(name -> name.contains("$$Lambda") || name.startsWith("java.util.stream."))
                .noneMatch(name -> name.startsWith("java.util.regex.") || name.startsWith("java.lang.ProcessBuilder"))
                .noneMatch(name -> name.startsWith("org.") || name.startsWith("com.") || name.startsWith("picocli."));
    }

    /** The launcher's archive of classes holds lambdas, but none that can be serialised, and no record's equality. */
    @Test
    void loadsNothingThatNoArchiveHoldsForAScanWithFindings() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("folder"));
        String key = Placeholders.fill("sk_live_{{base62:24}}", 1).text();
        String other = Placeholders.fill("sk_live_{{base62:24}}", 2).text();
        Files.writeString(
                folder.resolve("keys.yml"),
                "stripe_key: \"" + key + "\" # " + key + "\nother: \"" + other + "\"\nlast: \"\\u0073"
                        + key.substring(1) + "\"\n");
        Path nothing = Files.createFile(directory.resolve("nothing"));

        List<String> loaded = loadedBy(folder, nothing, "scan", ".", "--no-exposure");

        assertThat(directory.resolve("out")).content().contains("stripe-secret-key");
        assertThat(loaded)
                .filteredOn(name -> name.startsWith("java.util.Comparator$$Lambda")
                        || name.startsWith("java.lang.runtime.ObjectMethods"))
                .isEmpty();
    }

    /** What is loaded from the main class on. */
    private List<String> loadedBy(Path where, Path input, String... arguments) throws Exception {
        Path log = directory.resolve("classes");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + ":none",
                "-cp",
                // Ours alone: no library is needed.
                Path.of(Main.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString(),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile());
        builder.environment().put("LEAKWARDEN_DIFF", "stdin");
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
        List<String> loaded = Files.readAllLines(log);
        return loaded.subList(mainAmong(loaded), loaded.size());
    }

    private static int mainAmong(List<String> loaded) {
        for (int i = 0; i < loaded.size(); i++) {
            if (loaded.get(i).startsWith(Main.class.getName() + " ")) {
                return i;
            }
        }
        throw new AssertionError("the program was not started");
    }

    private static byte[] told(GitFixture git) {
        String raw = git.git("diff-index", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "HEAD", "--");
        return (raw + "end 0\n").getBytes(StandardCharsets.UTF_8);
    }
}
