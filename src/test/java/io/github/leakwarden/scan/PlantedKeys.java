package io.github.leakwarden.scan;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Filled;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.source.git.GitFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Twenty keys of twenty rules in a repository, five each where keys hide: in the work tree, in a commit that a later one
 * undoes, in a merge commit alone, and in stash entries, of which git's own listings show the newest only.
 */
final class PlantedKeys {
    private static final String FOLDER = "planted/";

    private static final List<String> RULES = List.of(
            "anthropic-api-key",
            "huggingface-token",
            "openai-api-key",
            "azure-storage-account-key",
            "digitalocean-token",
            "github-token",
            "github-fine-grained-token",
            "gitlab-token",
            "json-web-token",
            "private-key",
            "database-url",
            "hashicorp-vault-token",
            "sendgrid-api-key",
            "slack-token",
            "telegram-bot-token",
            "ansa-merchant-secret-key",
            "kashier-secret-key",
            "stripe-secret-key",
            "npm-token",
            "pypi-token");

    /** One key. */
    record Key(String rule, String path, String secret, FileState state) {
        boolean isIn(Finding finding) {
            return finding.rule().equals(rule)
                    && finding.secret()
                            .filter(found -> found.reveal().contains(secret.substring(secret.length() / 2)))
                            .isPresent()
                    && finding.locations().stream()
                            .anyMatch(location -> location.provenance().path().equals(path)
                                    && location.provenance().state() == state);
        }
    }

    private final RuleSet rules = BuiltinRules.loadWhole();
    private final GitFixture git;
    private final List<Key> keys = new ArrayList<>();
    private int next;

    private PlantedKeys(GitFixture git) {
        this.git = git;
    }

    /** Plants all of them; the branch that is checked out stays so. */
    static List<Key> in(GitFixture git) {
        PlantedKeys planted = new PlantedKeys(git);
        planted.inTree();
        planted.inHistoryOnly();
        planted.inMergeOnly();
        planted.inStash();
        return planted.keys;
    }

    private void inTree() {
        Stream.of("App.java", "values.yaml", ".env", "notes.md", "settings.json")
                .forEach(file -> write("tree/" + file, FileState.TRACKED));
        git.commit("Configure the shop");
    }

    private void inHistoryOnly() {
        Stream.of("deploy.sh", "config.py", "client.ts", "main.tf", "shop.properties")
                .forEach(file -> write("history/" + file, FileState.COMMITTED));
        git.commit("Try another set-up");
        git.delete(FOLDER + "history/*", "Undo the set-up");
    }

    private void inMergeOnly() {
        String home = git.git("rev-parse", "--abbrev-ref", "HEAD");
        git.branch("planted-side").write(FOLDER + "side.txt", "a side\n").commit("Add a side");
        git.checkout(home).write(FOLDER + "line.txt", "a line\n").commit("Add a line");
        git.git("merge", "-q", "--no-ff", "--no-commit", "planted-side");
        Stream.of("a.xml", "b.rb", "c.go", "d.kt", "e.csv")
                .forEach(file -> write("merge/" + file, FileState.COMMITTED));
        git.commit("Merge the side");
        git.delete(FOLDER + "merge/*", "Tidy up");
    }

    private void inStash() {
        git.write(FOLDER + "stash/work.txt", "nothing\n")
                .write(FOLDER + "stash/index.txt", "nothing\n")
                .commit("Add files to work on");
        write("stash/work.txt", FileState.STASHED);
        write("stash/index.txt", FileState.STASHED);
        git.git("add", FOLDER + "stash/index.txt");
        git.write(FOLDER + "stash/index.txt", "nothing again\n");
        write("stash/untracked.yml", FileState.STASHED);
        git.stash();
        write("stash/work.txt", FileState.STASHED);
        write("stash/newer.yml", FileState.STASHED);
        git.stash();
    }

    private void write(String file, FileState state) {
        Rule rule = rules.rule(RULES.get(next)).orElseThrow();
        Rule.Example example = rule.examples().get(0);
        Filled filled = Placeholders.fill(example.text(), Placeholders.seed("planted " + rule.id(), next, 0));
        Filled.Part secret =
                example.secret().flatMap(filled::part).or(filled::onlyPart).orElseThrow();
        git.write(FOLDER + file, filled.text() + "\n");
        keys.add(new Key(rule.id(), FOLDER + file, secret.text().strip(), state));
        next++;
    }
}
