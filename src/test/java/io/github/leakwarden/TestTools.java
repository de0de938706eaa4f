package io.github.leakwarden;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Programs and files that heavy tests need and a developer's machine may lack. A test without them is skipped; with
 * {@code LEAKWARDEN_REQUIRE_TOOLS=1}, which {@code .ci/run} sets after installing them, it fails.
 */
public final class TestTools {
    private TestTools() {}

    /** The program of that name, from {@code LEAKWARDEN_TEST_TOOLS/bin} or {@code PATH}. */
    public static Path program(String name) {
        Optional<Path> found = folders()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseThrow(() -> missing("program " + name, isRequired()));
    }

    /** The file of that path inside {@code LEAKWARDEN_TEST_TOOLS}. */
    public static Path file(String path) {
        String tools = System.getenv("LEAKWARDEN_TEST_TOOLS");
        Optional<Path> found =
                Optional.ofNullable(tools).map(folder -> Path.of(folder, path)).filter(Files::isRegularFile);
        return found.orElseThrow(() -> missing("file " + path, isRequired()));
    }

    /** What Maven's build downloads and lays on the tests' class path, and an editor's own build may not. */
    public static URL resource(String name) {
        URL found = TestTools.class.getResource(name);
        if (found == null) {
            throw missing("resource " + name, isRequired());
        }
        return found;
    }

    /** The home of a JDK 25. No registry has one, so its absence never fails a test. */
    public static Path jdk25() {
        String home = System.getenv("LEAKWARDEN_TEST_JDK25");
        if (home == null) {
            throw missing("JDK 25", false);
        }
        return Path.of(home);
    }

    private static Stream<Path> folders() {
        String tools = System.getenv("LEAKWARDEN_TEST_TOOLS");
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<Path> ours =
                tools == null ? Stream.empty() : Stream.of(Path.of(tools).resolve("bin"));
        return Stream.concat(ours, Stream.of(path.split(File.pathSeparator)).map(Path::of));
    }

    private static boolean isRequired() {
        return "1".equals(System.getenv("LEAKWARDEN_REQUIRE_TOOLS"));
    }

    /** Never returns; what it is said to return can be thrown where a value is wanted. */
    private static AssertionError missing(String what, boolean required) {
        String message = "no " + what + " on this machine; see .ci/run";
        return required ? fail(message) : abort(message);
    }
}
