package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    private Finding only() throws Exception {
        ScanResult result = Scan.run(
                ScanRequest.of(List.of(new ScanTarget.Files(directory)), BuiltinRules.load(), LocalDate.EPOCH),
                ScanListener.NONE);
        assertThat(result.findings()).hasSize(1);
        return result.findings().get(0);
    }
}
