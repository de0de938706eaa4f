package io.github.leakwarden.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What git says is staged, as the launcher asked it while Java started: the raw output of {@code diff-index} without
 * renames, then the line {@code end 0}, or another number where git failed.
 */
final class ToldDiff {
    private static final byte[] END = "end 0\n".getBytes(StandardCharsets.US_ASCII);

    private ToldDiff() {}

    /**
     * The changes; nothing where git is to be asked again: it failed, the stream was cut off, or something may have been
     * renamed.
     */
    static Optional<List<StagedChange>> read(InputStream in) {
        try {
            byte[] all = in.readAllBytes();
            int length = all.length - END.length;
            if (length < 0 || !Arrays.equals(all, length, all.length, END, 0, END.length)) {
                return Optional.empty();
            }
            List<StagedChange> changes = StagedChange.parse(Arrays.copyOf(all, length));
            return mayRename(changes) ? Optional.empty() : Optional.of(changes);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean mayRename(List<StagedChange> changes) {
        boolean added = false;
        boolean deleted = false;
        for (StagedChange change : changes) {
            added |= change.status() == 'A';
            deleted |= change.status() == 'D';
        }
        return added && deleted;
    }
}
