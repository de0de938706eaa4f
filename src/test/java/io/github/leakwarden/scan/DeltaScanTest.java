package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.source.git.GitFixture;
import io.github.leakwarden.text.view.Construct;
import io.github.leakwarden.text.view.Hidden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories that git has made deltas of, scanned with and without heed of them. */
final class DeltaScanTest {
    private static final String KEY = "sk_live_{{base62:24}}";

    @TempDir
    Path directory;

    /** More can be asked for by {@code -Dleakwarden.histories=N}. */
    private static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("leakwarden.histories", 4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheSameInRandomHistories(long seed) throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 120; line++) {
            text.append("a line of text, number ").append(random.nextInt()).append('\n');
        }
        for (int version = 0; version < 25; version++) {
            change(text, random);
            git.write("file.txt", text.toString());
            git.write("utf16.txt", text.toString().getBytes(StandardCharsets.UTF_16));
            git.write("stored.zip", stored(text.toString()));
            git.commit("version " + version);
        }
        git.git("repack", "-adfq", "--depth=40", "--window=30");

        ScanResult delta = scan(git.root(), Reading.defaults());
        ScanResult full = scan(git.root(), Reading.defaults().withFullBlobs());

        assertThat(delta).isEqualTo(full);
        assertThat(delta.findings()).isNotEmpty();
    }

    @Test
    void findsAKeyWhoseHalvesCameOneAfterTheOther() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        String key = Placeholders.fill(KEY, 9).text();
        String before = "x = 1\n".repeat(300);
        String after = "y = 2\n".repeat(300);
        List<String> versions = List.of(
                before + after,
                before + key.substring(0, 11) + "\n" + after,
                before + key.substring(0, 11) + "\n" + after + key.substring(11) + "\n",
                before + key + "\n" + after);
        for (String version : versions) {
            git.write("file.txt", version).commit("change");
        }
        git.delete("file.txt", "gone");
        git.git("repack", "-adfq", "--depth=40");

        ScanResult delta = scan(git.root(), Reading.defaults());

        assertThat(delta).isEqualTo(scan(git.root(), Reading.defaults().withFullBlobs()));
        assertThat(delta.findings()).hasSize(1);
    }

    @Test
    void findsAKeyHiddenInAnyWay() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        String before = "x = 1\n".repeat(300);
        String after = "y = 2\n".repeat(300);
        List<Construct> narrow = new ArrayList<>();
        for (Construct construct : Construct.values()) {
            Hidden hidden = hidden(construct, construct.ordinal());
            if (isNarrow(hidden)) {
                narrow.add(construct);
                git.write(construct.name(), before + hidden.text() + after);
            }
        }
        git.commit("Hide");
        narrow.forEach(construct -> git.write(construct.name(), before + construct + after));
        git.commit("Take out");
        git.git("repack", "-adfq", "--depth=40");

        ScanResult delta = scan(git.root(), Reading.defaults());

        assertThat(delta).isEqualTo(scan(git.root(), Reading.defaults().withFullBlobs()));
        Set<String> found = new LinkedHashSet<>();
        delta.findings()
                .forEach(finding -> finding.locations()
                        .forEach(location -> found.add(location.provenance().path())));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        narrow.stream().map(Construct::name).toList());
    }

    /** An archive whose bytes change as the text does, so that it becomes a delta too. */
    private static byte[] stored(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry("inner.txt");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(entry);
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static void change(StringBuilder text, Random random) {
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(6)) {
                case 0 -> text.insert(at, key(random));
                case 1 ->
                    text.insert(
                            at,
                            "token: "
                                    + Base64.getEncoder()
                                            .encodeToString(key(random).getBytes(StandardCharsets.UTF_8)) + "\n");
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(80)));
                case 3 -> {
                    int from = random.nextInt(text.length());
                    text.insert(at, text.substring(from, Math.min(text.length(), from + random.nextInt(400))));
                }
                case 4 -> {
                    Construct construct = Construct.values()[random.nextInt(Construct.values().length)];
                    Hidden hidden = hidden(construct, random.nextInt(20));
                    text.insert(at, isNarrow(hidden) ? hidden.text() : "");
                }
                default -> text.insert(at, key(random).substring(random.nextInt(10)));
            }
        }
    }

    private static Hidden hidden(Construct construct, int seed) {
        String key = Placeholders.fill(KEY, seed).text();
        return construct.hide(Hidden.of("# the shop\n" + key + "\nend\n", key));
    }

    /** Whether it can stand in the middle of a text; a wide text is one as a whole. */
    private static boolean isNarrow(Hidden hidden) {
        return hidden.text().indexOf('\0') < 0;
    }

    private static String key(Random random) {
        return "\nkey = \"" + Placeholders.fill(KEY, random.nextInt(20)).text() + "\"\n";
    }

    private static ScanResult scan(Path root, Reading reading) throws Exception {
        List<ScanTarget> targets = new ArrayList<>(List.of(new ScanTarget.Files(root)));
        return Scan.run(
                ScanRequest.of(targets, BuiltinRules.load(), LocalDate.EPOCH).with(reading), ScanListener.NONE);
    }
}
