package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.text.NearestName;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leakwarden completion}: a script for the shell, made from the definitions of commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a completion script.",
        footer = {
            "",
            "bash:  source <(leakwarden completion bash), in ~/.bashrc",
            "zsh:   source <(leakwarden completion zsh), in ~/.zshrc after compinit",
            "fish:  leakwarden completion fish > ~/.config/fish/completions/leakwarden.fish"
        })
final class CompletionCommand implements Commands.Task {
    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    /** The words that may follow, in the form that picocli asks for. */
    static final class Shells implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SHELLS.iterator();
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    CommandSpec spec;

    @Parameters(
            paramLabel = "SHELL",
            arity = "0..1",
            defaultValue = "bash",
            completionCandidates = Shells.class,
            description = "bash (default), zsh or fish.")
    String shell = "bash";

    @Override
    public int run(Streams streams, Map<String, String> environment) throws RequestException {
        CommandSpec root = spec.root();
        switch (shell) {
            case "bash", "zsh" -> streams.out().print(AutoComplete.bash("leakwarden", root.commandLine()));
            case "fish" -> streams.out().print(new FishCompletion(root).script());
            default ->
                throw new RequestException(
                        "completion",
                        "is for another shell",
                        NearestName.of(shell, SHELLS)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("bash, zsh or fish"));
        }
        return ExitCode.CLEAN;
    }
}
