package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.scan.option.OptionValues;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The lines that {@code hook install} puts into a hook, between two markers.
 *
 * <p>Text of hooks travels as ISO 8859-1 here, one character a byte, so that whatever stands in a hook stays as it is.
 *
 * @param launcher absolute; the hook falls back to {@code PATH} when it is gone
 */
record HookCall(Path launcher) {
    /** Where the launcher tells which file it is. */
    static final String VARIABLE = "LEAKWARDEN_LAUNCHER";

    /** The first words of the block's first line. */
    static final String START = "# >>> leakwarden >>>";
    /** The block's last line. */
    static final String END = "# <<< leakwarden <<<";
    /** What the name of a hook ends with that was put aside for a wrapper. */
    static final String KEPT = ".before-leakwarden";

    private static final String OURS = "# Leakwarden made this file.";

    /** What the block is to the file that it stands in. */
    enum Role {
        /** The file is somebody else's. */
        GUEST,
        /** The file was made for the block. */
        HOST,
        /** The file was made for the block, and runs the hook that was there before. */
        WRAPPER
    }

    HookCall {
        if (!launcher.isAbsolute()) {
            throw new IllegalArgumentException("not an absolute path: " + launcher);
        }
    }

    /**
     * A call of the launcher that started this process.
     *
     * @throws RequestException if none did
     */
    static HookCall of(Map<String, String> environment) throws RequestException {
        Path launcher = OptionValues.path(environment.getOrDefault(VARIABLE, ""));
        if (!launcher.isAbsolute() || !Files.isRegularFile(launcher)) {
            throw new RequestException(
                    VARIABLE,
                    "does not name the program that a hook could start",
                    "run hook install through the file leakwarden of the repository");
        }
        return new HookCall(launcher);
    }

    /** The block, with the line break after it. */
    String block(Role role) {
        List<String> lines = List.of(
                START + " added by \"leakwarden hook install\"; \"leakwarden hook uninstall\" takes it out",
                role == Role.GUEST ? "" : OURS,
                "(",
                "    launcher=" + quoted(launcher.toString().replace('\\', '/')),
                "    if [ ! -x \"$launcher\" ] && ! launcher=$(command -v leakwarden); then",
                "        echo 'leakwarden: is neither where it was nor in PATH, so nothing was scanned' >&2",
                "        echo 'leakwarden: put it into PATH, or run its hook install again' >&2",
                "        exit 2",
                "    fi",
                "    LEAKWARDEN_NO_BUILD=1",
                "    export LEAKWARDEN_NO_BUILD",
                "    exec \"$launcher\" hook pre-commit </dev/null",
                ") || {",
                "    if [ $? -eq 2 ]; then",
                "        echo 'leakwarden: commit blocked: it was not checked, see above'"
                        + " '(git commit --no-verify goes on without)' >&2",
                "    fi",
                "    exit 1",
                "}",
                role == Role.WRAPPER ? chain() : "",
                END);
        String text =
                String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList()) + "\n";
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Runs what was put aside, if git would have. */
    private static String chain() {
        String kept = "\"${0%/*}/pre-commit" + KEPT + "\"";
        return "if [ -x " + kept + " ]; then " + kept + " \"$@\" || exit $?; fi";
    }

    /** What role a block was written for. */
    static Role role(String block) {
        if (block.contains(KEPT)) {
            return Role.WRAPPER;
        }
        return block.contains(OURS) ? Role.HOST : Role.GUEST;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
