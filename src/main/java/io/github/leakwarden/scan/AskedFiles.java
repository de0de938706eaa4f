package io.github.leakwarden.scan;

import io.github.leakwarden.exposure.ProjectFiles;
import io.github.leakwarden.source.git.cache.Digests;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Passes on what is asked of a project for the sake of one of its files, and notes it: which of a few {@linkplain #NAMES
 * names} was asked for above that file, and a digest of the answers. Any other question may hold words of the file, secrets
 * among them, so that nothing can be kept of it. For one thread.
 */
final class AskedFiles implements ProjectFiles {
    /** What analyses look for in the folders above a file; one left out here costs time and nothing else. */
    static final List<String> NAMES = List.of(
            "package.json",
            "src/main/AndroidManifest.xml",
            "AndroidManifest.xml",
            "build.gradle",
            "build.gradle.kts",
            "pom.xml",
            "build.xml");

    /**
     * One of the names, in a folder above the file that is analysed.
     *
     * @param levels how many of that file's folders lead there, from the root
     * @param name its place among the {@link #NAMES}
     */
    record Asked(int levels, int name) {
        Asked {
            Objects.checkIndex(name, NAMES.size());
        }

        /** A path, told from the folders of another; nothing if it is anything but a name in one of them. */
        static Optional<Asked> of(String path, String asked) {
            int end = 0;
            int levels = 0;
            while (path.startsWith(asked.substring(0, end))) {
                int name = NAMES.indexOf(asked.substring(end));
                if (name >= 0) {
                    return Optional.of(new Asked(levels, name));
                }
                end = asked.indexOf('/', end) + 1;
                if (end == 0) {
                    break;
                }
                levels++;
            }
            return Optional.empty();
        }

        /** The path asked for. */
        String from(String path) {
            int end = 0;
            for (int level = 0; level < levels; level++) {
                end = path.indexOf('/', end) + 1;
            }
            return path.substring(0, end) + NAMES.get(name);
        }
    }

    private final String path;
    private final ProjectDigests files;
    private final List<Asked> asked = new ArrayList<>();
    private final List<byte[]> answers = new ArrayList<>();
    private boolean isOther;

    AskedFiles(String path, ProjectDigests files) {
        this.path = path;
        this.files = files;
    }

    @Override
    public Optional<byte[]> read(String other) {
        return relyOn(other).read(other);
    }

    @Override
    public ProjectFiles relyOn(String other) {
        Optional<Asked> known = Asked.of(path, other);
        if (known.isPresent()) {
            asked.add(known.get());
            answers.add(files.digest(other));
        } else {
            isOther = true;
        }
        return files.project();
    }

    /** Whether nothing was asked that cannot be kept. */
    boolean isWhole() {
        return !isOther;
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
