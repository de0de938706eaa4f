package io.github.leakwarden.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.leakwarden.model.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportFileTest {
    @TempDir
    private Path folder;

    @Test
    void theWholeReportStandsUnderItsNameAndNothingElse() throws IOException {
        Path target = folder.resolve("report.json");
        ReportFile.write(target, new JsonReport(), Samples.shop(), Golden.OPTIONS);
        assertThat(Files.readString(target)).isEqualTo(Golden.text(new JsonReport(), Samples.shop(), Golden.OPTIONS));
        assertThat(names()).containsExactly("report.json");
    }

    @Test
    void aReportThatFailsHalfWayLeavesNothing() throws IOException {
        Path target = folder.resolve("report.json");
        assertThatThrownBy(() -> ReportFile.write(target, new Failing(), Samples.clean(), Golden.OPTIONS))
                .isInstanceOf(IOException.class)
                .hasMessage("the failing report could not be written to " + target);
        assertThat(names()).isEmpty();
    }

    @Test
    void aReportThatFailsHalfWayLeavesTheOldOne() throws IOException {
        Path target = Files.writeString(folder.resolve("report.json"), "old");
        assertThatThrownBy(() -> ReportFile.write(target, new Failing(), Samples.clean(), Golden.OPTIONS))
                .isInstanceOf(IOException.class);
        assertThat(Files.readString(target)).isEqualTo("old");
        assertThat(names()).containsExactly("report.json");
    }

    @Test
    void aFolderThatIsNotThereIsOurFault() {
        Path target = folder.resolve("none").resolve("report.json");
        assertThatThrownBy(() -> ReportFile.write(target, new JsonReport(), Samples.clean(), Golden.OPTIONS))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the json report could not be written to ");
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        ReportFile.write(link, new JsonReport(), Samples.clean(), Golden.OPTIONS);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).contains("schemaVersion");
    }

    @Test
    void secretsAreForTheOwnerOnly() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path target = Files.writeString(folder.resolve("report.json"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        ReportFile.write(target, new JsonReport(), Samples.shop(), new ReportOptions(true, false, 100, "0.1.0"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(target)).contains(Samples.KASHIER.reveal());
    }

    @Test
    void whatIsNoPlainFileIsWrittenThrough() throws IOException {
        Path device = Path.of("/dev/null");
        assumeThat(Files.exists(device)).isTrue();
        ReportFile.write(device, new JsonReport(), Samples.clean(), Golden.OPTIONS);
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void whatCanBeToldBeforehandIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "old");
        assertThat(ReportFile.obstacle(file)).isEmpty();
        assertThat(ReportFile.obstacle(folder.resolve("new.json"))).isEmpty();
        assertThat(ReportFile.obstacle(folder)).hasValue("is a folder, not a file");
        assertThat(ReportFile.obstacle(folder.resolve("none/new.json"))).hasValue("its folder does not exist");
        assertThat(ReportFile.obstacle(file.resolve("new.json"))).hasValue("what should be its folder is none");
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsToldBeforehand() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(closed)).as("root may write anywhere").isFalse();
        assertThat(ReportFile.obstacle(closed.resolve("new.json"))).hasValue("may not be written to");
    }

    @Test
    void theReasonIsToldInOurWords() {
        assertThat(ReportFile.reason(new IOException("x", new IOException("No space left on device"))))
                .isEqualTo("there is no room left for it");
        assertThat(ReportFile.reason(new AccessDeniedException("secret"))).isEqualTo("it may not be written to");
        assertThat(ReportFile.reason(new IOException("secret"))).isEqualTo("it could not be written whole");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    /** Writes half a report, then finds the disk full. */
    private static final class Failing implements Report {
        @Override
        public String format() {
            return "failing";
        }

        @Override
        public void write(ScanResult result, ReportOptions options, OutputStream out) throws IOException {
            out.write("{ \"half\":".getBytes(StandardCharsets.UTF_8));
            throw new IOException("no space left");
        }
    }
}
