package io.github.leakwarden.report;

import static io.github.leakwarden.report.Findings.commit;
import static io.github.leakwarden.report.Findings.committed;
import static io.github.leakwarden.report.Findings.rule;
import static io.github.leakwarden.report.Findings.tracked;
import static io.github.leakwarden.report.Findings.words;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.model.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whole results that reports are tested on: a shop that leaks in every way a report must tell. */
public final class Samples {
    private static final String HEX = "0123456789abcdef";
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** In the tree twice, and logged. */
    public static final Secret KASHIER = Findings.secret("", HEX, 128, 1);

    /** In history only. */
    public static final Secret MONEROO = Findings.secret("test_", BASE62, 40, 2);

    /** In an archive. */
    public static final Secret ANSA = Findings.secret("ansa_sk_", BASE62, 32, 3);

    /** In a commit message. */
    public static final Secret SHADHIN = Findings.secret("sk_live_", BASE62, 28, 4);

    /** Publishable, severity info. */
    public static final Secret PUBLIC = Findings.secret("pk_", BASE62, 30, 5);

    /** Every secret of the sample. */
    public static final List<Secret> SECRETS = List.of(KASHIER, MONEROO, ANSA, SHADHIN, PUBLIC);

    private static final CommitInfo ADDED =
            commit(11, "2026-03-02", "Nadia Farouk", "Take card payments through Kashier");
    private static final CommitInfo SANDBOX = commit(12, "2025-11-17", "Tom Okoro", "Try the sandbox");
    private static final CommitInfo REMOVED = commit(15, "2026-03-09", "Sam", "Take the key out");
    private static final CommitInfo TALKATIVE = commit(13, "2026-01-09", "Tom Okoro", "Rotate …" + "b2Zk");

    private Samples() {}

    /** A sample of every kind. */
    public static Stream<ScanResult> all() {
        return Stream.of(shop(), single(), clean(), unread(), many(30), hostile());
    }

    /** Tree, history-only, archive, exposure, commit message and publishable findings, with a troubled manifest. */
    public static ScanResult shop() {
        Finding key = kashierKey();
        return Findings.result(
                List.of(key, ansaKey(), shadhinKey(), loggedKey(key), monerooKey(), publishable()),
                manifest(),
                rules());
    }

    /** One finding, as the first screen of a newcomer. */
    public static ScanResult single() {
        return Findings.result(List.of(kashierKey()), rules());
    }

    /**
     * Paths, members, subjects, names and reasons that hold a masked secret and try to steer terminals, links and
     * parsers.
     */
    public static ScanResult hostile() {
        String steer = "\u001B[2J\u009B1m\u202E\r\n\u0007";
        String masked = KASHIER.masked();
        Provenance place = tracked("a" + steer + "/[y](1)/\uD800 %/:é😀 " + masked + ".zip")
                .member(masked + steer);
        CommitInfo eve = commit(14, "2026-01-01", "Eve" + steer, "[click](https://evil.example) \"{}" + masked + steer);
        Finding inArchive = Findings.of("kashier-secret-key")
                .reasons(steer)
                .secret(KASHIER)
                .at(place, 1, steer + "k=", steer)
                .at(tracked(masked + "/" + steer), 1, "\t\t鍵\tä̈ = ", "")
                .history(true, eve)
                .build();
        Finding inName = Findings.of("moneroo-secret-key")
                .provider("Moneroo")
                .severity(Severity.HIGH)
                .secret(MONEROO)
                .at(new Provenance(steer, "", List.of(), FileState.REF_NAME, Optional.empty()), 1, "feature/", steer)
                .history(false, eve)
                .spread(new Spread(
                        1,
                        1,
                        new Spread.Refs(1, 1, List.of("branch" + steer + "[click](https://evil.example)")),
                        new Spread.Refs(1, 1, List.of(steer)),
                        new Spread.Refs(1, 0, List.of("=HYPERLINK(1)" + steer)),
                        Optional.of(eve),
                        true))
                .build();
        Manifest plain = Findings.manifest(
                List.of(Problem.unread("archive.broken", steer, masked + steer + "!x", "it ends early")));
        Manifest manifest = new Manifest(List.of(steer), plain.units(), plain.problems(), 187, Map.of());
        return Findings.result(List.of(inArchive, inName), manifest, rules());
    }

    /** Nothing found, everything read. */
    public static ScanResult clean() {
        return Findings.result(List.of());
    }

    /** Nothing found, something unread. */
    public static ScanResult unread() {
        return Findings.result(List.of(), manifest());
    }

