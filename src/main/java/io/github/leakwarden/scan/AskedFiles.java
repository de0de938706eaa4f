package io.github.leakwarden.scan;

import io.github.leakwarden.exposure.ProjectFiles;
import io.github.leakwarden.source.git.cache.Digests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Passes on what is asked of a project for the sake of one of its files, and remembers it: which files were asked for, and a
 * digest of the answers. For one thread.
 */
final class AskedFiles implements ProjectFiles {
    /**
     * A file that was asked for, told from a folder above the one that is analysed.
     *
     * @param levels with how many of that one's folders its path begins
     * @param rest of its path: words of the analysis, none of the path's
     */
    record Asked(int levels, String rest) {
        /** A path, told from the folders of another. */
        static Asked of(String path, String asked) {
            int end = 0;
            int levels = 0;
            for (int next = path.indexOf('/'); next >= 0; next = path.indexOf('/', end)) {
                if (!asked.startsWith(path.substring(0, next + 1))) {
                    break;
                }
                end = next + 1;
                levels++;
            }
            return new Asked(levels, asked.substring(end));
        }

        /** The path asked for. */
        String from(String path) {
            int end = 0;
            for (int level = 0; level < levels; level++) {
                end = path.indexOf('/', end) + 1;
            }
            return path.substring(0, end) + rest;
        }
    }

    private final String path;
    private final ProjectDigests files;
    private final List<Asked> asked = new ArrayList<>();
    private final List<byte[]> answers = new ArrayList<>();

    AskedFiles(String path, ProjectDigests files) {
        this.path = path;
        this.files = files;
    }

    @Override
    public Optional<byte[]> read(String other) {
        asked.add(Asked.of(path, other));
        answers.add(files.digest(other));
        return files.read(other);
    }

    /** What was asked, in that order. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Tells other answers apart. */
    byte[] answers() {
        return Digests.sha256(answers.toArray(byte[][]::new));
    }
}
