package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a hook, and the block of {@link HookCall} in it.
 *
 * @param text one character a byte
 */
record HookText(String text) {
    /** Shells that understand the block. */
    private static final Pattern SHELL = Pattern.compile("#![ \\t]*(?:/\\S*/)?(?:env[ \\t]+(?:-S[ \\t]+)?(?:/\\S*/)?)?"
            + "(?:sh|bash|dash|ash|ksh|mksh|zsh)(?:[ \\t][^\\r\\n]*)?\\n");

    private static final Pattern BLOCK = Pattern.compile(
            "^" + Pattern.quote(HookCall.START) + ".*?^" + Pattern.quote(HookCall.END) + "\\R?",
            Pattern.DOTALL | Pattern.MULTILINE);

    /** Whether its first line names a shell that understands the block. */
    boolean isShellScript() {
        return SHELL.matcher(text).lookingAt();
    }

    /** The block in it. */
    Optional<String> block() {
        Matcher matcher = BLOCK.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /**
     * Refuses a text in which somebody cut a block in two.
     *
     * @throws RequestException naming {@code place}
     */
    void requireWhole(String place) throws RequestException {
        boolean marked = text.contains(HookCall.START) || text.contains(HookCall.END);
        if (marked && block().isEmpty()) {
            throw new RequestException(
                    place,
                    "holds one of the lines that mark Leakwarden's part, but not both",
                    "take that part out by hand");
        }
    }

    /** With the block right after the first line: a line after somebody's {@code exit 0} would never run. */
    HookText with(String block) {
        Matcher first = SHELL.matcher(text);
        int at = first.lookingAt() ? first.end() : 0;
        return new HookText(text.substring(0, at) + block + text.substring(at));
    }

    /** With another block where one stands. */
    HookText replaced(String block) {
        return new HookText(BLOCK.matcher(text).replaceFirst(Matcher.quoteReplacement(block)));
    }

    /** Whether nothing but the first line is left without the block. */
    boolean isEmptyWithoutBlock() {
        String rest = replaced("").text;
        return rest.isBlank() || rest.strip().equals("#!/bin/sh");
    }
}