    /** As many findings as asked, of one rule, in ten files. */
    public static ScanResult many(int count) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Secret secret = Findings.secret("test_", BASE62, 40, 100 + i);
            findings.add(Findings.of("moneroo-secret-key")
                    .provider("Moneroo")
                    .severity(Severity.HIGH)
                    .salt("many" + i)
                    .secret(secret)
                    .at(tracked("seed/file" + i % 10 + ".sql"), 3 + i, "insert into keys values ('", "');")
                    .build());
        }
        return Findings.result(findings, rules());
    }

    private static Finding kashierKey() {
        return Findings.of("kashier-secret-key")
                .reasons("value has the provider's structure", "the variable names Kashier")
                .secret(KASHIER)
                .at(tracked("config/application-prod.properties"), 14, "kashier.secret-key=", "")
                .at(tracked("deploy/shop one.env"), 3, "KASHIER_SECRET=\"", "\"  # prod")
                .history(true, ADDED)
                .build();
    }

    private static Finding loggedKey(Finding key) {
        Provenance client = tracked("src/main/java/shop/pay/KashierClient.java");
        return Findings.of("exposure.credential-logged")
                .severity(Severity.HIGH)
                .environment(Environment.UNKNOWN)
                .confidence(Confidence.MEDIUM)
                .reasons("the header belongs to Kashier", "reaches the log through a helper")
                .subject("Authorization")
                .at(words(client, 52, "        log.", "debug", "(\"request {} {}\", url, describe(headers));"))
                .step(
                        31,
                        "        String ",
                        "secretKey",
                        " = properties.getSecretKey();",
                        "secretKey holds the secret key")
                .step(
                        44,
                        "        headers.",
                        "put",
                        "(\"Authorization\", secretKey);",
                        "it becomes the header Authorization")
                .step(
                        52,
                        "        log.",
                        "debug",
                        "(\"request {} {}\", url, describe(headers));",
                        "log.debug writes it out")
                .history(true, ADDED)
                .related(key)
                .build();
    }

    private static Finding monerooKey() {
        return Findings.of("moneroo-secret-key")
                .provider("Moneroo")
                .environment(Environment.TEST)
                .severity(Severity.MEDIUM)
                .reasons("test environment: one step down")
                .secret(MONEROO)
                .at(committed("docs/[draft]/try it.md", SANDBOX), 27, "\tcurl -H 'Authorization: Bearer ", "' …")
                .history(false, SANDBOX)
                .spread(new Spread(
                        7,
                        2,
                        new Spread.Refs(4, 1, List.of("trial", "develop", "main", "origin/main")),
                        new Spread.Refs(1, 0, List.of("v0.9")),
                        Spread.Refs.NONE,
                        Optional.of(REMOVED),
                        false))
                .build();
    }

    private static Finding ansaKey() {
        Provenance inner = tracked("release/backup.zip").member("dump.tar").member("etc/ansa.yml");
        return Findings.of("ansa-secret-key")
                .provider("Ansa")
                .secret(ANSA)
                .at(inner, 8, "  key: ", "")
                .history(true, ADDED)
                .build();
    }

    private static Finding shadhinKey() {
        Provenance message = new Provenance(".", "", List.of(), FileState.COMMIT_MESSAGE, Optional.of(TALKATIVE));
        return Findings.of("shadhinpay-secret-key")
                .provider("ShadhinPay")
                .secret(SHADHIN)
                .at(message, 3, "the old one was ", ", do not use it")
                .history(false, TALKATIVE)
                .build();
    }

    private static Finding publishable() {
        return Findings.of("ansa-publishable-key")
                .provider("Ansa")
                .kind(Kind.PUBLISHABLE)
                .severity(Severity.INFO)
                .secret(PUBLIC)
                .at(tracked("web/src/checkout.ts"), 5, "const key = \"", "\";")
                .history(true, ADDED)
                .build();
    }

    private static Manifest manifest() {
        Manifest plain = Findings.manifest(List.of(
                Problem.unread("archive.broken", ".", "release/old.zip", "the archive ends early; unpack and scan it"),
                Problem.degraded(
                        "exposure.parse", ".", "src/Legacy.java", "no Java that we can parse; searched as text"),
                Problem.skipped("file.fifo", ".", "run/pipe", "a named pipe"),
                Problem.skipped("file.lfs", ".", "media/film.mp4", "a Git LFS pointer whose object is not here")));
        return new Manifest(
                List.of("history from 50 commits, cut off: this is a shallow clone"),
                plain.units(),
                plain.problems(),
                plain.rules(),
                Map.of("mark", 2, "baseline", 11, "below-threshold", 4),
                List.of(
                        new Note(Note.Kind.EXPIRED, ".", "src/Shop.java", 12, "ended on 2026-01-31"),
                        new Note(Note.Kind.STALE, ".", ".leakwardenignore", 3, "silences nothing"),
                        new Note(Note.Kind.IN_USE, ".", ".leakwardenignore", 0, "4 lines")));
    }

    private static RuleDescriptor[] rules() {
        return new RuleDescriptor[] {
            rule(
                    "kashier-secret-key",
                    "Kashier secret key",
                    Severity.CRITICAL,
                    "Whoever holds it can charge cards and pay refunds in the merchant's name until it is changed.",
                    "Make a new secret key in the dashboard, and have the deployment ready: the old key stops at once.",
                    "Deploy the new key everywhere it is read, then watch for 401 answers.",
                    "Look through payments and refunds since the day it leaked."),
            rule(
                    "ansa-secret-key",
                    "Ansa secret key",
                    Severity.CRITICAL,
                    "It moves money between customer wallets.",
                    "Ask for a new key, deploy it, then have the old one revoked."),
            rule(
                    "shadhinpay-secret-key",
                    "ShadhinPay secret key",
                    Severity.CRITICAL,
                    "It takes payments in the merchant's name.",
                    "Revoke it in the dashboard."),
            rule(
                    "moneroo-secret-key",
                    "Moneroo secret key",
                    Severity.HIGH,
                    "It starts payments and payouts.",
                    "Revoke it in the dashboard.",
                    "Deploy the new one."),
            rule(
                    "ansa-publishable-key",
                    "Ansa publishable key",
                    Severity.INFO,
                    "It is made for client code.",
                    "Nothing, unless it stands where it is not expected."),
            rule(
                    "exposure.credential-logged",
                    "Credential logged",
                    Severity.HIGH,
                    "Whoever reads the logs, or any system they are sent to, holds the credential.",
                    "Leave the header out of the log line, or redact it where the line is built.",
                    "Change the credential if such lines were written in production."),
        };
    }
}
