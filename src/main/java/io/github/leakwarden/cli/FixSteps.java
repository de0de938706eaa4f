package io.github.leakwarden.cli;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Spread;
import io.github.leakwarden.report.FindingText;
import io.github.leakwarden.report.Places;
import io.github.leakwarden.report.Tally;
import io.github.leakwarden.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The steps that take secrets out of a history, for people. Secrets are masked. */
final class FixSteps {
    private static final String FORGET = "git stash clear; git reflog expire --expire=now --all; git gc --prune=now";

    private final ScanResult result;
    private final List<Finding> findings;
    private final FindingText text;
    private final List<String> lines = new ArrayList<>();
    private int number;

    /** @param findings those in objects of the history and in names of refs */
    FixSteps(ScanResult result, List<Finding> findings) {
        this.result = result;
        this.findings = findings;
        this.text = new FindingText(result);
    }

    /**
     * The steps.
     *
     * @param list the file with the replacements, if it was written
     * @param blobs the file with the ids of blobs to take out whole, if there are any
     */
    List<String> lines(Optional<String> list, Optional<String> blobs) {
        add(0, Tally.counted(findings.size(), "secret") + " in the history of this repository:");
        for (Finding finding : findings) {
            add(1, text.title(finding) + ", " + Places.whole(finding.primary()));
            text.history(finding).ifPresent(past -> add(2, past));
        }
        add(0, "");
        rotate();
        boolean local = findings.stream().anyMatch(FixSteps::isLocal);
        if (findings.stream().anyMatch(finding -> isInObjects(finding) && !isLocal(finding))) {
            step("Have everybody push what they have, then stop. Merge or close what is open: old commits that are"
                    + " merged later bring the secrets back.");
            rewrite(list, blobs);
            names();
            step("Look again, at all that is left:");
            command("leakwarden scan --all-objects .");
            publish();
            step("In every other clone: clone afresh. Who must keep one: git fetch, git rebase each branch onto the new"
                    + " history (no merge), then");
            command(FORGET);
        } else {
            names();
        }
        if (local) {
            step("What only this clone has, in stash entries, reflogs and the like, no push took along. Take out of the"
                    + " stash what is to stay, then");
            command(FORGET);
        }
        return lines;
    }

    private static boolean isLocal(Finding finding) {
        return finding.history().flatMap(History::spread).map(Spread::local).orElse(false);
    }

    private void rotate() {
        step("First revoke them and put new ones in their place. What was pushed once counts as known, whatever is"
                + " rewritten afterwards.");
        Set<String> rules = new LinkedHashSet<>();
        findings.forEach(finding -> rules.add(finding.rule()));
        for (String id : rules) {
            RuleDescriptor rule = result.rules().get(id);
            if (rule != null) {
                add(2, rule.name() + ":");
                rule.steps().forEach(step -> add(3, "- " + step));
            }
        }
    }

    private void rewrite(Optional<String> list, Optional<String> blobs) {
        step("In a fresh mirror, never in a clone that somebody works in (git filter-repo is a program of its own):");
        command("git clone --mirror ADDRESS fixed.git && cd fixed.git");
        String file = list.map(FixSteps::quoted).orElse("SECRETS");
        command("git filter-repo --sensitive-data-removal --replace-text " + file + " --replace-message " + file
                + blobs.map(ids -> " --strip-blobs-with-ids " + quoted(ids)).orElse(""));
        if (list.isEmpty()) {
            add(
                    2,
                    "SECRETS is the list that leakwarden history-fix --write-secrets FILE writes, outside of the"
                            + " repository.");
        }
        if (blobs.isPresent()) {
            add(
                    2,
                    "The second list holds archives and files with zero bytes: filter-repo replaces nothing in them,"
                            + " so they go as a whole.");
        }
        add(
                2,
                "Every commit from the first one named above on gets a new id; signatures of commits and tags are"
                        + " lost.");
    }

    private void names() {
        if (findings.stream().anyMatch(FixSteps::isInName)) {
            step("Rename the branches and tags whose names hold a secret, here and in every clone and remote:"
                    + " filter-repo does not.");
            command("git branch --move OLD NEW && git push ADDRESS NEW :OLD");
            command("git tag NEW OLD^{} && git tag --delete OLD && git push ADDRESS NEW :OLD");
        }
    }

    /** Whether it stands in what commits, trees and tags lead to. */
    static boolean isInObjects(Finding finding) {
        return finding.history().filter(history -> !history.objects().isEmpty()).isPresent();
    }

    /** Whether it stands in the name of a branch or tag. */
    static boolean isInName(Finding finding) {
        return finding.locations().stream().anyMatch(place -> place.provenance().state() == FileState.REF_NAME);
    }

    private void publish() {
        step("Publish it; the branches must allow it for the moment:");
        command("git push --force --mirror ADDRESS");
        list("branches that change", Spread::branches);
        list("tags that change", Spread::tags);
        list("refs besides, such as pull requests, which only the forge can drop, and stash entries", Spread::others);
        step("Ask the forge to drop its pull request refs, cached views and unreachable commits, and find out who has a"
                + " fork: each keeps the old history until it is deleted or rewritten the same way.");
    }

    private void list(String what, Function<Spread, Spread.Refs> kind) {
        Set<String> names = new TreeSet<>();
        int most = 0;
        for (Finding finding : findings) {
            Optional<Spread> spread = finding.history().flatMap(History::spread);
            if (spread.isPresent()) {
                names.addAll(kind.apply(spread.get()).named());
                most = Math.max(most, kind.apply(spread.get()).holding());
            }
        }
        if (!names.isEmpty()) {
            String more = most > names.size() ? ", … (at least " + Tally.number(most) + ")" : "";
            add(2, what + ": " + String.join(", ", names) + more);
        }
        if (most > names.size()) {
            introduction().ifPresent(commit -> command("git for-each-ref --contains " + commit));
        }
    }

    private Optional<String> introduction() {
        return findings.stream()
                .flatMap(finding -> Places.introducers(finding).stream())
                .map(CommitInfo::id)
                .findFirst();
    }

    private void step(String words) {
        add(0, ++number + ". " + words);
    }

    private void command(String words) {
        add(3, words);
    }

    private void add(int depth, String words) {
        lines.add("  ".repeat(depth) + Printable.line(words));
    }

    /** For a shell. */
    private static String quoted(String file) {
        return file.matches("[\\w./-]+") ? file : "'" + file.replace("'", "'\\''") + "'";
    }
}
