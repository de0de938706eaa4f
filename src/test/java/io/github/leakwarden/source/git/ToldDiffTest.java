package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher asks git what is staged while Java starts. It must get what Java would get, and run no more than that. */
@DisabledOnOs(OS.WINDOWS)
final class ToldDiffTest {
    private static final Path LAUNCHER =
            Path.of("..", "leakwarden").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    private GitFixture git;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
    }

    @Test
    void asksInTheWordsThatJavaUses() throws Exception {
        String part = part();
        int start = part.indexOf("diff_words='") + "diff_words='".length();
        List<String> words =
                List.of(part.substring(start, part.indexOf('\'', start)).strip().split("\\s+"));
        assertThat(words).isEqualTo(GitCommand.words(Index.question("HEAD", Index.NO_RENAMES)));
    }

    @Test
    void bringsWhatAskingBrings() throws Exception {
        git.write("kept", "same").write("changed", "one\n").write("old name", "moved\n".repeat(9));
        git.write("dropped", "x").commit("Start");
        git.write("changed", "two\n").write("ädded\nhere", "new").git("add", "-A");
        git.git("rm", "-q", "dropped");
        git.git("mv", "old name", "new name");
        byte[] told = told(Map.of());
        assertThat(told).isNotEmpty();
        assertThat(staged(told)).isEqualTo(staged(new byte[0])).hasSize(3);
    }

    @Test
    void readsTheIndexThatAHookIsTold() throws Exception {
        git.write("a", "first").commit("Start");
        git.write("a", "second").git("add", "a");
        Path other = directory.resolve("other index");
        Files.copy(git.root().resolve(".git/index"), other);
        git.git("reset", "-q", "--hard");
        Map<String, String> hook = Map.of("GIT_INDEX_FILE", other.toString());
        assertThat(staged(told(hook), hook)).containsOnly(Map.entry("a", "second"));
    }

    @Test
    void isAskedAgainWhereGitFailed() throws Exception {
        git.write("a", "first").git("add", "a");
        byte[] told = told(Map.of());
        assertThat(new String(told, StandardCharsets.US_ASCII)).isEqualTo("end 128\n");
        assertThat(staged(told)).containsOnly(Map.entry("a", "first"));
    }

    @Test
    void isAskedAgainWhereTheAnswerIsCutOff() throws Exception {
        git.write("a", "first").commit("Start");
        git.write("a", "second").git("add", "a");
        byte[] told = told(Map.of());
        for (int length = 0; length < told.length; length++) {
            assertThat(staged(Arrays.copyOf(told, length))).containsOnly(Map.entry("a", "second"));
        }
    }

    @Test
    void runsNothingThatTheRepositoryConfigures() throws Exception {
        Path folder = directory.resolve("trap");
        Trap trap = Trap.build(Files.createDirectory(folder));
        trap.armAll("include.path", "includeIf.path");
        git = trap.git();
        assertThat(told(Map.of())).isNotEmpty();
        assertThat(trap.canaries()).isEmpty();
    }

    @Test
    void keepsAwayFromWhatGitWouldWaitFor() throws Exception {
        git.write("a", "first").commit("Start");
        for (String place : List.of(".git/index", ".git/packed-refs", ".git/info/exclude", ".git/shallow")) {
            Path file = git.root().resolve(place);
            Files.deleteIfExists(file);
            assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                    .isZero();
            assertThat(told(Map.of())).as(place).isEmpty();
            Files.delete(file);
        }
        assertThat(told(Map.of())).isNotEmpty();
    }

    @Test
    void doesNotReadAttributesInTheWorkTree() throws Exception {
        git.write("a", "first\n".repeat(9)).commit("Start");
        git.git("mv", "a", "b");
        Path attributes = git.root().resolve(".gitattributes");
        assertThat(new ProcessBuilder("mkfifo", attributes.toString()).start().waitFor())
                .isZero();
        assertThat(told(Map.of())).isNotEmpty();
    }

    @Test
    void leavesToJavaWhatIsNoPlainRepository() throws Exception {
        git.write("a", "first").commit("Start");
        assertThat(told(Map.of("GIT_DIR", git.root() + "/.git"))).isEmpty();
        git.git("config", "include.path", "/dev/null");
        assertThat(told(Map.of())).isEmpty();
    }

    /** What the launcher hands over; nothing where it leaves the asking to Java. */
    private byte[] told(Map<String, String> environment) throws IOException, InterruptedException {
        Path out = directory.resolve("told");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", part() + "\nmay_ask_git && print_diff")
                .directory(git.root().toFile())
                .redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
        return Files.readAllBytes(out);
    }

    private static String part() throws IOException {
        String launcher = Files.readString(LAUNCHER);
        return launcher.substring(launcher.indexOf("# --- what is staged"), launcher.indexOf("# --- the terminal"));
    }

    private Map<String, String> staged(byte[] told) throws Exception {
        return staged(told, Map.of());
    }

    private Map<String, String> staged(byte[] told, Map<String, String> environment) throws Exception {
        IndexSource source = IndexSource.staged(
                ".", GitProgram.find(System.getenv("PATH")), git.root(), environment, new ByteArrayInputStream(told));
        Map<String, String> texts = new TreeMap<>();
        Received.from(source).items.forEach(item -> texts.put(item.provenance().path(), item.text()));
        return texts;
    }
}
