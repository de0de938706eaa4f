package io.github.leakwarden.pattern;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * What one try at a known place costs: ours on bytes, {@code java.util.regex} with a region and transparent bounds on text
 * that was decoded beforehand, RE2/J on the decoded piece that a match can reach (it has no regions).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class PatternBenchmark {
    private static final int REACH = 256;
    private static final String FILLER = "int count = map.size(); // what stands around\n".repeat(40);

    @Param({"key", "assignment"})
    String shape;

    @Param({"true", "false"})
    boolean matches;

    private byte[] bytes = new byte[0];
    private String text = "";
    private int start;
    private PatternMatcher ours = BytePattern.compile("").matcher(new Workspace());
    private Matcher theirs = Pattern.compile("").matcher("");
    private com.google.re2j.Pattern re2 = com.google.re2j.Pattern.compile("");

    @Setup
    public void prepare() {
        boolean key = shape.equals("key");
        String pattern = key
                ? "\\b(kst_[0-9A-Za-z]{40})\\b"
                : "(?i)[\\w.-]{0,20}(?:zork|quux)[\\w.-]{0,20}\\s{0,3}[=:]\\s{0,3}[\"']?([0-9a-z]{20,40})[\"';\\s]";
        String value = (matches ? "a1b2" : "a1-2") + "c3d4".repeat(9);
        String hit = key ? "kst_" + value : "my.zork_value = \"" + value + "\";";
        text = FILLER + " " + hit + " " + FILLER;
        bytes = text.getBytes(StandardCharsets.US_ASCII);
        start = FILLER.length() + 1;
        ours = BytePattern.compile(pattern).matcher(new Workspace()).reset(bytes, 0, bytes.length);
        theirs = Pattern.compile(pattern).matcher(text).useTransparentBounds(true);
        re2 = com.google.re2j.Pattern.compile(pattern);
        if (ours() != matches || javaUtilRegex() != matches || re2j() != matches) {
            throw new IllegalStateException("the engines disagree");
        }
    }

    @Benchmark
    public boolean ours() {
        return ours.reset(bytes, 0, bytes.length).matchAt(start);
    }

    @Benchmark
    public boolean javaUtilRegex() {
        return theirs.region(start, text.length()).lookingAt();
    }

    @Benchmark
    public boolean re2j() {
        return re2.matcher(text.substring(start, start + REACH)).lookingAt();
    }
}
