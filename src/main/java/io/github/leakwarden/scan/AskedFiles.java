package io.github.leakwarden.scan;

import io.github.leakwarden.exposure.ProjectFiles;
import io.github.leakwarden.source.git.cache.Digests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Passes on what is asked of a project for the sake of one of its files, and notes it: which files were asked for, and a
 * digest of the answers. A file's own words, secrets among them, are noted by where they stand in it. For one thread.
 */
final class AskedFiles implements ProjectFiles {
    /** Ends of paths: names that analyses look for, then what a module's name leaves out; one more or less costs time alone. */
    static final List<String> ENDS = List.of(
            "src/main/AndroidManifest.xml",
            "AndroidManifest.xml",
            "package.json",
            "build.gradle.kts",
            "build.gradle",
            "build.xml",
            "pom.xml",
            "/index.tsx",
            "/index.ts",
            "/index.js",
            "/index.mjs",
            Asked.JAVA,
            ".tsx",
            ".jsx",
            ".mjs",
            ".cjs",
            ".ts",
            ".js",
            "");

    /**
     * A file that was asked for: a folder above the one that is analysed, words of that one, an end.
     *
     * @param levels how many folders lead there, from the root
     * @param at where the words stand, in bytes
     * @param length of the words, in bytes
     * @param end its place among the {@link #ENDS}
     */
    record Asked(int levels, int at, int length, int end) {
        private static final String JAVA = ".java";

        Asked {
            Objects.checkFromIndexSize(at, length, Integer.MAX_VALUE);
            Objects.checkIndex(end, ENDS.size());
        }

        /** A path, told by a file; nothing if it does not name it. */
        static Optional<Asked> of(String path, byte[] content, String asked) {
            int folder = 0;
            int levels = 0;
            for (int next = path.indexOf('/'); next >= 0; next = path.indexOf('/', folder)) {
                if (!asked.startsWith(path.substring(0, next + 1))) {
                    break;
                }
                folder = next + 1;
                levels++;
            }
            String text = new String(content, StandardCharsets.ISO_8859_1);
            String rest = asked.substring(folder);
            for (int end = 0; end < ENDS.size(); end++) {
                if (rest.endsWith(ENDS.get(end))) {
                    String words =
                            rest.substring(0, rest.length() - ENDS.get(end).length());
                    byte[] bytes = (ENDS.get(end).equals(JAVA) ? words.replace('/', '.') : words)
                            .getBytes(StandardCharsets.UTF_8);
                    int at = text.indexOf(new String(bytes, StandardCharsets.ISO_8859_1));
                    Asked told = new Asked(levels, Math.max(at, 0), bytes.length, end);
                    if (at >= 0 && told.from(path, content).equals(asked)) {
                        return Optional.of(told);
                    }
                }
            }
            return Optional.empty();
        }

        /** The path asked for. */
        String from(String path, byte[] content) {
            int folder = 0;
            for (int level = 0; level < levels; level++) {
                folder = path.indexOf('/', folder) + 1;
            }
            String words = new String(content, at, length, StandardCharsets.UTF_8);
            String last = ENDS.get(end);
            return path.substring(0, folder) + (last.equals(JAVA) ? words.replace('.', '/') : words) + last;
        }
    }

    private final String path;
    private final byte[] content;
    private final ProjectDigests files;
    private final List<Asked> asked = new ArrayList<>();
    private final List<byte[]> answers = new ArrayList<>();
    private boolean isOther;

    AskedFiles(String path, byte[] content, ProjectDigests files) {
        this.path = path;
        this.content = content;
        this.files = files;
    }

    @Override
    public Optional<byte[]> read(String other) {
        return relyOn(other).read(other);
    }

    @Override
    public ProjectFiles relyOn(String other) {
        Optional<Asked> known = Asked.of(path, content, other);
        if (known.isPresent()) {
            asked.add(known.get());
            answers.add(files.digest(other));
        } else {
            isOther = true;
        }
        return files.project();
    }

    /** Whether nothing was asked that the file does not name. */
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
