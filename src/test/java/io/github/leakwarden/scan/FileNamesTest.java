package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.source.git.GitFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileNamesTest {
    private static final String TOKEN =
            Placeholders.fill("{{crc32-base62:ghp_:30}}", 7).text();

    @TempDir
    Path directory;

    @Test
    void reportsASecretThatOnlyAFolderNameHolds() throws Exception {
        Path file = directory.resolve("backup").resolve(TOKEN).resolve("notes.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "nothing");
        for (int i = 0; i < 2000; i++) {
            Files.createFile(directory.resolve("file" + i));
        }

        Finding finding = only();

        assertThat(finding.secret().orElseThrow().reveal()).isEqualTo(TOKEN);
        Location place = finding.primary();
        assertThat(place.provenance().state()).isEqualTo(FileState.FILE_NAME);
        assertThat(place.provenance().path())
                .startsWith("backup/ghp_")
                .endsWith("/notes.txt")
                .doesNotContain(TOKEN);
        assertThat(place.region().start().line()).isEqualTo(1);
        assertThat(place.region().start().column()).isEqualTo("backup/".length() + 1);
        assertThat(place.excerpt().text()).doesNotContain(TOKEN);
    }

    @Test
    void reportsASecretThatOnlyADeletedFileWasNamedFor() throws Exception {
        GitFixture git = GitFixture.at(directory);
        git.write("plain.txt", "nothing").commit("Start");
        String commit = git.write("backup/" + TOKEN + ".txt", "nothing").commit("Add");
        git.delete("backup/" + TOKEN + ".txt", "Remove");

        Finding finding = only();

        assertThat(finding.secret().orElseThrow().reveal()).isEqualTo(TOKEN);
        Provenance place = finding.primary().provenance();
        assertThat(place.state()).isEqualTo(FileState.FILE_NAME);
        assertThat(place.path()).startsWith("backup/ghp_").endsWith(".txt").doesNotContain(TOKEN);
        assertThat(place.commit().orElseThrow().id()).isEqualTo(commit);
        assertThat(finding.primary().region().start().column()).isEqualTo("backup/".length() + 1);
    }

    @Test
    void reportsASecretThatOnlyAMemberNameHolds() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(directory.resolve("a.zip")))) {
            zip.putNextEntry(new ZipEntry("in/" + TOKEN + ".txt"));
            zip.write(new byte[] {'x'});
            zip.closeEntry();
        }

        assertThat(only().locations())
                .anySatisfy(place -> assertThat(place.provenance().display())
                        .startsWith("a.zip!in/ghp_")
                        .doesNotContain(TOKEN));
    }

    @Test
    void reportsASecretThatOnlyALinkInATarHolds() throws Exception {
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(Files.newOutputStream(directory.resolve("a.tar")))) {
            TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
            link.setLinkName("in/" + TOKEN);
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            tar.putArchiveEntry(new TarArchiveEntry("in/" + TOKEN, TarConstants.LF_SYMLINK));
            tar.closeArchiveEntry();
        }

        assertThat(only().locations())
                .extracting(place -> place.provenance().state())
                .containsExactlyInAnyOrder(FileState.FILE, FileState.FILE_NAME);
    }

    @Test
    void reportsASecretThatOnlyAnEmptyFolderInAnArchiveIsNamedFor() throws Exception {
        String folder = "in/" + TOKEN + "/";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(directory.resolve("a.zip")))) {
            zip.putNextEntry(new ZipEntry(folder));
            zip.closeEntry();
        }
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(Files.newOutputStream(directory.resolve("b.tar")))) {
            tar.putArchiveEntry(new TarArchiveEntry(folder));
            tar.closeArchiveEntry();
        }
        try (CpioArchiveOutputStream cpio =
                new CpioArchiveOutputStream(Files.newOutputStream(directory.resolve("c.cpio")))) {
            CpioArchiveEntry entry = new CpioArchiveEntry(folder);
            entry.setMode(CpioConstants.C_ISDIR);
            cpio.putArchiveEntry(entry);
            cpio.closeArchiveEntry();
        }
        try (SevenZOutputFile seven =
                new SevenZOutputFile(directory.resolve("d.7z").toFile())) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName(folder);
            entry.setDirectory(true);
            seven.putArchiveEntry(entry);
            seven.closeArchiveEntry();
            SevenZArchiveEntry empty = new SevenZArchiveEntry();
            empty.setName("empty-" + TOKEN);
            seven.putArchiveEntry(empty);
            seven.closeArchiveEntry();
        }

        assertThat(only().locations())
                .extracting(
                        place -> place.provenance().path(),
                        place -> place.provenance().state())
                .containsExactlyInAnyOrder(
                        tuple("a.zip", FileState.FILE_NAME),
                        tuple("b.tar", FileState.FILE_NAME),
                        tuple("c.cpio", FileState.FILE_NAME),
                        tuple("d.7z", FileState.FILE_NAME),
                        tuple("d.7z", FileState.FILE_NAME));
    }

    @Test
    void reportsASecretThatAUserOrGroupOfATarIsNamedFor() throws Exception {
        String token = Placeholders.fill("glpat-{{base62:20}}", 7).text();
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(Files.newOutputStream(directory.resolve("a.tar")))) {
            for (int i = 0; i < 3; i++) {
                TarArchiveEntry entry = new TarArchiveEntry("file" + i);
                entry.setGroupName(token);
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
        }

        Location place = only().primary();

        assertThat(only().locations()).hasSize(1);
        assertThat(place.provenance().display()).isEqualTo("a.tar");
        assertThat(place.region().bytes().start()).isEqualTo(297);
        assertThat(place.region().bytes().length()).isEqualTo(token.length());
    }

    private Finding only() throws Exception {
        ScanResult result = Scan.run(
                ScanRequest.of(List.of(new ScanTarget.Files(directory)), BuiltinRules.load(), LocalDate.EPOCH),
                ScanListener.NONE);
        assertThat(result.findings()).hasSize(1);
        return result.findings().get(0);
    }
}
