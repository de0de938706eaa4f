package io.github.leakwarden.exposure.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.TestClassPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where tree-sitter's libraries are unpacked. Each run is a Java of its own, because a process loads a library once. */
final class NativesTest {
    @TempDir
    Path folder;

    /** Run in a Java of its own: analyses one script and prints what came of it. */
    static final class Probe {
        private Probe() {}

        public static void main(String[] arguments) {
            Optional<Path> cache = Stream.of(arguments).findFirst().map(Path::of);
            ScriptAnalyser analyser = new ScriptAnalyser(ScriptSample.CATALOGUE, cache);
            ScriptSample sample = ScriptSample.server("console.log(process.env.ANSA_SECRET_KEY)");
            System.out.print(sample.analyse(analyser).size() + " hits " + sample.degraded());
        }
    }

    @Test
    void unpacksIntoTheCacheOnceAndNothingElsewhere() throws Exception {
        Path cache = folder.resolve("cache");
        assertThat(run(List.of(), cache.toString())).isEqualTo("1 hits []");
        List<Path> first = files(cache);
        assertThat(first).hasSize(2);
        assertThat(files(temporary())).isEmpty();
        List<Object> before = stamps(first);
        assertThat(run(List.of(), cache.toString())).isEqualTo("1 hits []");
        assertThat(files(cache)).isEqualTo(first);
        assertThat(stamps(first)).isEqualTo(before);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache.resolve("natives"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void leavesNothingWithoutACache() throws Exception {
        assertThat(run(List.of())).isEqualTo("1 hits []");
        assertThat(files(temporary())).isEmpty();
    }

    @Test
    void replacesWhatSomebodyElsePutIntoTheCache() throws Exception {
        Path cache = folder.resolve("cache");
        run(List.of(), cache.toString());
        for (Path library : files(cache)) {
            Files.writeString(library, "not a library");
        }
        assertThat(run(List.of(), cache.toString())).isEqualTo("1 hits []");
        for (Path library : files(cache)) {
            assertThat(Files.size(library)).isGreaterThan(100_000);
        }
    }

    @Test
    void worksWithACacheThatCannotBeMade() throws Exception {
        Path file = Files.createFile(folder.resolve("cache"));
        assertThat(run(List.of(), file.toString())).isEqualTo("1 hits []");
        assertThat(files(temporary())).isEmpty();
    }

    @Test
    void degradesWhereNoLibraryFits() throws Exception {
        assertThat(run(List.of("-Dos.arch=riscv64"))).isEqualTo("0 hits [exposure.native-unavailable]");
        assertThat(run(List.of("-Djava.io.tmpdir=" + folder.resolve("missing"))))
                .isEqualTo("0 hits [exposure.native-unavailable]");
    }

    @Test
    void knowsThePlatformsThatTreeSitterHas() {
        assertThat(Natives.platform("Linux", "amd64")).contains("x86_64-linux-gnu-%s.so");
        assertThat(Natives.platform("Mac OS X", "aarch64")).contains("aarch64-macos-%s.dylib");
        assertThat(Natives.platform("Windows 11", "amd64")).contains("x86_64-windows-%s.dll");
        assertThat(Natives.platform("Windows 11", "aarch64")).isEmpty();
        assertThat(Natives.platform("FreeBSD", "amd64")).isEmpty();
        assertThat(Natives.platform("Linux", "s390x")).isEmpty();
    }

    @Test
    void refusesALibraryThatIsNotThere() {
        assertThatThrownBy(() -> new Natives(Optional.empty()).load("tree-sitter-none", () -> {}))
                .isInstanceOf(Natives.Unavailable.class);
    }

    private Path temporary() throws IOException {
        return Files.createDirectories(folder.resolve("tmp"));
    }

    private String run(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:-UsePerfData");
        command.add("-Djava.io.tmpdir=" + temporary());
        command.addAll(options);
        command.add("-cp");
        command.add(TestClassPath.absolute());
        command.add(Probe.class.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Object> stamps(List<Path> files) throws IOException {
        List<Object> stamps = new ArrayList<>();
        for (Path file : files) {
            stamps.add(Files.getLastModifiedTime(file));
        }
        return stamps;
    }
}
