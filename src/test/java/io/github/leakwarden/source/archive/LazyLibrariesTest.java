package io.github.leakwarden.source.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.TestClassPath;
import io.github.leakwarden.cli.Main;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library is loaded for the format that needs it only. */
final class LazyLibrariesTest {
    @TempDir
    private Path folder;

    @Test
    void loadsNoneForTextsZipsTarsAndGzips() throws Exception {
        write("a.txt", "text".getBytes(StandardCharsets.US_ASCII));
        write("a.zip", Archives.Form.ZIP.pack("a", "text"));
        write("a.tgz", Archives.Form.GZIP.pack("", Archives.Form.TAR.pack("a", "text")));
        write("a.zst", Archives.Form.ZSTD.pack("", "text"));

        assertThat(loaded()).noneMatch(LazyLibrariesTest::isOfALibrary).contains(ZipMembers.class.getName());
    }

    @Test
    void loadsOneForXz() throws Exception {
        write("a.xz", Archives.Form.XZ.pack("", "text"));

        assertThat(loaded())
                .anyMatch(name -> name.startsWith("org.tukaani."))
                .noneMatch(name -> name.startsWith("org.apache.commons.compress."));
    }

    private static boolean isOfALibrary(String name) {
        return name.startsWith("org.tukaani.") || name.startsWith("org.apache.commons.compress.");
    }

    private void write(String name, byte[] bytes) throws Exception {
        Files.write(folder.resolve(name), bytes);
    }

    /** Names of the classes that a scan of the folder loads. */
    private List<String> loaded() throws Exception {
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load=info:file=" + log + "::filecount=0",
                        "-cp",
                        TestClassPath.absolute(),
                        Main.class.getName(),
                        "scan",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(log).stream()
                .map(line -> line.replaceFirst("^(\\[[^\\]]*\\])+ *", "").split(" ")[0])
                .toList();
    }
}
