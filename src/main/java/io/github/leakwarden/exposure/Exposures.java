package io.github.leakwarden.exposure;

import io.github.leakwarden.exposure.config.ConfigAnalyser;
import io.github.leakwarden.exposure.java.JavaAnalyser;
import io.github.leakwarden.exposure.script.ScriptAnalyser;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.rule.RuleSet;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All analysers, behind one door. They are made when first asked for: most scans meet nothing to analyse. Immutable from
 * outside and shared by threads.
 */
public final class Exposures {
    private final RuleSet rules;
    private final Optional<Path> cache;
    private @Nullable List<ExposureAnalyser> made;

    private Exposures(RuleSet rules, Optional<Path> cache) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.cache = Objects.requireNonNull(cache, "cache");
    }

    /** The analysers of every language, driven by a rule set's headers, hosts, kinds and names; keep nothing on disk. */
    public static Exposures of(RuleSet rules) {
        return of(rules, Optional.empty());
    }

    /**
     * The same with a folder of the user's that keeps the parsers' native libraries from one run to the next.
     *
     * @param cache made when needed; a run without it unpacks them anew and deletes them
     */
    public static Exposures of(RuleSet rules, Optional<Path> cache) {
        return new Exposures(rules, cache);
    }

    /** What reports say of the rules. */
    public static List<RuleDescriptor> descriptors() {
        return Stream.of(ExposureRule.values()).map(ExposureRule::descriptor).toList();
    }

    /** Whether any analyser reads files of this name. */
    public boolean reads(String path) {
        return analysers().stream().anyMatch(analyser -> analyser.reads(path));
    }

    /** The analysers, for a caller that searches each one's signals apart. */
    public synchronized List<ExposureAnalyser> analysers() {
        List<ExposureAnalyser> known = made;
        if (known == null) {
            CredentialCatalogue catalogue = CredentialCatalogue.of(rules);
            known = List.of(
                    new JavaAnalyser(catalogue), new ConfigAnalyser(catalogue), new ScriptAnalyser(catalogue, cache));
            made = known;
        }
        return known;
    }

    /** Literals of all analysers, matched without regard to case: a file with none of them and no match needs no call. */
    public Set<String> signals() {
        Set<String> all = new TreeSet<>();
        analysers().forEach(analyser -> all.addAll(analyser.signals()));
        return all;
    }

    /** Everything found in one file by the analysers that read its name, sorted by span. */
    public List<ExposureHit> analyse(CodeFile file) {
        return analysers().stream()
                .filter(analyser -> analyser.reads(file.path()))
                .flatMap(analyser -> analyser.analyse(file).stream())
                .sorted(Comparator.comparing(ExposureHit::span).thenComparing(ExposureHit::rule))
                .toList();
    }
}
