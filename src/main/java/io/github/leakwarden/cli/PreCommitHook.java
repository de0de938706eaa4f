package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.scan.option.ScanOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code leakwarden hook pre-commit}: what git's hook and the pre-commit framework call. Scans what the commit would
 * contain, and says how to go on when it is blocked.
 */
final class PreCommitHook {
    private final Streams streams;
    private final Map<String, String> environment;

    PreCommitHook(Streams streams, Map<String, String> environment) {
        this.streams = streams;
        this.environment = environment;
    }

    /** Takes the options of {@code scan}; returns its exit code, which blocks the commit unless it is 0. */
    int run(List<String> words) throws RequestException, InterruptedException {
        List<String> scan = new ArrayList<>(words);
        scan.add(ScanOption.STAGED.longName());
        int code = new ScanCommand(streams, environment).run(Arguments.parse(scan));
        if (code == ExitCode.INCOMPLETE) {
            say("commit blocked: something in it could not be read, see above.");
        } else if (code != ExitCode.CLEAN) {
            say("commit blocked: it would publish what is listed above.");
            say("  real:      take it out of the staged files; revoke it if it was ever pushed");
            say("  harmless:  say so in a comment on its line, then git add:  leakwarden:allow[RULE] reason");
            say("  known:     leakwarden baseline create, and name that file in .leakwarden.toml:");
            say("             [scan]");
            say("             baseline = \".leakwarden-baseline.json\"");
            say("  only now:  git commit --no-verify");
        }
        return code;
    }

    private void say(String text) {
        streams.err().println("leakwarden: " + text);
    }
}
