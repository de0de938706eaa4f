package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code leakwarden hook}: what git runs. */
@Command(
        name = "hook",
        mixinStandardHelpOptions = true,
        description = "Runs as a git hook.",
        subcommands = HookCommands.PreCommit.class)
final class HookCommands {
    /** {@code hook pre-commit}, as its help is asked for; see {@link PreCommitHook}. */
    @Command(
            name = "pre-commit",
            mixinStandardHelpOptions = true,
            description = "Scans what the commit would contain; takes the options of scan.")
    static final class PreCommit implements Commands.Task {
        @Unmatched
        List<String> scanOptions = new ArrayList<>();

        @Override
        public int run(Streams streams, Map<String, String> environment) throws RequestException, InterruptedException {
            return new PreCommitHook(streams, environment).run(scanOptions);
        }
    }
}
