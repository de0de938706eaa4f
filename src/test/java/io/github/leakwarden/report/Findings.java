package io.github.leakwarden.report;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Excerpt;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Fingerprint;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.Region;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.model.Spread;
import io.github.leakwarden.model.TraceStep;
import io.github.leakwarden.text.Position;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Builds findings and whole results for tests of whatever shows or carries them.
 *
 * <p>Secrets are made from a seed when asked for, so that none stands in the tree.
 */
public final class Findings {
    /** The author of every sample commit but the first; the address must show nowhere. */
    public static final String ADDRESS = "nadia@shop.example";

    private final String rule;
    private String provider = "Kashier";
    private Kind kind = Kind.SECRET;
    private Environment environment = Environment.LIVE;
    private Severity severity = Severity.CRITICAL;
    private Confidence confidence = Confidence.HIGH;
    private List<String> reasons = List.of();
    private Optional<Secret> secret = Optional.empty();
    private Optional<String> subject = Optional.empty();
    private final List<Location> locations = new ArrayList<>();
    private Optional<History> history = Optional.empty();
    private final List<TraceStep> trace = new ArrayList<>();
    private List<Fingerprint> related = List.of();
    private String salt = "";

    private Findings(String rule) {
        this.rule = rule;
    }

    public static Findings of(String rule) {
        return new Findings(rule);
    }

    public Findings provider(String name) {
        provider = name;
        return this;
    }

    public Findings kind(Kind value) {
        kind = value;
        return this;
    }

    public Findings environment(Environment value) {
        environment = value;
        return this;
    }

    public Findings severity(Severity value) {
        severity = value;
        return this;
    }

    public Findings confidence(Confidence value) {
        confidence = value;
        return this;
    }

    public Findings reasons(String... values) {
        reasons = List.of(values);
        return this;
    }

    public Findings secret(Secret value) {
        secret = Optional.of(value);
        return this;
    }

    public Findings subject(String value) {
        subject = Optional.of(value);
        return this;
    }

    /** Tells otherwise equal findings apart in their fingerprints. */
    public Findings salt(String value) {
        salt = value;
        return this;
    }

    public Findings at(Location place) {
        locations.add(place);
        return this;
    }

    /** A place on one line; {@code before} and {@code after} are the line's text around the masked secret. */
    public Findings at(Provenance place, int line, String before, String after) {
        return at(line(place, line, before, secret.orElseThrow(), after));
    }

    public Findings history(boolean presentAtHead, CommitInfo... introducedBy) {
        history = Optional.of(new History(List.of(introducedBy), presentAtHead));
        return this;
    }

    /** How far it has come; after {@link #history}. */
    public Findings spread(Spread value) {
        history = history.map(told -> told.with(value));
        return this;
    }

    public Findings step(int line, String before, String marked, String after, String note) {
        Location place = words(Provenance.file(".", "step", FileState.FILE), line, before, marked, after);
        trace.add(new TraceStep(place.region(), note, place.excerpt()));
        return this;
    }

    public Findings related(Finding... others) {
        related = List.of(others).stream().map(Finding::fingerprint).toList();
        return this;
    }

    public Finding build() {
        return new Finding(
                fingerprint(),
                rule,
                provider,
                kind,
                environment,
                severity,
                confidence,
                reasons,
                secret,
                subject,
                locations,
                history,
                trace,
                related);
    }

    private Fingerprint fingerprint() {
        byte[] seed = (rule + secret.map(Secret::masked).orElse("") + subject.orElse("") + salt)
                .getBytes(StandardCharsets.UTF_8);
        byte[] digits = new byte[16];
        new Random(java.util.Arrays.hashCode(seed)).nextBytes(digits);
        return new Fingerprint(
                "lw1:" + HexFormat.of().formatHex(digits),
                secret.isPresent() ? Fingerprint.Guessing.INFEASIBLE : Fingerprint.Guessing.NO_VALUE);
    }

    /** A value drawn from {@code alphabet}, the same for the same seed. */
    public static Secret secret(String fixedPrefix, String alphabet, int length, long seed) {
        StringBuilder value = new StringBuilder(fixedPrefix);
        Random random = new Random(seed);
        for (int i = 0; i < length; i++) {
            value.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return Secret.of(value.toString().getBytes(StandardCharsets.UTF_8), fixedPrefix);
    }

    /** A place whose line shows the secret masked; its region counts the real one. */
    public static Location line(Provenance place, int line, String before, Secret secret, String after) {
        String shown = secret.masked();
        return place(place, line, before, shown, secret.reveal().length(), after);
    }

    /** A place whose marked words are no secret. */
    public static Location words(Provenance place, int line, String before, String marked, String after) {
        return place(place, line, before, marked, marked.length(), after);
    }

    private static Location place(
            Provenance place, int line, String before, String shown, int realLength, String after) {
        long start = 40L * (line - 1) + before.length();
        Region region = new Region(
                new Span(start, start + realLength),
                new Position(line, before.length() + 1),
                new Position(line, before.length() + 1 + realLength));
        int end = before.length() + shown.length();
        return new Location(place, region, new Excerpt(before + shown + after, before.length(), end));
    }

    public static Provenance tracked(String path) {
        return Provenance.file(".", path, FileState.TRACKED);
    }

    public static Provenance committed(String path, CommitInfo commit) {
        return new Provenance(".", path, List.of(), FileState.COMMITTED, Optional.of(commit));
    }

    public static CommitInfo commit(int seed, String day, String author, String subject) {
        byte[] id = new byte[20];
        new Random(seed).nextBytes(id);
        return new CommitInfo(
                HexFormat.of().formatHex(id), author, ADDRESS, Instant.parse(day + "T10:15:30Z"), subject);
    }

    public static RuleDescriptor rule(String id, String name, Severity severity, String why, String... steps) {
        return new RuleDescriptor(
                id,
                name,
                "",
                name + " in a place it must not be.",
                name + ". " + why,
                why,
                List.of(steps),
                "Put leakwarden:allow[" + id + "] and the reason in a comment on the line, or record the finding in a"
                        + " baseline.",
                Optional.empty(),
                severity,
                Confidence.HIGH,
                List.of("security", "secrets"));
    }

    /** A result of these findings and a manifest without problems. */
    public static ScanResult result(List<Finding> findings, RuleDescriptor... rules) {
        return result(findings, manifest(List.of()), rules);
    }

    public static ScanResult result(List<Finding> findings, Manifest manifest, RuleDescriptor... rules) {
        Map<String, RuleDescriptor> byId = new LinkedHashMap<>();
        for (RuleDescriptor rule : rules) {
            byId.put(rule.id(), rule);
        }
        return new ScanResult(findings, manifest, byId);
    }

    public static Manifest manifest(List<Problem> problems) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("files", 1_204L);
        counts.put("archive members", 96L);
        counts.put("history blobs", 18_310L);
        counts.put("commit messages", 2_411L);
        counts.put("ignored, not read", 0L);
        return new Manifest(
                List.of(), List.of(new Manifest.UnitSummary(".", counts, 73_400_320)), problems, 187, Map.of());
    }
}
