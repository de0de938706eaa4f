package io.github.leakwarden.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The process: UTF-8 streams, one command, one exit code. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process without waiting for anything else. */
    public static void main(String[] args) {
        Runtime.getRuntime().halt(run(List.of(args)));
    }

    /** Runs the command on the streams of the process and returns the exit code. */
    static int run(List<String> command) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int code = new Cli(new Streams(System.in, out, err), System.getenv()).run(command);
        out.flush();
        err.flush();
        return code;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
