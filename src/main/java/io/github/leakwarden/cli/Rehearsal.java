package io.github.leakwarden.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Several commands in one process, for the launcher's archive of loaded classes: Java makes one from a single run, and no
 * single command meets all that is worth keeping.
 */
public final class Rehearsal {
    private static final String NEXT = "--next";

    private Rehearsal() {}

    /** Runs the commands one after the other, whatever each ends with; {@code --next} stands between them. */
    public static void main(String[] args) {
        List<String> command = new ArrayList<>();
        for (String word : args) {
            if (word.equals(NEXT)) {
                Main.run(command);
                command = new ArrayList<>();
            } else {
                command.add(word);
            }
        }
        Main.run(command);
        Runtime.getRuntime().halt(0);
    }
}
