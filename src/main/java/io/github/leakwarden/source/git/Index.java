package io.github.leakwarden.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What git's index says against HEAD and, in a merge, against the other parents.
 *
 * @param changes paths that no parent has as the index has them
 * @param others for each other parent of a merge, its blob by path
 * @param loose where blobs just staged lie
 */
record Index(List<StagedChange> changes, List<Map<String, String>> others, LooseObjects loose) {
    static final String NO_RENAMES = "--no-renames";
    private static final String EMPTY_TREE_SHA1 = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    private static final String EMPTY_TREE_SHA256 = "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";

    Index {
        changes = List.copyOf(changes);
        others = List.copyOf(others);
        Objects.requireNonNull(loose, "loose");
    }

    /**
     * Asks git.
     *
     * @param renames whether to find what a new path was before; git then reads attribute files of the work tree
     */
    static Index read(GitCommand git, boolean renames) throws GitFailure, IOException, InterruptedException {
        return read(git, againstHead(git, renames ? "--find-renames" : NO_RENAMES));
    }

    /** With what git has already said of HEAD; nothing may be renamed there. */
    static Index read(GitCommand git, List<StagedChange> againstHead)
            throws GitFailure, IOException, InterruptedException {
        List<StagedChange> changes = againstHead;
        List<Map<String, String>> others = new ArrayList<>();
        for (String parent : mergeHeads(git.gitDirectory().resolve("MERGE_HEAD"))) {
            Map<String, String> differing = new HashMap<>();
            for (StagedChange change : against(git, parent, NO_RENAMES)) {
                differing.put(change.path(), change.before());
            }
            changes = changes.stream()
                    .filter(change -> differing.containsKey(change.path()) || change.isUnmerged())
                    .toList();
            others.add(differing);
        }
        return new Index(changes, others, new LooseObjects(git.objects()));
    }

    private static List<StagedChange> againstHead(GitCommand git, String renames)
            throws GitFailure, InterruptedException {
        try {
            return against(git, "HEAD", renames);
        } catch (GitFailure e) {
            if (hasHead(git)) {
                throw e;
            }
            String format = new String(git.run("rev-parse", "--show-object-format"), StandardCharsets.US_ASCII);
            return against(git, format.startsWith("sha256") ? EMPTY_TREE_SHA256 : EMPTY_TREE_SHA1, NO_RENAMES);
        }
    }

    private static boolean hasHead(GitCommand git) throws GitFailure, InterruptedException {
        try {
            git.run("rev-parse", "--verify", "--quiet", "HEAD");
            return true;
        } catch (GitFailure e) {
            if (e.exitCode() == 1) {
                return false;
            }
            throw e;
        }
    }

    private static List<StagedChange> against(GitCommand git, String commit, String renames)
            throws GitFailure, InterruptedException {
        return StagedChange.parse(git.run(question(commit, renames)));
    }

    /** The command that tells how the index differs from a commit; the launcher asks the same. */
    static String[] question(String commit, String renames) {
        return new String[] {
            "diff-index",
            "--cached",
            "--raw",
            "-z",
            "--no-abbrev",
            "--no-ext-diff",
            "--no-textconv",
            "--ignore-submodules=all",
            "--ita-invisible-in-index",
            renames,
            commit,
            "--"
        };
    }

    private static List<String> mergeHeads(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                .map(String::strip)
                .filter(Index::isId)
                .toList();
    }

    private static boolean isId(String line) {
        return line.length() >= 40
                && line.length() <= 64
                && line.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** Ids of the blobs that stood at a path before. */
    List<String> forerunners(String path) {
        List<String> ids = new ArrayList<>();
        for (StagedChange change : changes) {
            if (change.path().equals(path) && change.hasForerunner()) {
                ids.add(change.before());
            }
        }
        for (Map<String, String> parent : others) {
            String id = parent.get(path);
            if (id != null && !StagedChange.isZero(id)) {
                ids.add(id);
            }
        }
        return ids;
    }
}
