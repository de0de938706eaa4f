package io.github.leakwarden.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code leakwarden man}: the manual page. */
@Command(
        name = "man",
        mixinStandardHelpOptions = true,
        description = "Prints the manual page: save it as leakwarden.1, and man shows that file.")
final class ManCommand implements Commands.Task {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    CommandSpec spec;

    @Override
    public int run(Streams streams, Map<String, String> environment) {
        streams.out().print(new ManPage(spec.root()).text());
        return ExitCode.CLEAN;
    }
}
