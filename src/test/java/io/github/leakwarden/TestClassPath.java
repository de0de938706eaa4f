package io.github.leakwarden;

import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path that tests run on, for programs that they start. */
public final class TestClassPath {
    private TestClassPath() {}

    /** In absolute paths: Maven has tests loaded by the system's loader, a console launcher by one of its own. */
    public static String absolute() {
        Stream<Path> entries = TestClassPath.class.getClassLoader() instanceof URLClassLoader own
                ? Stream.of(own.getURLs()).map(url -> Path.of(URI.create(url.toString())))
                : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of);
        return entries.map(entry -> entry.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }
}
