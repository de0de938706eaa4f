package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.source.git.GitFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans that remember what earlier ones have read report what they would report without. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "keeps nothing where a file system knows no modes")
final class HistoryCacheTest {
    private static final String ASIDE = "refs/heads/aside";

    @TempDir
    Path directory;

    private GitFixture git;
    private CachedScan scan;
    private String aside = "";

    @BeforeEach
    void makeRepository() {
        git = GitFixture.at(directory.resolve("repo"));
        scan = new CachedScan(git, directory.resolve("cache"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 4, 5})
    void reportsTheSameWhateverHappensToRepositoryAndRules(long seed) throws Exception {
        Random random = new Random(seed);
        List<RuleSet> rules = List.of(
                BuiltinRules.load(),
                BuiltinRules.load(),
                BuiltinRules.load().filter(rule -> rule.id().startsWith("s")),
                BuiltinRules.load().filter(rule -> !rule.id().startsWith("stripe")));
        List<Reading> readings = List.of(
                Reading.defaults(),
                Reading.defaults(),
                Reading.defaults()
                        .with(new Reading.HistoryWanted(Reading.HistoryWanted.Extent.OBJECTS, true, List.of())),
                Reading.defaults().withFullBlobs());
        for (int step = 0; step < 20; step++) {
            change(random, step);
            scan.with(rules.get(random.nextInt(rules.size()))).with(readings.get(random.nextInt(readings.size())));

            ScanResult cached = scan.cached();

            assertThat(cached).as("step " + step).isEqualTo(scan.uncached());
        }
        assertThat(scan.files()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void reportsTheSameWhenBranchesGoAndComeBack(long seed) throws Exception {
        Random random = new Random(seed);
        RuleSet all = BuiltinRules.load();
        List<RuleSet> rules = List.of(all, all, all.filter(rule -> rule.id().startsWith("s")));
        git.write("mine.txt", "mine").commit("Loose");
        for (int step = 0; step < 16; step++) {
            switch (step == 0 ? 0 : random.nextInt(5)) {
                case 0 -> packAside(random, step);
                case 1 -> git.write("mine.txt", "step " + step).commit("Loose " + step);
                case 2 -> putBack();
                default -> git.git("update-ref", "-d", ASIDE);
            }
            scan.with(rules.get(random.nextInt(rules.size())));

            ScanResult cached = scan.cached();

            assertThat(cached).as("step " + step).isEqualTo(scan.uncached());
        }
    }

    private void change(Random random, int step) throws Exception {
        switch (random.nextInt(step == 0 ? 1 : 16)) {
            case 0, 1, 2 -> commit(random, "Step " + step);
            case 3 -> commit(random, "Step " + step + ", of Stripe: key = " + key(random));
            case 4 -> git.git("repack", "-q", "-d");
            case 5 -> git.git("repack", "-q", "-a", "-d");
            case 6 -> {
                git.git("reflog", "expire", "--expire=now", "--all");
                git.git("gc", "-q", "--prune=now");
            }
            case 7 -> git.git("branch", "side" + step);
            case 8 -> deleteBranch();
            case 9 ->
                git.git("tag", "-a", "-m", random.nextBoolean() ? "v" + step : "key = " + key(random), "v" + step);
            case 11 ->
                git.write("n/" + key(random), "file that is named for a key").commit("Name " + step);
            case 10 -> git.git("reset", "-q", "--hard", "HEAD");
            case 13 -> packAside(random, step);
            case 14 -> git.git("update-ref", "-d", ASIDE);
            case 15 -> putBack();
            default -> git.git("commit", "-q", "--amend", "--allow-empty", "-m", "Amended " + step);
        }
    }

    /** A pack of a history of its own, which a branch names that may go and come back. */
    private void packAside(Random random, int step) {
        String blob = git.blob("aside " + step);
        String name = random.nextInt(3) == 0 ? "aside" + step : key(random) + ".txt";
        String folder = git.feed(List.of("mktree"), "100644 blob " + blob + "\t" + name + "\n");
        String tree = git.feed(List.of("mktree"), "040000 tree " + folder + "\tdir\n");
        aside = git.git("commit-tree", "-m", "Aside " + step, tree);
        git.feed(List.of("pack-objects", "-q", ".git/objects/pack/pack"), String.join("\n", aside, tree, folder, blob));
        git.git("prune-packed", "-q");
        git.git("update-ref", ASIDE, aside);
    }

    /** Unless it is gone. */
    private void putBack() {
        if (!aside.isEmpty()
                && git.feed(List.of("cat-file", "--batch-check"), aside).contains(" commit ")) {
            git.git("update-ref", ASIDE, aside);
        }
    }

    private void deleteBranch() {
        List<String> others = git.lines("branch", "--format=%(refname:short)").stream()
                .filter(name -> name.startsWith("side"))
                .toList();
        if (!others.isEmpty()) {
            git.git("branch", "-q", "-D", others.get(0));
        }
    }

    private void commit(Random random, String message) throws IOException {
        String name = "f" + random.nextInt(5);
        switch (random.nextInt(6)) {
            case 0 -> git.write(name + ".env", "# stripe, github.com\nkey = \"" + key(random) + "\"\n");
            case 1 -> git.write(name + ".zip", zip("inner.txt", "a " + random.nextInt(9)));
            case 2 -> git.write(name + ".zip", zip("inner.txt", "key = \"" + key(random) + "\"\n"));
            case 3 -> git.write(name + ".png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 1});
            case 4 -> git.write("d/" + name, "curl https://api.stripe.com/v1/charges " + random.nextInt(9) + "\n");
            default -> git.write("d/" + name, "a line of no interest\n".repeat(30) + random.nextInt());
        }
        git.commit(message);
    }

    private static String key(Random random) {
        return Placeholders.fill("sk_live_{{base62:24}}", random.nextInt(8)).text();
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Commits of all kinds, in one pack. */
    private void makePack() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            commit(random, i % 7 == 3 ? "key = " + key(random) : "Step " + i);
        }
        git.git("repack", "-q", "-a", "-d");
    }

    @Test
    void holdsNoValueThatWasFound() throws Exception {
        makePack();
        for (Path pack : scan.packs()) {
            // Of one as young as it is now, no checksum is kept.
            Files.setLastModifiedTime(pack, FileTime.fromMillis(1_000_000_001L));
        }
        scan.cached();

        List<Path> files = scan.files();
        assertThat(files).hasSize(4);
        for (Path file : files) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (int seed = 0; seed < 8; seed++) {
                String key = Placeholders.fill("sk_live_{{base62:24}}", seed).text();
                assertThat(bytes.contains(key.substring(8))).isFalse();
            }
            assertThat(bytes).doesNotContain("repo", "inner.txt", "Step");
        }
    }

    @Test
    void reportsNamesOfFilesEachTime() throws Exception {
        String key = Placeholders.fill("sk_live_{{base62:24}}", 9).text();
        git.write("n/" + key, "named").commit("Add");
        git.delete("n/" + key, "Remove");
        git.git("repack", "-q", "-a", "-d");
        ScanResult expected = scan.uncached();
        assertThat(expected.findings()).hasSize(1);
        RuleSet others = BuiltinRules.load().filter(rule -> !rule.id().startsWith("stripe"));

        assertThat(scan.with(others).cached().findings()).isEmpty();
        assertThat(scan.cached().findings()).isEmpty();

        for (int time = 0; time < 3; time++) {
            assertThat(scan.with(BuiltinRules.load()).cached()).isEqualTo(expected);
        }
        for (Path file : scan.files()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(key);
        }
    }

    @Test
    void searchesNamesOfABranchThatWasGoneInBetween() throws Exception {
        git.write("mine.txt", "mine").commit("Loose");
        String key = Placeholders.fill("sk_live_{{base62:24}}", 9).text();
        String folder = git.feed(List.of("mktree"), "100644 blob " + git.blob("named") + "\t" + key + ".txt\n");
        String tip = git.git("commit-tree", "-m", "Aside", folder);
        String objects = String.join("\n", tip, folder, git.blob("named"));
        git.feed(List.of("pack-objects", "-q", ".git/objects/pack/pack"), objects);
        git.git("prune-packed", "-q");
        git.git("update-ref", ASIDE, tip);
        ScanResult expected = scan.cached();
        assertThat(expected.findings()).hasSize(1);
        git.git("update-ref", "-d", ASIDE);
        assertThat(scan.cached().findings()).isEmpty();

        git.git("update-ref", ASIDE, tip);

        assertThat(scan.cached()).isEqualTo(expected);
    }

    @Test
    void heedsNoDamagedFile() throws Exception {
        makePack();
        ScanResult expected = scan.uncached();
        scan.cached();
        Random random = new Random(11);
        for (int round = 0; round < 12; round++) {
            for (Path file : scan.files()) {
                byte[] bytes = Files.readAllBytes(file);
                if (random.nextBoolean()) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                } else {
                    bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
                }
                Files.write(file, bytes);
            }
            assertThat(scan.cached()).as("round " + round).isEqualTo(expected);
            assertThat(scan.cached()).as("after round " + round).isEqualTo(expected);
        }
    }

    @Test
    void heedsNothingOfPacksThatAreDamagedSince() throws Exception {
        makePack();
        scan.cached();
        Path pack = scan.packs().stream()
                .filter(file -> file.toString().endsWith(".pack"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(pack);
        bytes[bytes.length / 2] ^= 1;
        assertThat(pack.toFile().setWritable(true)).isTrue();
        Files.write(pack, bytes);

        ScanResult cached = scan.cached();

        assertThat(cached).isEqualTo(scan.uncached());
        assertThat(cached.manifest().problems(Problem.Effect.UNREAD)).isNotEmpty();
    }

    /** Nothing that is asked for is missing or another for it. */
    @Test
    void tellsAnIndexWhoseChecksumIsWrongSinceEachTime() throws Exception {
        makePack();
        scan.cached();
        assertThat(scan.cached().manifest().problems(Problem.Effect.UNREAD)).isEmpty();
        Path index = singleIndex();
        byte[] bytes = Files.readAllBytes(index);
        bytes[bytes.length - 1] ^= 1;
        Files.delete(index);
        Files.write(index, bytes);

        for (int time = 0; time < 2; time++) {
            ScanResult cached = scan.cached();
            assertThat(cached).isEqualTo(scan.uncached());
            assertThat(cached.manifest().problems(Problem.Effect.UNREAD))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.path()).endsWith(".idx"));
        }
    }

    private Path singleIndex() throws IOException {
        try (Stream<Path> files = Files.list(git.root().resolve(".git/objects/pack"))) {
            return files.filter(file -> file.toString().endsWith(".idx"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void heedsNothingOfPacksThatAreGone() throws Exception {
        makePack();
        scan.cached();
        for (Path file : scan.packs()) {
            Files.delete(file);
        }

        assertThat(scan.cached()).isEqualTo(scan.uncached());
    }

    @Test
    void heedsNothingOfAnAlternateThatIsGone() throws Exception {
        makePack();
        Path objects = git.root().resolve(".git/objects");
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        Files.move(objects.resolve("pack"), elsewhere.resolve("pack"));
        Files.createDirectories(objects.resolve("pack"));
        Path alternates = objects.resolve("info/alternates");
        Files.writeString(alternates, elsewhere + "\n");
        assertThat(scan.cached()).isEqualTo(scan.uncached());
        assertThat(scan.cached()).isEqualTo(scan.uncached());

        Files.delete(alternates);

        assertThat(scan.cached()).isEqualTo(scan.uncached());
    }

    @Test
    void worksWhereNothingCanBeKept() throws Exception {
        makePack();
        Files.createDirectories(directory.resolve("cache"));
        Files.writeString(directory.resolve("cache/history"), "no folder");

        assertThat(scan.cached()).isEqualTo(scan.uncached());
        assertThat(scan.cached()).isEqualTo(scan.uncached());
    }

    @Test
    void serveSeveralScansAtOnce() throws Exception {
        makePack();
        ScanResult expected = scan.uncached();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            Callable<ScanResult> one = scan::cached;
            List<Callable<ScanResult>> many = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                many.add(one);
            }
            for (Future<ScanResult> result : threads.invokeAll(many)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(scan.files()).hasSize(4);
        assertThat(scan.cached()).isEqualTo(expected);
    }
}
