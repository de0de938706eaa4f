package io.github.leakwarden.source.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A repository whose history is drawn from a seed: branches, renames, copies, deletions, merges of two and more with
 * content of their own, several roots; and the same history as git itself lists it, commit by commit.
 */
final class RandomHistory {
    /** A commit as git lists it, and the ids of all blobs in its tree with their paths. */
    record Commit(String id, List<String> parents, long committed, Map<String, Set<String>> blobs) {}

    private static final List<String> FOLDERS = List.of("", "a/", "a/b/", "c/");

    private final Random random;
    private final StringBuilder stream = new StringBuilder();
    private final List<Map<String, String>> trees = new ArrayList<>();
    private final Set<Integer> withoutChildren = new HashSet<>();

    private RandomHistory(long seed) {
        random = new Random(seed);
    }

    /** Makes one of so many commits. */
    static GitFixture make(Path directory, long seed, int commits) {
        GitFixture git = GitFixture.at(directory);
        RandomHistory history = new RandomHistory(seed);
        for (int number = 0; number < commits; number++) {
            history.commit(number);
        }
        history.refs();
        git.feed(List.of("fast-import", "--quiet", "--force"), history.stream.toString());
        return git;
    }

    private void commit(int number) {
        List<Integer> parents = parents(number);
        parents.forEach(withoutChildren::remove);
        withoutChildren.add(number);
        Map<String, String> tree = new TreeMap<>();
        parents.forEach(parent -> tree.putAll(trees.get(parent)));
        for (int change = random.nextInt(3); change >= 0; change--) {
            change(tree, number);
        }
        trees.add(tree);
        stream.append("commit refs/heads/all\nmark :").append(number + 1);
        stream.append("\ncommitter Ada <ada@example.com> ").append(1_700_000_000L + number * 60L);
        stream.append(" +0000\n");
        data("commit " + number);
        // A commit that names no parent would go on from the branch.
        for (int i = 0; i < parents.size(); i++) {
            stream.append(i == 0 ? "from :" : "merge :")
                    .append(parents.get(i) + 1)
                    .append('\n');
        }
        stream.append("deleteall\n");
        tree.forEach((path, text) -> {
            stream.append("M 100644 inline ").append(path).append('\n');
            data(text);
        });
        stream.append("reset refs/heads/all\n\n");
    }

    /** Mostly one, near by; now and then none, two, three. */
    private List<Integer> parents(int number) {
        int wanted = number == 0 || random.nextInt(15) == 0 ? 0 : random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
        Set<Integer> parents = new HashSet<>();
        while (parents.size() < Math.min(wanted, number)) {
            parents.add(number - 1 - random.nextInt(Math.min(number, 6)));
        }
        return List.copyOf(parents);
    }

    private void change(Map<String, String> tree, int number) {
        List<String> paths = List.copyOf(tree.keySet());
        String path = FOLDERS.get(random.nextInt(FOLDERS.size())) + "f" + random.nextInt(4);
        String old = paths.isEmpty() ? path : paths.get(random.nextInt(paths.size()));
        switch (random.nextInt(5)) {
            case 0 -> tree.remove(old);
            case 1 -> {
                String text = tree.remove(old);
                tree.put(path, text != null ? text : "moved " + number);
            }
            case 2 -> tree.put(path, tree.getOrDefault(old, "copied " + number));
            case 3 -> tree.put(path, "again and again " + random.nextInt(4));
            default -> tree.put(path, "new in " + number);
        }
    }

    private void data(String text) {
        stream.append("data ").append(text.length()).append('\n').append(text).append('\n');
    }

    private void refs() {
        for (int i = 0; i < 6; i++) {
            ref((i % 2 == 0 ? "heads/b" : "tags/t") + i, random.nextInt(trees.size()));
        }
        withoutChildren.forEach(commit -> ref("heads/end" + commit, commit));
        ref("heads/main", trees.size() - 1);
    }

    private void ref(String name, int commit) {
        stream.append("reset refs/")
                .append(name)
                .append("\nfrom :")
                .append(commit + 1)
                .append("\n\n");
    }

    /** Every commit of every ref, as git lists them. */
    static Map<String, Commit> commits(GitFixture git) {
        Map<String, Commit> commits = new LinkedHashMap<>();
        Map<String, Map<String, Set<String>>> blobs = new HashMap<>();
        for (String line : git.lines("log", "--all", "--format=%H|%T|%ct|%P")) {
            String[] fields = line.split("\\|", -1);
            List<String> parents = fields[3].isEmpty() ? List.of() : List.of(fields[3].split(" "));
            Map<String, Set<String>> held = blobs.computeIfAbsent(fields[1], tree -> blobs(git, tree));
            commits.put(fields[0], new Commit(fields[0], parents, Long.parseLong(fields[2]), held));
        }
        return commits;
    }

    private static Map<String, Set<String>> blobs(GitFixture git, String tree) {
        Map<String, Set<String>> blobs = new HashMap<>();
        for (String line : git.lines("ls-tree", "-r", tree)) {
            String id = line.substring(line.indexOf("blob ") + 5, line.indexOf('\t'));
            blobs.computeIfAbsent(id, key -> new HashSet<>()).add(line.substring(line.indexOf('\t') + 1));
        }
        return blobs;
    }
}
