package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Problem.Effect;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.scan.Reading.HistoryWanted.Extent;
import io.github.leakwarden.source.git.GitFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories in repositories, and in folders: each is a unit of its own, and nothing of it is passed over. */
final class UnitsOfARepositoryTest {
    @TempDir
    Path directory;

    private GitFixture git;
    private GitFixture inner;

    @BeforeEach
    void makeRepositories() {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "1").commit("Start");
        inner = GitFixture.at(directory.resolve("inner"));
        inner.write("tree", token(1)).write("past", token(2)).commit("Inner");
        inner.delete("past", "Remove");
    }

    @Test
    void submoduleWithAnAbsorbedDirectory() throws Exception {
        addSubmodule("libs/inner");

        assertThat(places(scan(git.root()))).containsExactly("libs/inner: past", "libs/inner: tree");
    }

    @Test
    void submoduleWithADirectoryOfItsOwn() throws Exception {
        git.git("clone", "-q", inner.root().toString(), "libs/inner");
        git.git("-c", "advice.addEmbeddedRepo=false", "add", "libs/inner");
        git.commitStaged("Submodule");

        assertThat(places(scan(git.root()))).containsExactly("libs/inner: past", "libs/inner: tree");
    }

    @Test
    void submoduleInASubmodule() throws Exception {
        GitFixture middle = GitFixture.at(directory.resolve("middle"));
        middle.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                inner.root().toString(),
                "deep");
        middle.commit("Middle");
        git.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                middle.root().toString(),
                "mid");
        git.git("-c", "protocol.file.allow=always", "submodule", "update", "-q", "--init", "--recursive");
        git.commit("Submodule");

        assertThat(places(scan(git.root()))).containsExactly("mid/deep: past", "mid/deep: tree");
    }

    @Test
    void submoduleNotCheckedOut() throws Exception {
        addSubmodule("libs/inner");
        git.git("submodule", "deinit", "-q", "-f", "libs/inner");

        ScanResult result = scan(git.root());

        assertThat(places(result)).isEmpty();
        assertThat(problems(result, Effect.SKIPPED)).containsExactly("git.submodule-absent .: libs/inner");
        assertThat(result.manifest().isComplete()).isTrue();
    }

    @Test
    void submoduleWhoseDirectoryIsGone() throws Exception {
        addSubmodule("libs/inner");
        Files.move(git.root().resolve(".git/modules"), directory.resolve("away"));

        ScanResult result = scan(git.root());

        assertThat(places(result)).containsExactly("libs/inner: tree");
        assertThat(problems(result, Effect.SKIPPED)).containsExactly("git.repository-absent libs/inner: .git");
    }

    @Test
    void submoduleThatWasReplacedByAFolder() throws Exception {
        addSubmodule("libs/inner");
        Files.delete(git.root().resolve("libs/inner/.git"));

        assertThat(places(scan(git.root()))).containsExactly("libs/inner: tree");
    }

    @Test
    void submoduleWithABrokenIndex() throws Exception {
        addSubmodule("libs/inner");
        git.write(".git/modules/libs/inner/index", "no index");

        ScanResult result = scan(git.root());

        assertThat(places(result)).containsExactly("libs/inner: tree");
        assertThat(problems(result, Effect.UNREAD)).containsExactly("git.repository-unreadable libs/inner: ");
    }

    @Test
    void everySubmoduleBelowAPartOfTheTree() throws Exception {
        addSubmodule("libs/inner");
        addSubmodule("other/inner");
        git.write("libs/file", token(3));

        assertThat(places(scan(git.root().resolve("libs"))))
                .containsExactly(".: libs/file", "libs/inner: past", "libs/inner: tree");
    }

    @Test
    void repositoryThatNobodyTracks() throws Exception {
        git.git("clone", "-q", inner.root().toString(), "vendor/inner");

        assertThat(places(scan(git.root()))).containsExactly("vendor/inner: past", "vendor/inner: tree");
    }

    @Test
    void repositoryThatIsIgnored() throws Exception {
        git.write(".gitignore", "vendor/\n").commit("Ignore");
        git.git("clone", "-q", inner.root().toString(), "vendor/inner");

        assertThat(places(scan(git.root()))).isEmpty();
    }

    @Test
    void bareRepositoryAmongTheFiles() throws Exception {
        git.git("clone", "-q", "--bare", inner.root().toString(), "fixtures/inner.git");

        assertThat(places(scan(git.root()))).contains("fixtures/inner.git: past", "fixtures/inner.git: tree");
    }

    @Test
    void linkedWorkTreeWhoseHistoryIsReadOnce() throws Exception {
        git.write("past", token(2)).commit("Past");
        git.delete("past", "Remove");
        git.git("worktree", "add", "-q", ".trees/side", "-b", "side");
        git.write(".trees/side/new", token(1));

        ScanResult result = scan(git.root());

        assertThat(places(result)).containsExactly(".: past", ".trees/side: new");
        assertThat(places(scan(git.root().resolve(".trees/side"))))
                .as("the work tree by itself, with the history it shares")
                .containsExactly(".: new", ".: past");
    }

    @Test
    void repositoriesInAFolderThatIsNone() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        git.git("clone", "-q", inner.root().toString(), folder.resolve("one").toString());
        git.git(
                "clone",
                "-q",
                "--bare",
                inner.root().toString(),
                folder.resolve("deep/two.git").toString());
        Files.writeString(folder.resolve("file"), token(3));

        assertThat(places(scan(folder)))
                .containsExactly(".: file", "deep/two.git: past", "deep/two.git: tree", "one: past", "one: tree");
    }

    @Test
    void repositoriesReadAsFilesWhereGitIsNotWanted() throws Exception {
        git.git("clone", "-q", inner.root().toString(), "vendor/inner");
        Reading all = Reading.defaults();
        Reading reading = new Reading(
                all.history(),
                false,
                List.of(),
                List.of(),
                false,
                false,
                all.maxBlobBytes(),
                all.decodeDepth(),
                all.archiveDepth(),
                all.fullBlobs(),
                all.narrowed());

        assertThat(places(scan(git.root(), reading))).containsExactly("vendor/inner: tree");
    }

    @Test
    void folderWhoseRepositoryIsBroken() throws Exception {
        git.write("key", token(1)).commit("Key");
        Files.delete(git.root().resolve(".git/HEAD"));

        ScanResult result = scan(git.root());

        assertThat(places(result)).containsExactly(".: key");
        assertThat(problems(result, Effect.UNREAD)).containsExactly("git.repository-unreadable .: .git");
    }

    private void addSubmodule(String path) {
        git.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                inner.root().toString(),
                path);
        git.commit("Submodule");
    }

    private static String token(int seed) {
        return "t " + Placeholders.fill("{{crc32-base62:ghp_:30}}", seed).text() + "\n";
    }

    private static ScanResult scan(Path path) throws Exception {
        return scan(path, Reading.defaults());
    }

    @Test
    void historyThatIsAskedForWhereThereIsNone() throws Exception {
        Path plain = Files.createDirectories(directory.resolve("plain/a"));
        Path part = Files.createDirectories(git.root().resolve("part"));
        Files.writeString(part.resolve("file"), "1");
        Reading commits = asking(Extent.REVISIONS, "HEAD~1..HEAD");
        Reading all = asking(Extent.OBJECTS);

        for (Path nothing : List.of(plain, part)) {
            assertThat(problems(scan(nothing, commits), Effect.UNREAD)).containsExactly("git.history-absent .: ");
        }
        assertThat(problems(scan(plain, all), Effect.UNREAD)).containsExactly("git.history-absent .: ");
        assertThat(scan(part, all).manifest().isComplete()).isTrue();
        assertThat(scan(directory, all).manifest().isComplete())
                .as("with repositories in it")
                .isTrue();
        assertThat(scan(plain).manifest().isComplete()).isTrue();
    }

    private static Reading asking(Extent extent, String... revisions) {
        return Reading.defaults().with(new Reading.HistoryWanted(extent, true, List.of(revisions)));
    }

    private static ScanResult scan(Path path, Reading reading) throws Exception {
        return Scan.run(
                ScanRequest.of(List.of(new ScanTarget.Files(path)), BuiltinRules.load(), LocalDate.EPOCH)
                        .with(reading),
                ScanListener.NONE);
    }

    /** Unit and path of every place, sorted. */
    private static Set<String> places(ScanResult result) {
        Set<String> places = new TreeSet<>();
        result.findings()
                .forEach(finding -> finding.locations().stream()
                        .map(Location::provenance)
                        .forEach(place -> places.add(place.unit() + ": " + place.path())));
        return places;
    }

    private static List<String> problems(ScanResult result, Effect effect) {
        return result.manifest().problems(effect).stream()
                .map((Problem problem) -> problem.code() + " " + problem.unit() + ": " + problem.path())
                .toList();
    }
}
