package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.source.git.GitFixture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a commit would bring, told from what was there, for each thing that an index can hold. */
final class StagedConstructsTest {
    private static final String OLD = token(1);
    private static final String NEW = token(2);

    @TempDir
    Path directory;

    private GitFixture git;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("old", "a\nb\nc\nd\n" + OLD).write("b", "1\n").commit("Start");
    }

    @Test
    void changedFile() throws Exception {
        git.write("old", "a\nb\nc\nd\n" + OLD + NEW).git("add", "old");

        assertThat(places()).containsExactly("old:6");
    }

    @Test
    void renamedFile() throws Exception {
        git.git("mv", "old", "new");
        assertThat(places()).isEmpty();

        git.write("new", "a\nb\nc\nd\n" + OLD + NEW).git("add", "new");
        assertThat(places()).containsExactly("new:6");
    }

    @Test
    void copiedSecretInANewFile() throws Exception {
        git.write("copy", OLD).git("add", "copy");

        assertThat(places()).containsExactly("copy:1");
    }

    @Test
    void nameOfAFile() throws Exception {
        String name = NEW.strip().replace(' ', '/');
        git.git("mv", "old", "moved");
        git.write(name, "1\n").git("add", name);
        assertThat(places()).containsExactly(name.substring(0, 2) + "ghp_…" + name.substring(name.length() - 4) + ":1");

        git.commitStaged("Name");
        git.write(name, "2\n").git("add", name);
        assertThat(places()).as("the name is there already").isEmpty();
    }

    @Test
    void changedMode() throws Exception {
        git.git("update-index", "--chmod=+x", "old");

        assertThat(places()).isEmpty();
    }

    @Test
    void fileThatBecomesALink() throws Exception {
        Files.delete(git.root().resolve("b"));
        Files.createSymbolicLink(git.root().resolve("b"), Path.of("target-" + NEW.strip()));
        git.git("add", "b");

        assertThat(places()).containsExactly("b:1");
    }

    @Test
    void linkThatBecomesAFile() throws Exception {
        Path link = git.root().resolve("link");
        Files.createSymbolicLink(link, Path.of("b"));
        git.commit("Link");
        Files.delete(link);
        git.write("link", NEW).git("add", "link");

        assertThat(places()).containsExactly("link:1");
    }

    @Test
    void fileThatBecomesAFolder() throws Exception {
        Files.delete(git.root().resolve("b"));
        git.write("b/c", NEW).git("add", "-A");

        assertThat(places()).containsExactly("b/c:1");
    }

    @Test
    void submodule() throws Exception {
        GitFixture inner = GitFixture.at(directory.resolve("inner"));
        inner.write("key", NEW).commit("Inner");
        git.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                inner.root().toString(),
                "mod");

        ScanResult result = staged(Map.of());

        assertThat(places(result)).as("the commit brings its name, no content").isEmpty();
        assertThat(result.manifest().isComplete()).isTrue();
    }

    @Test
    void fileThatBecomesASubmodule() throws Exception {
        git.git("rm", "-q", "--cached", "b");
        git.git("update-index", "--add", "--cacheinfo", "160000," + git.git("rev-parse", "HEAD") + ",b");

        assertThat(staged(Map.of()).manifest().isComplete()).isTrue();
    }

    @Test
    void intendedFile() throws Exception {
        git.write("later", NEW).git("add", "-N", "later");
        assertThat(places()).as("git would not commit it").isEmpty();

        git.git("add", "later");
        assertThat(places()).containsExactly("later:1");
    }

    @Test
    void firstCommit() throws Exception {
        git.git("checkout", "-q", "--orphan", "fresh");

        assertThat(places()).containsExactly("old:5");
    }

    @Test
    void conflict() throws Exception {
        git.branch("side").write("b", "side\n").commit("Side");
        git.checkout("main").write("b", "main\n").commit("Main");
        assertThatThrownBy(() -> git.git("merge", "-q", "side"));
        git.write("c", NEW).git("add", "c");

        ScanResult result = staged(Map.of());

        assertThat(places(result)).containsExactly("c:1");
        assertThat(result.manifest().problems(Problem.Effect.SKIPPED))
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly("git.unmerged b");
        git.write("b", NEW).git("add", "b");
        assertThat(places()).as("once settled").containsExactly("b:1", "c:1");
    }

    @Test
    void mergeOfSeveralBranches() throws Exception {
        for (String name : List.of("one", "two")) {
            git.checkout("main")
                    .branch(name)
                    .write(name, token(name.length() + name.charAt(0)))
                    .commit(name);
        }
        git.checkout("main").write("main", "1\n").commit("Main");
        git.git("merge", "-q", "--no-commit", "one", "two");
        assertThat(places()).as("what a parent has is not new").isEmpty();

        git.write("evil", NEW).git("add", "evil");
        assertThat(places()).containsExactly("evil:1");
    }

    @Test
    void splitIndex() throws Exception {
        git.git("update-index", "--split-index");
        git.write("c", NEW).git("add", "c");

        assertThat(places()).containsExactly("c:1");
    }

    @Test
    void sparseIndex() throws Exception {
        git.write("in/a", "1\n").write("out/b", "1\n").commit("Folders");
        git.git("sparse-checkout", "set", "--cone", "--sparse-index", "in");
        String blob = git.blob(NEW);
        git.write("in/a", NEW).git("add", "in/a");
        git.git("update-index", "--add", "--cacheinfo", "100644," + blob + ",out/b");

        assertThat(places()).containsExactly("in/a:1", "out/b:1");
    }

    @Test
    void linkedWorkTree() throws Exception {
        git.git("worktree", "add", "-q", "../side", "-b", "side");
        git.write("main", token(9)).git("add", "main");
        GitFixture side = git.in(directory.resolve("side"));
        side.write("c", NEW).git("add", "c");

        ScanResult result = Scan.run(request(side.root(), Map.of()), ScanListener.NONE);

        assertThat(places(result)).containsExactly("c:1");
    }

    @Test
    void indexThatGitNames() throws Exception {
        git.write("c", NEW).git("add", "c");
        Path other = directory.resolve("other-index");
        git.with("GIT_INDEX_FILE", other.toString()).git("read-tree", "HEAD");

        assertThat(places(staged(Map.of("GIT_INDEX_FILE", other.toString())))).isEmpty();
        assertThat(places()).containsExactly("c:1");
    }

    @Test
    void wideText() throws Exception {
        git.write("wide", ("\uFEFF" + NEW).getBytes(StandardCharsets.UTF_16LE)).git("add", "wide");

        assertThat(places()).containsExactly("wide:1");
    }

    @Test
    void binary() throws Exception {
        byte[] token = NEW.strip().getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[4096];
        System.arraycopy(token, 0, bytes, 2000, token.length);
        git.write("program", bytes).git("add", "program");

        assertThat(places()).containsExactly("program:1");
    }

    @Test
    void archive() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("in/side"));
            zip.write(NEW.getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
        }
        git.write("a.zip", bytes.toByteArray()).git("add", "a.zip");

        assertThat(places()).containsExactly("a.zip!in/side:1");
    }

    @Test
    void attributesThatHideAFileFromDiffs() throws Exception {
        git.write(".gitattributes", "* -diff binary -text filter=x\n")
                .write("c", NEW)
                .git("add", ".");

        assertThat(places()).containsExactly("c:1");
    }

    private static String token(int seed) {
        return "t " + Placeholders.fill("{{crc32-base62:ghp_:30}}", seed).text() + "\n";
    }

    private List<String> places() throws Exception {
        return places(staged(Map.of()));
    }

    private ScanResult staged(Map<String, String> environment) throws Exception {
        return Scan.run(request(git.root(), environment), ScanListener.NONE);
    }

    private static ScanRequest request(Path root, Map<String, String> environment) throws Exception {
        return ScanRequest.of(
                List.of(new ScanTarget.Staged(root, new TreeMap<>(environment))), BuiltinRules.load(), LocalDate.EPOCH);
    }

    private static List<String> places(ScanResult result) {
        TreeSet<String> places = new TreeSet<>();
        result.findings()
                .forEach(finding -> finding.locations().stream()
                        .map((Location location) -> location.provenance().display() + ":"
                                + location.region().start().line())
                        .forEach(places::add));
        return List.copyOf(places);
    }
}
