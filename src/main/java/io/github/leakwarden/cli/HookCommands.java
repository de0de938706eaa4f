package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code leakwarden hook}: what git runs, and how git comes to run it. */
@Command(
        name = "hook",
        mixinStandardHelpOptions = true,
        description = "Checks commits before they are made, and pushes before they are taken.",
        subcommands = {
            HookCommands.Install.class,
            HookCommands.Uninstall.class,
            HookCommands.PreCommit.class,
            HookCommands.PrePush.class,
            HookCommands.PreReceive.class,
            HookCommands.Update.class
        })
final class HookCommands {
    /** {@code hook install}. */
    @Command(
            name = "install",
            mixinStandardHelpOptions = true,
            description = {
                "Lets git check every commit of a repository.",
                "A hook that is there already is kept: our call is added in front of it."
            })
    static final class Install implements Commands.Task {
        @Parameters(
                paramLabel = "PATH",
                arity = "0..1",
                description = "A folder of the repository (default: the current one).")
        Path directory = Path.of("");

        @Override
        public int run(Streams streams, Map<String, String> environment) throws RequestException, InterruptedException {
            HookCall call = HookCall.of(environment);
            HookPlace place = HookPlace.find(directory, environment);
            Path file = place.file();
            HookFile.Outcome outcome = new HookFile(file, place.isHusky()).install(call);
            say(streams, file, describe(outcome));
            for (String note : place.notes()) {
                streams.out().println("note: " + note);
            }
            return ExitCode.CLEAN;
        }

        private static String describe(HookFile.Outcome outcome) {
            return switch (outcome) {
                case CREATED -> "new; every commit is checked from now on";
                case ADDED -> "our call now stands in front of the hook that was there";
                case WRAPPED -> "new; it checks, then runs the hook that was there, kept as pre-commit" + HookCall.KEPT;
                case RENEWED -> "our call was there, and is up to date again";
                case UNCHANGED -> "our call is there already";
            };
        }
    }

    /** {@code hook uninstall}. */
    @Command(
            name = "uninstall",
            mixinStandardHelpOptions = true,
            description = "Takes out what hook install put in, and nothing else.")
    static final class Uninstall implements Commands.Task {
        @Parameters(
                paramLabel = "PATH",
                arity = "0..1",
                description = "A folder of the repository (default: the current one).")
        Path directory = Path.of("");

        @Override
        public int run(Streams streams, Map<String, String> environment) throws RequestException, InterruptedException {
            HookPlace place = HookPlace.find(directory, environment);
            boolean any = false;
            for (Path file : place.candidates()) {
                if (new HookFile(file, place.isHusky()).uninstall()) {
                    say(streams, file, "our call is gone");
                    any = true;
                }
            }
            if (!any) {
                say(streams, place.file(), "our call was not there");
            }
            return ExitCode.CLEAN;
        }
    }

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

    /** {@code hook pre-push}. */
    @Command(
            name = "pre-push",
            mixinStandardHelpOptions = true,
            description = {
                "Scans what a push would send and the remote it goes to does not have; takes the options of scan.",
                "In .git/hooks/pre-push: exec leakwarden hook pre-push \"$@\""
            })
    static final class PrePush implements Commands.Task {
        @Parameters(paramLabel = "REMOTE", arity = "1", index = "0", description = "As git calls it.")
        String remote = "";

        @Parameters(paramLabel = "URL", arity = "0..1", index = "1", description = "As git calls it.")
        String url = "";

        @Unmatched
        List<String> scanOptions = new ArrayList<>();

        @Override
        public int run(Streams streams, Map<String, String> environment) throws RequestException, InterruptedException {
            return new PushHook(PushHook.Kind.PRE_PUSH, streams, environment).run(List.of(remote), scanOptions);
        }
    }

    /** {@code hook pre-receive}. */
    @Command(
            name = "pre-receive",
            mixinStandardHelpOptions = true,
            description = {
                "Scans what a push brings and no ref has, before the server takes it; takes the options of scan.",
                "In hooks/pre-receive of the server's repository: exec leakwarden hook pre-receive"
            })
    static final class PreReceive implements Commands.Task {
        @Unmatched
        List<String> scanOptions = new ArrayList<>();

        @Override
        public int run(Streams streams, Map<String, String> environment) throws RequestException, InterruptedException {
            return new PushHook(PushHook.Kind.PRE_RECEIVE, streams, environment).run(List.of(), scanOptions);
        }
    }

    /** {@code hook update}. */
    @Command(
            name = "update",
            mixinStandardHelpOptions = true,
            description = {
                "Scans what a push brings to one ref, before the server moves it; takes the options of scan.",
                "In hooks/update of the server's repository: exec leakwarden hook update \"$@\""
            })
    static final class Update implements Commands.Task {
        @Parameters(paramLabel = "REF", arity = "1", index = "0", description = "The ref, in full.")
        String ref = "";

        @Parameters(paramLabel = "OLD", arity = "1", index = "1", description = "What it names now.")
        String before = "";

        @Parameters(paramLabel = "NEW", arity = "1", index = "2", description = "What it will name.")
        String after = "";

        @Unmatched
        List<String> scanOptions = new ArrayList<>();

        @Override
        public int run(Streams streams, Map<String, String> environment) throws RequestException, InterruptedException {
            return new PushHook(PushHook.Kind.UPDATE, streams, environment)
                    .run(List.of(ref, before, after), scanOptions);
        }
    }

    private static void say(Streams streams, Path file, String what) {
        streams.out().println(ShownPath.of(file) + ": " + what);
    }
}
