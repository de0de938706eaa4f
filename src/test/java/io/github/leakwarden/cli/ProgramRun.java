package io.github.leakwarden.cli;

import io.github.leakwarden.TestClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        command.addAll(List.of("-cp", TestClassPath.absolute(), Main.class.getName()));
        return command;
    }

    /** The exit code of a process whose output goes to a file. */
    static int codeOf(ProcessBuilder process, Path output) throws IOException, InterruptedException {
        return process.redirectOutput(output.toFile()).start().waitFor();
    }
}
