package io.github.leakwarden.triage;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a scan looked at, by which suppressions that silence nothing are judged.
 *
 * @param whole whether everything there is was read: all files, and all history where there is one
 * @param files whether files were read as they stand, so that marks in them can be judged; not so for what is staged
 * @param exposure whether exposures were looked for
 * @param folders outside of repositories, what was asked for, by real paths: nobody knows what is beside it; empty where
 *     repositories say what all there is means
 * @param gaps paths that were not fully searched or analysed
 */
public record Coverage(boolean whole, boolean files, boolean exposure, Set<Path> folders, Set<String> gaps) {
    /** Nothing can be judged. */
    public static final Coverage NONE = new Coverage(false, false, false, Set.of(), Set.of());

    public Coverage {
        folders = Set.copyOf(folders);
        gaps = Set.copyOf(gaps);
    }

    /**
     * Whether all was read that a file of suppressions may speak of. Outside of repositories such a file is taken to speak
     * of the folder that it lies in.
     *
     * @param file as the user named it
     */
    boolean reaches(String file) {
        if (!whole || folders.isEmpty()) {
            return whole;
        }
        try {
            Path real = Path.of(file).toRealPath();
            return folders.stream().anyMatch(real::startsWith);
        } catch (IOException | InvalidPathException gone) {
            return false;
        }
    }
}
