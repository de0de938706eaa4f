package io.github.leakwarden.triage;

import java.util.Set;

/**
 * What a scan looked at, by which suppressions that silence nothing are judged.
 *
 * @param whole whether everything there is was read: all files, and all history where there is one
 * @param files whether files were read as they stand, so that marks in them can be judged; not so for what is staged
 * @param exposure whether exposures were looked for
 * @param gaps paths that were not fully searched or analysed
 */
public record Coverage(boolean whole, boolean files, boolean exposure, Set<String> gaps) {
    /** Nothing can be judged. */
    public static final Coverage NONE = new Coverage(false, false, false, Set.of());

    public Coverage {
        gaps = Set.copyOf(gaps);
    }
}
