package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.scan.TextMask;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the command and turns what becomes of it into an exit code.
 *
 * <p>{@code scan} and {@code hook pre-commit} are taken up here, by hand: people wait for them at every commit, and
 * picocli costs them a tenth of a second. All else goes through picocli.
 */
final class Cli {
    private final Streams streams;
    private final Map<String, String> environment;

    Cli(Streams streams, Map<String, String> environment) {
        this.streams = streams;
        this.environment = environment;
    }

    /** Runs one command line; prints what went wrong, never throws. */
    int run(List<String> words) {
        try {
            return dispatch(words);
        } catch (RequestException wrong) {
            tell(wrong);
            return ExitCode.FAILED;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            streams.err().println("leakwarden: cancelled");
            return ExitCode.FAILED;
        } catch (RuntimeException | Error broken) {
            streams.err()
                    .println("leakwarden: failed inside (" + InternalFailure.describe(broken) + "); nothing is"
                            + " said about what was to be scanned");
            return ExitCode.FAILED;
        }
    }

    /** Faults name files, keys and ids as somebody wrote them, and somebody may have written a secret there. */
    private void tell(RequestException wrong) {
        TextMask mask = TextMask.of(BuiltinRules.load());
        for (RequestException.Fault fault : wrong.faults()) {
            streams.err().println("leakwarden: " + mask.line(fault.toString()));
        }
    }

    private int dispatch(List<String> words) throws RequestException, InterruptedException {
        if (!words.isEmpty() && words.get(0).equals("scan") && !asksForHelp(words)) {
            return new ScanCommand(streams, environment).run(Arguments.parse(words.subList(1, words.size())));
        }
        if (words.size() >= 2
                && words.get(0).equals("hook")
                && words.get(1).equals("pre-commit")
                && !asksForHelp(words)) {
            return new PreCommitHook(streams, environment).run(words.subList(2, words.size()));
        }
        Optional<List<String>> scan = asksForHelp(words) ? Optional.empty() : GitleaksSpellings.scan(words);
        if (scan.isPresent()) {
            return new ScanCommand(streams, environment).run(Arguments.parse(scan.get()));
        }
        return new Commands(streams, environment).run(words);
    }

    private static boolean asksForHelp(List<String> words) {
        return words.contains("--help") || words.contains("-h");
    }
}
