package io.github.leakwarden.pattern;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One pass over the corpus in pieces the size of ordinary files, with the anchors of invented rules. The size of the corpus,
 * the table and what was found are printed once, so that a pass can be read as bytes a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class AutomatonBenchmark {
    private static final int FILE = 16 << 10;

    @Param({"25", "300", "3000"})
    int rules;

    private byte[] text = new byte[0];
    private AnchorTable table = InventedRules.table(Map.of());
    private long found;

    @Setup
    public void prepare() throws IOException {
        text = Corpus.read();
        table = InventedRules.table(InventedRules.patterns(rules));
        System.out.printf(
                "%nrules %d, literals %d, table bytes %d, corpus bytes %d, literals found %d, candidates %d%n",
                rules,
                table.automaton().literals().size(),
                table.automaton().tableBytes(),
                text.length,
                literals(),
                candidates());
    }

    @Benchmark
    public long literals() {
        found = 0;
        for (int at = 0; at < text.length; at += FILE) {
            table.automaton().scan(text, at, Math.min(text.length, at + FILE), (literal, start) -> found++);
        }
        return found;
    }

    @Benchmark
    public long candidates() {
        found = 0;
        for (int at = 0; at < text.length; at += FILE) {
            table.scan(text, at, Math.min(text.length, at + FILE), (pattern, anchor, position) -> found++);
        }
        return found;
    }
}
