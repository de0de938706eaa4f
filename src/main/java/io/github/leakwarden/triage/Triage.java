package io.github.leakwarden.triage;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Fingerprint;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns what was seen into what is reported. Single-threaded, used once a scan. */
public final class Triage {
    private final RuleSet rules;
    private final Settings settings;
    private final RuleNames names;
    private final MarkUse marks;
    private final IgnoreUse ignored;
    private final BaselineUse baseline;
    private final Map<String, Integer> suppressed = new TreeMap<>();

    public Triage(RuleSet rules, Settings settings) {
        this.rules = rules;
        this.settings = settings;
        Acceptance acceptance = settings.acceptance();
        this.names = new RuleNames(rules);
        this.marks = new MarkUse(names, acceptance.deaf(), settings.today());
        this.ignored = new IgnoreUse(acceptance.ignoreFiles(), names, settings.today());
        this.baseline = new BaselineUse(acceptance.baseline(), settings.fingerprints(), names);
    }

    /**
     * Settles a whole scan.
     *
     * @param hits every match, at every place it was seen
     * @param exposed every exposure
     * @param named every file that a rule reports for its path alone
     * @param providersByUnit names of providers that something in the unit speaks of
     * @param standing marks of ours in files
     * @param coverage what the scan looked at
     */
    public Triaged settle(
            List<Hit> hits,
            List<Exposed> exposed,
            List<NamedFile> named,
            Map<String, Set<String>> providersByUnit,
            List<StandingMark> standing,
            Coverage coverage) {
        ignored.look(hits);
        List<Hit> owned = new Attribution(rules, providersByUnit).settle(hits);
        SecretFindings secrets = new SecretFindings(rules, settings, exposed);
        List<Finding> found = new ArrayList<>(
                secrets.of(owned.stream().filter(hit -> !isAccepted(hit)).toList()));
        Map<Secret, Fingerprint> keys = new HashMap<>();
        found.forEach(finding -> finding.secret().ifPresent(secret -> keys.put(secret, finding.fingerprint())));
        List<NamedFile> notAccepted =
                named.stream().filter(file -> !isAccepted(file)).toList();
        found.addAll(new NamedFindings(rules, settings).of(notAccepted));
        found.addAll(new ExposureFindings(settings, keys).of(exposed, this::isAccepted));
        List<Finding> reported =
                found.stream().filter(this::isReported).sorted(Finding.ORDER).toList();
        return new Triaged(reported, suppressed, notes(standing, new Judge(coverage, names)));
    }

    /** Settles matches by themselves: no file is reported for its name, nothing stands marked, and no suppression is judged. */
    public Triaged settle(List<Hit> hits, List<Exposed> exposed, Map<String, Set<String>> providersByUnit) {
        return settle(hits, exposed, List.of(), providersByUnit, List.of(), Coverage.NONE);
    }

    private boolean isAccepted(Hit hit) {
        String rule = hit.match().rule();
        return isMarked(hit.marks(), rule, hit.location().provenance()) || count("ignore-file", ignored.ignores(hit));
    }

    private boolean isAccepted(Exposed exposed) {
        String rule = exposed.hit().rule();
        return isMarked(exposed.marks(), rule, exposed.location().provenance())
                || count("ignore-file", ignored.ignores(exposed));
    }

    private boolean isAccepted(NamedFile file) {
        return count("ignore-file", ignored.ignores(file));
    }

    private boolean isMarked(List<Mark> beside, String rule, Provenance place) {
        return count("mark", marks.silences(beside, rule, place));
    }

    /** Baselines come before thresholds, so that an entry is not called stale for a finding that is merely not shown. */
    private boolean isReported(Finding finding) {
        boolean wanted = finding.severity().atLeast(settings.minSeverity())
                && finding.confidence().atLeast(settings.minConfidence());
        if (count("ignore-file", ignored.ignores(finding)) || count("baseline", baseline.holds(finding, wanted))) {
            return false;
        }
        return !count("below-threshold", !wanted);
    }

    private boolean count(String cause, boolean leftOut) {
        if (leftOut) {
            suppressed.merge(cause, 1, Integer::sum);
        }
        return leftOut;
    }

    private List<Note> notes(List<StandingMark> standing, Judge judge) {
        List<Note> notes = new ArrayList<>(marks.notes(standing, judge));
        notes.addAll(ignored.notes(judge));
        notes.addAll(baseline.notes(judge));
        return notes.stream().distinct().sorted().toList();
    }
}
