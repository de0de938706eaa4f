package io.github.leakwarden.scan;

import io.github.leakwarden.model.Manifest.UnitSummary;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The first scan of a fresh Java, as people run it: of a folder's files ({@code -Dtree=DIR}), and of what is staged in a
 * repository ({@code -Drepository=DIR}). What was read and found is printed beside each time; the start of Java itself is
 * not in it, and is what {@code .ci/bench} adds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 5,
        jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
public class ColdScanBenchmark {
    @Benchmark
    public ScanResult tree() throws RequestException, InterruptedException {
        ScanTarget files = new ScanTarget.Files(Path.of(System.getProperty("tree", ".")));
        return run(request(files).with(Reading.defaults().with(Reading.HistoryWanted.NONE)));
    }

    @Benchmark
    public ScanResult staged() throws RequestException, InterruptedException {
        return run(request(new ScanTarget.Staged(Path.of(System.getProperty("repository", ".")), Map.of())));
    }

    private static ScanRequest request(ScanTarget target) {
        return ScanRequest.of(List.of(target), BuiltinRules.load(), LocalDate.EPOCH);
    }

    private static ScanResult run(ScanRequest request) throws RequestException, InterruptedException {
        ScanResult result = Scan.run(request, ScanListener.NONE);
        long bytes =
                result.manifest().units().stream().mapToLong(UnitSummary::bytes).sum();
        System.out.printf("%nfindings %d, bytes read %d%n", result.findings().size(), bytes);
        return result;
    }
}
