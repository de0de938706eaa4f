package io.github.leakwarden.fuzz;

import io.github.leakwarden.detect.DetectorFuzz;
import io.github.leakwarden.detect.WindowsFuzz;
import io.github.leakwarden.pattern.AnchorsFuzz;
import io.github.leakwarden.pattern.PatternFuzz;
import io.github.leakwarden.rule.RuleFileFuzz;
import io.github.leakwarden.source.archive.ArchiveFuzz;
import io.github.leakwarden.source.git.GitBytesFuzz;
import io.github.leakwarden.source.git.pack.PackFuzz;
import io.github.leakwarden.text.json.JsonFuzz;
import io.github.leakwarden.text.view.ViewsFuzz;
import io.github.leakwarden.triage.SuppressionsFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** All fuzz targets by name, and what a fuzzer needs to be started on them. */
public final class FuzzTargets {
    private FuzzTargets() {}

    /** By the name that {@code .ci/fuzz} takes. */
    static Map<String, FuzzTarget> all() {
        Map<String, FuzzTarget> all = new LinkedHashMap<>();
        all.put("pattern", new PatternFuzz());
        all.put("anchors", new AnchorsFuzz());
        all.put("windows", new WindowsFuzz());
        all.put("detector", new DetectorFuzz());
        all.put("views", new ViewsFuzz());
        all.put("archive", new ArchiveFuzz());
        all.put("rules", new RuleFileFuzz());
        all.put("git", new GitBytesFuzz());
        all.put("packs", new PackFuzz());
        all.put("json", new JsonFuzz());
        all.put("suppressions", new SuppressionsFuzz());
        return all;
    }

    /**
     * Writes each target's seeds to {@code DIR/NAME/seeds} and prints a line {@code NAME CLASS}: for all targets, or for
     * those named after {@code DIR}.
     */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        for (Map.Entry<String, FuzzTarget> target : all().entrySet()) {
            if (wanted.isEmpty() || wanted.contains(target.getKey())) {
                write(
                        target.getValue().seeds(),
                        directory.resolve(target.getKey()).resolve("seeds"));
                System.out.println(
                        target.getKey() + " " + target.getValue().getClass().getName());
            }
        }
    }

    private static void write(List<byte[]> seeds, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(directory.resolve("seed-" + i), seeds.get(i));
        }
    }

    /** The target's seeds, and of each some that are damaged; the same each time. */
    static List<byte[]> inputs(FuzzTarget target, int damagedOfEach) throws Exception {
        Random random = new Random(17);
        List<byte[]> inputs = new ArrayList<>();
        for (byte[] seed : target.seeds()) {
            inputs.add(seed);
            for (int i = 0; i < damagedOfEach; i++) {
                inputs.add(Damage.of(seed, random));
            }
        }
        return inputs;
    }
}
