package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.TestTools;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.source.git.GitFixture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code history-fix}; what it writes is tried with the real git filter-repo, where that is in the {@code PATH}. */
@DisabledOnOs(OS.WINDOWS)
final class HistoryFixTest {
    private static final String TOKEN =
            Placeholders.fill("{{crc32-base62:ghp_:30}}", 1).text();
    private static final String BLOCK = Placeholders.fill("{{pem:rsa}}\n", 1).text();
    private static final String ENCODED =
            Placeholders.fill("{{crc32-base62:ghp_:30}}", 2).text();
    private static final String PACKED =
            Placeholders.fill("{{crc32-base62:ghp_:30}}", 3).text();
    private static final String TOLD =
            Placeholders.fill("{{crc32-base62:ghp_:30}}", 4).text();

    @TempDir
    private Path temporary;

    private GitFixture git;

    @BeforeEach
    void prepare() throws Exception {
        git = GitFixture.at(temporary.resolve("repository"));
        git.write("app.ini", "token = " + TOKEN + "\n").write("key.pem", BLOCK).commit("Add");
        git.write("deploy.yml", "data: " + base64("github: " + ENCODED) + "\n").commit("Encode");
        git.git("tag", "v1");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("in.txt"));
            zip.write(("token = " + PACKED).getBytes(StandardCharsets.UTF_8));
        }
        git.write("backup.zip", bytes.toByteArray()).commit("Pack");
        git.write("a", "1").commit("Say " + TOLD);
        git.git("rm", "-q", "app.ini", "key.pem", "deploy.yml", "backup.zip");
        git.commitStaged("Remove");
    }

    @Test
    void tellsTheStepsWithoutASecret() {
        CommandRun run = CommandRun.of("history-fix", git.root().toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("5 secrets in the history", "1. First revoke", "GitHub token", "--write-secrets")
                .contains("git clone --mirror", "git filter-repo --sensitive-data-removal --replace-text SECRETS")
                .contains("branches that change: main", "tags that change: v1", "removed by")
                .doesNotContain(TOKEN, ENCODED, PACKED, TOLD);
    }

    @Test
    void tellsWhatWasNotRead() throws Exception {
        GitFixture other = GitFixture.at(temporary.resolve("other"));
        other.write("a", "1").write("b", "2").commit("Add");
        String lost = other.blob("2");
        Files.delete(other.root().resolve(".git/objects/" + lost.substring(0, 2) + "/" + lost.substring(2)));

        CommandRun run = CommandRun.of("history-fix", other.root().toString());

        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.out().lines())
                .hasSize(3)
                .startsWith(
                        "No secret was found in what was read of the history of this repository.",
                        "Not read, so that there may be more:")
                .last()
                .asString()
                .startsWith("  b: object " + lost + " is missing");
    }

    @Test
    void writesTheListForItsOwnerOnly() throws Exception {
        Path list = temporary.resolve("secrets.txt");

        CommandRun run = CommandRun.of("history-fix", git.root().toString(), "--write-secrets", list.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(list)).contains("literal:" + TOKEN + "\n", "literal:" + TOLD + "\n");
        assertThat(Files.readString(temporary.resolve("secrets.txt.blobs")))
                .isEqualTo(git.git("rev-parse", "HEAD~2:backup.zip") + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list)))
                .isEqualTo("rw-------");
        assertThat(run.out()).contains(list.toString()).doesNotContain(TOKEN, ENCODED, PACKED, TOLD);
        assertThat(git.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void refusesToWriteIntoARepositoryOrOverAFile() throws Exception {
        Path there = Files.writeString(temporary.resolve("there"), "mine");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), git.root());
        for (Path file : new Path[] {
            git.root().resolve("list"), git.root().resolve(".git/list"), link.resolve("list"), there, link
        }) {
            CommandRun run = CommandRun.of("history-fix", git.root().toString(), "--write-secrets", file.toString());
            assertThat(run.code()).as(file.toString()).isEqualTo(ExitCode.FAILED);
        }
        assertThat(git.git("status", "--porcelain", "--ignored")).isEmpty();
        assertThat(there).hasContent("mine");
    }

    @Test
    void rewritesNothingForWhatOnlyThisCloneHas() {
        GitFixture clone = GitFixture.at(temporary.resolve("clone"));
        clone.write("a", "1").commit("Start");
        clone.write("a", "token = " + TOKEN + "\n").stash();

        assertThat(CommandRun.of("history-fix", clone.root().toString()).out())
                .contains("only in this clone", "1. First revoke", "2. What only this clone has", "git stash clear")
                .doesNotContain("filter-repo");
    }

    @Test
    void saysSoIfThereIsNothingToFix() {
        GitFixture clean = GitFixture.at(temporary.resolve("clean"));
        clean.write("a", "1").commit("Start");

        assertThat(CommandRun.of("history-fix", clean.root().toString()).out()).contains("No secret was found");
        assertThat(CommandRun.of("history-fix", temporary.toString()).code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void tellsHowToRenameABranchWhoseNameHoldsASecret() {
        GitFixture named = GitFixture.at(temporary.resolve("named"));
        named.write("a", "1").commit("Start");
        named.branch("fix-" + TOKEN);

        assertThat(CommandRun.of("history-fix", named.root().toString()).out())
                .contains("1 secret in the history", "1. First revoke", "2. Rename the branches", "git branch --move")
                .doesNotContain("No secret", "git filter-repo --", TOKEN);
        assertThat(CommandRun.of("history-fix", git.root().toString()).out()).doesNotContain("Rename the branches");
    }

    @Test
    void saysHowManyFindingsABaselineAccepted() {
        Path baseline = temporary.resolve("baseline.json");
        String root = git.root().toString();
        CommandRun created = CommandRun.of("baseline", "create", "--baseline", baseline.toString(), root);
        assertThat(baseline).as(created.out() + created.err()).exists();

        CommandRun run = CommandRun.of("history-fix", "--baseline", baseline.toString(), root);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("No secret is left to fix", "5 by baseline")
                .doesNotContain("was found");
    }

    @Test
    void whatItWritesCleansTheHistory() throws Exception {
        Path program = TestTools.program("git-filter-repo");
        Path list = temporary.resolve("the secrets.txt");
        CommandRun steps = CommandRun.of("history-fix", git.root().toString(), "--write-secrets", list.toString());
        Path mirror = temporary.resolve("fixed.git");
        git.git("clone", "-q", "--mirror", ".", mirror.toString());
        String told = steps.out()
                .lines()
                .filter(line -> line.contains("git filter-repo --sens"))
                .findFirst()
                .orElseThrow()
                .strip();
        git.in(mirror)
                .git(
                        "-c",
                        "alias.run=!'" + program + "' " + told.substring("git filter-repo ".length()) + " --no-fetch",
                        "run");

        CommandRun scan = CommandRun.of("scan", "--all-objects", mirror.toString());

        assertThat(scan.code()).as(scan.out()).isZero();
        assertThat(git.in(mirror).git("log", "--format=%s", "main")).contains("Say ***REMOVED***");
        assertThat(git.in(mirror).git("show", "v1:key.pem")).isEqualTo("***REMOVED***");
        assertThat(git.in(mirror).git("show", "v1:app.ini")).isEqualTo("token = ***REMOVED***");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
