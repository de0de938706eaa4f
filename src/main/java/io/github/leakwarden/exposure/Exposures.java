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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All analysers, behind one door. Immutable and shared by threads. */
public final class Exposures {
    private final List<ExposureAnalyser> analysers;

    private Exposures(List<ExposureAnalyser> analysers) {
        this.analysers = List.copyOf(analysers);
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
        CredentialCatalogue catalogue = CredentialCatalogue.of(rules);
        return new Exposures(List.of(
                new JavaAnalyser(catalogue), new ConfigAnalyser(catalogue), new ScriptAnalyser(catalogue, cache)));
    }

    /** What reports say of the rules. */
    public static List<RuleDescriptor> descriptors() {
        return Stream.of(ExposureRule.values()).map(ExposureRule::descriptor).toList();
    }

    /** Whether any analyser reads files of this name. */
    public boolean reads(String path) {
        return analysers.stream().anyMatch(analyser -> analyser.reads(path));
    }

    /** The analysers, for a caller that searches each one's signals apart. */
    public List<ExposureAnalyser> analysers() {
        return analysers;
    }

    /** Literals of all analysers, matched without regard to case: a file with none of them and no match needs no call. */
    public Set<String> signals() {
        Set<String> all = new TreeSet<>();
        analysers.forEach(analyser -> all.addAll(analyser.signals()));
        return all;
    }

    /** Everything found in one file by the analysers that read its name, sorted by span. */
    public List<ExposureHit> analyse(CodeFile file) {
        return analysers.stream()
                .filter(analyser -> analyser.reads(file.path()))
                .flatMap(analyser -> analyser.analyse(file).stream())
                .sorted(Comparator.comparing(ExposureHit::span).thenComparing(ExposureHit::rule))
                .toList();
    }
}
