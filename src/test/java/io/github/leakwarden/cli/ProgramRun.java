package io.github.leakwarden.cli;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The program in a process of its own, for what only a process has: a working directory, streams, loaded classes. */
final class ProgramRun {
    private ProgramRun() {}

    /** A process that runs {@code leakwarden} with these words, its output and errors in one stream. */
    static ProcessBuilder of(List<String> javaOptions, List<String> words) {
        List<String> command = new ArrayList<>(command(javaOptions));
        command.addAll(words);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** How to start it: the words go behind. */
    static List<String> command(List<String> javaOptions) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", classPath(), Main.class.getName()));
        return command;
    }

    /** The exit code of a process whose output goes to a file. */
    static int codeOf(ProcessBuilder process, Path output) throws IOException, InterruptedException {
        return process.redirectOutput(output.toFile()).start().waitFor();
    }

    /** The one that this test runs on, also where a launcher of tests keeps it in a loader of its own. */
    private static String classPath() {
        if (Main.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
