package io.github.leakwarden.source.git;

import io.github.leakwarden.model.RequestException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which part of a history is wanted, in git's own words.
 *
 * @param revisions as for {@code git rev-list}: {@code A..B}, {@code ^A}, {@code v1.0}, …; with {@code branches} empty
 *     too, all refs if {@code since} is given, else HEAD
 * @param branches further names of branches
 * @param since a date such as {@code 2026-01-31}, an age such as {@code 3 weeks ago}, or a commit
 * @param firstParent whether a merge counts as one change by its own
 * @param known what is there already and of no interest
 */
public record HistoryScope(
        List<String> revisions, List<String> branches, Optional<String> since, boolean firstParent, Known known) {
    /**
     * Commits that are left out with all that precedes them.
     *
     * @param words what {@code git rev-list} takes after {@code --not}
     */
    public record Known(List<String> words) {
        /** None. */
        public static final Known NOTHING = new Known(List.of());

        /** Those of every ref: for a push that a server is about to take. */
        public static final Known REFS = new Known(List.of("--all"));

        private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

        public Known {
            words = List.copyOf(words);
        }

        /**
         * Those that a remote has, as far as one can tell from here: for a push to it. What another remote has counts for
         * nothing, that one may be private.
         *
         * @param name as git tells its hook; an address names no remote, and then only {@code ids} count
         * @param ids what the remote's refs name, hex; they need not be here
         * @throws RequestException if git does not say which remotes there are
         */
        public static Known remote(GitCommand git, String name, List<String> ids)
                throws RequestException, InterruptedException {
            List<String> words = new ArrayList<>(List.of("--ignore-missing"));
            List<String> remotes = remotes(git);
            if (remotes.contains(name)) {
                // Names may have slashes: the branches of a remote a/b are none of the remote a.
                remotes.stream()
                        .filter(other -> other.startsWith(name + "/"))
                        .forEach(other -> words.add("--exclude=" + other + "/*"));
                words.add("--remotes=" + name);
            }
            ids.stream().filter(id -> ID.matcher(id).matches()).forEach(words::add);
            return new Known(words);
        }

        private static List<String> remotes(GitCommand git) throws RequestException, InterruptedException {
            try {
                return new String(git.run("remote"), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            } catch (GitFailure e) {
                throw new RequestException("hook pre-push", "git cannot list the remotes", e.cure("see git remote"));
            }
        }

        private List<String> excluded() {
            List<String> all = new ArrayList<>(List.of("--not"));
            all.addAll(words);
            return words.isEmpty() ? List.of() : all;
        }
    }

    /** What git surely takes as a time: it reads anything else as "now", and would find nothing. */
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?"
            + "( ?(Z|[+-]\\d{2}:?\\d{2}))?)?|yesterday|\\d+[. ](second|minute|hour|day|week|month|year)s?[. ]ago");

    public HistoryScope {
        revisions = List.copyOf(revisions);
        branches = List.copyOf(branches);
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(known, "known");
    }

    /** Commits by git's expressions. */
    public static HistoryScope of(String... revisions) {
        return new HistoryScope(List.of(revisions), List.of(), Optional.empty(), false, Known.NOTHING);
    }

    /** The same scope without what is there already. */
    public HistoryScope without(Known other) {
        return new HistoryScope(revisions, branches, since, firstParent, other);
    }

    /** For people: the expressions as given. */
    public String display() {
        List<String> words = new ArrayList<>(revisions);
        words.addAll(branches);
        since.ifPresent(time -> words.add("since " + time));
        if (firstParent) {
            words.add("first parents");
        }
        return String.join(" ", words);
    }

    /**
     * The ids of the commits.
     *
     * @throws RequestException listing every expression that git does not know
     */
    List<String> commits(GitCommand git) throws RequestException, InterruptedException {
        List<RequestException.Fault> faults = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (String revision : revisions) {
            check("--history", revision, git, faults);
            wanted.add(revision);
        }
        for (String branch : branches) {
            check("--branch", branch, git, faults);
            wanted.add(branch);
        }
        List<String> command = new ArrayList<>(List.of("rev-list", "--topo-order"));
        if (firstParent) {
            command.add("--first-parent");
        }
        if (since.isPresent() && TIME.matcher(since.get()).matches()) {
            command.add("--since=" + since.get());
        } else if (since.isPresent()) {
            check("--since", since.get(), git, faults);
            wanted.add("^" + since.get());
        }
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
        if (revisions.isEmpty() && branches.isEmpty()) {
            command.add(since.isPresent() ? "--all" : "HEAD");
        }
        command.addAll(wanted);
        command.addAll(known.excluded());
        command.add("--");
        return run(git, command);
    }

    private static void check(String option, String revision, GitCommand git, List<RequestException.Fault> faults)
            throws InterruptedException {
        try {
            if (revision.isEmpty() || revision.startsWith("-")) {
                throw new GitFailure("rev-list", 129);
            }
            git.run("rev-list", "--no-walk", revision, "--");
        } catch (GitFailure e) {
            faults.add(new RequestException.Fault(
                    option, "git does not know the revision " + revision, e.cure("see git help revisions")));
        }
    }

    private List<String> run(GitCommand git, List<String> command) throws RequestException, InterruptedException {
        try {
            byte[] ids = git.run(command.toArray(String[]::new));
            return new String(ids, StandardCharsets.US_ASCII).lines().toList();
        } catch (GitFailure e) {
            throw new RequestException("--history", "git cannot list " + display(), e.cure("see git fsck"));
        }
    }
}
