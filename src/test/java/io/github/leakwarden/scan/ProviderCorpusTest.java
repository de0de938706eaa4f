package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Filled;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.triage.Acceptance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the rules of the home providers to the corpus that was written before them: every spelling with fifty values, each
 * in a unit of its own.
 */
class ProviderCorpusTest {
    private static final int SEEDS = 50;

    private final RuleSet rules = BuiltinRules.load();

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> settlesEveryEntryWithFiftyValues() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<ProviderCorpus.Entry> entries = ProviderCorpus.entries();
        assertThat(entries).as("the corpus").hasSizeGreaterThan(200);
        for (ProviderCorpus.Entry entry : entries) {
            tests.add(DynamicTest.dynamicTest(entry.toString(), () -> settles(entry)));
        }
        return tests;
    }

    private void settles(ProviderCorpus.Entry entry) throws Exception {
        Map<String, Planted> planted = new TreeMap<>();
        List<ScanTarget> targets = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Path root = Files.createDirectories(folder.resolve(entry.provider() + "-" + entry.id() + "-" + seed));
            planted.put(root.toString(), plant(entry, seed, root));
            targets.add(new ScanTarget.Files(root));
        }
        List<Finding> findings = scan(entry, targets);
        List<String> wrong = new ArrayList<>();
        planted.forEach((unit, plant) -> fault(entry, plant, findings, unit).ifPresent(wrong::add));
        assertThat(wrong).as("of %d repositories", SEEDS).isEmpty();
    }

    /** What stands in one unit: the value, if there is one to look for. */
    private record Planted(String path, Optional<String> value) {}

    private static Planted plant(ProviderCorpus.Entry entry, int seed, Path root) throws Exception {
        Filled filled = Placeholders.fill(entry.text(), Placeholders.seed(entry.toString(), 0, seed));
        String path = Placeholders.fill(entry.file(), Placeholders.seed(entry + " file", 0, seed))
                .text();
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes(entry, filled.text()));
        if (entry.deleted()) {
            commitAndDelete(root, path);
        }
        Optional<Filled.Part> part =
                entry.secret().map(secret -> filled.part(secret).orElseThrow());
        return new Planted(
                path,
                part.map(
                        p -> entry.value().map(value -> filled.refill(value, p)).orElse(p.text())));
    }

    private static byte[] bytes(ProviderCorpus.Entry entry, String text) {
        return switch (entry.encoding()) {
            case "utf-8" -> text.getBytes(StandardCharsets.UTF_8);
            case "utf-16le-bom" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case "utf-16be-bom" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            case "base64" -> wrapped(entry, text).getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(entry.encoding());
        };
    }

    private static String wrapped(ProviderCorpus.Entry entry, String text) {
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return entry.wrapper().orElse("{{encoded}}").replace("{{encoded}}", encoded);
    }

    private static void commitAndDelete(Path root, String path) throws Exception {
        git(root, "init", "-q");
        git(root, "add", "-A");
        git(root, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "add");
        Files.delete(root.resolve(path));
        git(root, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qam", "remove");
    }

    private static void git(Path root, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as("git %s", arguments[0]).isZero();
    }

    private List<Finding> scan(ProviderCorpus.Entry entry, List<ScanTarget> targets) throws Exception {
        boolean publishable = entry.kind().filter("publishable"::equals).isPresent();
        ScanRequest request = new ScanRequest(
                targets,
                rules,
                Reading.defaults(),
                publishable ? Severity.INFO : Severity.LOW,
                publishable ? Confidence.LOW : Confidence.MEDIUM,
                Acceptance.MARKED,
                Optional.empty(),
                false,
                Optional.empty(),
                2,
                Optional.empty(),
                System.getenv().getOrDefault("PATH", ""),
                LocalDate.EPOCH,
                Set.of());
        return Scan.run(request, ScanListener.NONE).findings();
    }

    /** What is wrong with one unit's findings, without values. */
    private static Optional<String> fault(ProviderCorpus.Entry entry, Planted planted, List<Finding> all, String unit) {
        List<Finding> mine = all.stream()
                .filter(finding -> finding.primary().provenance().unit().equals(unit))
                .toList();
        if (entry.rule().isEmpty()) {
            return mine.isEmpty() ? Optional.empty() : Optional.of(planted.path + " is taken for " + names(mine));
        }
        List<Finding> ofValue = mine.stream()
                .filter(finding -> finding.secret()
                        .map(secret -> secret.reveal().equals(planted.value.orElseThrow()))
                        .orElse(false))
                .toList();
        if (ofValue.size() != 1) {
            return Optional.of(planted.path + " has " + names(mine) + ", of the value " + ofValue.size());
        }
        Finding finding = ofValue.get(0);
        boolean right = finding.rule().equals(entry.rule().get())
                && entry.kind().map(finding.kind().label()::equals).orElse(true)
                && entry.environment()
                        .map(finding.environment().label()::equals)
                        .orElse(true)
                && entry.confidence().map(finding.confidence().label()::equals).orElse(true);
        return right ? Optional.empty() : Optional.of(planted.path + " is " + describe(mine));
    }

    private static String names(List<Finding> findings) {
        return findings.stream().map(Finding::rule).sorted().toList().toString();
    }

    private static String describe(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.rule() + " " + f.kind().label() + " "
                        + f.environment().label() + " " + f.confidence().label())
                .sorted()
                .toList()
                .toString();
    }
}
