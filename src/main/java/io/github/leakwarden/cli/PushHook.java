package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.scan.ScanTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What git runs about a push: {@code pre-receive} and {@code update} where it arrives, {@code pre-push} where it starts.
 * Scans what the push brings and the repository, or the remote it goes to, does not have. A scan that ends with anything
 * but 0 stops the push.
 */
final class PushHook {
    /** Which of git's hooks, and how it says what is pushed. */
    enum Kind {
        /** Standard input: {@code OLD NEW REF}, a line for each ref. */
        PRE_RECEIVE(2, 1, 3),
        /** Arguments: {@code REF OLD NEW}. */
        UPDATE(0, 2, 3),
        /** Argument: the remote. Standard input: {@code LOCAL-REF LOCAL-ID REMOTE-REF REMOTE-ID}, a line for each ref. */
        PRE_PUSH(2, 1, 4);

        private final int name;
        private final int id;
        private final int fields;

        Kind(int name, int id, int fields) {
            this.name = name;
            this.id = id;
            this.fields = fields;
        }
    }

    private final Kind kind;
    private final Streams streams;
    private final Map<String, String> environment;

    PushHook(Kind kind, Streams streams, Map<String, String> environment) {
        this.kind = kind;
        this.streams = streams;
        this.environment = environment;
    }

    /**
     * Takes what git said, then the options of {@code scan}.
     *
     * @param told git's arguments
     * @throws RequestException if git did not say what is pushed, or an option is wrong
     */
    int run(List<String> told, List<String> options) throws RequestException, InterruptedException {
        List<ScanTarget.Pushed.Ref> refs = new ArrayList<>();
        List<String> there = new ArrayList<>();
        for (String line : kind == Kind.UPDATE ? List.of(String.join(" ", told)) : lines()) {
            String[] fields = line.split(" ");
            if (fields.length != kind.fields) {
                throw new RequestException(
                        name(), "was not told what is pushed", "let git call it; see git help hooks");
            }
            // Zeros: the ref is deleted, or new.
            if (!isZero(fields[kind.id])) {
                refs.add(new ScanTarget.Pushed.Ref(fields[kind.name], fields[kind.id]));
            }
            if (kind == Kind.PRE_PUSH && !isZero(fields[3])) {
                there.add(fields[3]);
            }
        }
        Arguments arguments = Arguments.parse(options);
        if (refs.isEmpty()) {
            return ExitCode.CLEAN;
        }
        Optional<ScanTarget.Pushed.Remote> remote = kind == Kind.PRE_PUSH
                ? Optional.of(new ScanTarget.Pushed.Remote(told.get(0), there))
                : Optional.empty();
        ScanTarget target = new ScanTarget.Pushed(Path.of("."), environment, refs, remote);
        int code =
                new ScanCommand(streams, environment).run(arguments, PreparedScan.of(arguments, target, environment));
        if (code != ExitCode.CLEAN) {
            streams.err()
                    .println("leakwarden: push refused: "
                            + (code == ExitCode.INCOMPLETE
                                    ? "something in it could not be read, see above."
                                    : "see above. Revoke what is real, and take it out of every commit that"
                                            + " was to be pushed."));
        }
        return code;
    }

    private static boolean isZero(String id) {
        return id.chars().allMatch(digit -> digit == '0');
    }

    private String name() {
        return "hook " + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private List<String> lines() throws RequestException {
        try {
            return new String(streams.in().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new RequestException(name(), "cannot read its standard input", "let git call it");
        }
    }
}
