package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.report.Reports;
import io.github.leakwarden.source.git.GitFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of the program write the same bytes, wherever they start and on however many threads. */
final class SameReportTest {
    private static final List<String> FORMATS = Reports.names();

    @TempDir
    Path directory;

    @Test
    void neitherThreadsNorWorkingDirectoryShowInAReport() throws Exception {
        Path root = repository();
        Map<String, String> once = run(root, ".", 1);

        assertThat(once.get("json")).contains("\"state\": \"committed\"", "stripe-secret-key", "exposure.");
        assertThat(run(directory, root.toString(), 2)).isEqualTo(once);
        assertThat(run(root.resolve("src"), "..", 4)).isEqualTo(once);
        assertThat(run(root, ".", 3)).isEqualTo(once);
    }

    /** Values that stand at many places at once, so that threads race for which is met first. */
    private Path repository() {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        List<Planted> values = new ArrayList<>();
        for (String rule : List.of(
                "github-token",
                "stripe-secret-key",
                "kashier-secret-key",
                "shadhinpay-api-key",
                "database-url",
                "generic-secret",
                "senjaropay-api-secret",
                "aws-secret-access-key")) {
            for (int i = 0; i < 4; i++) {
                values.add(Planted.of(rule, i));
            }
        }
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < values.size(); i++) {
                Planted value = values.get(i);
                git.write("d" + (i + round) % 9 + "/f" + i + ".env", "# " + round + "\n" + value.line() + "\n");
                git.write("v/" + (i * 7 + round) % 30 + ".txt", value.value() + "\n");
            }
            git.write("src/A" + round + ".java", java(values.get(4 + round).value()));
            git.commit("Round " + round);
            git.branch("side" + round)
                    .write("side.txt", values.get(9 + round).line())
                    .commit("Side");
            git.checkout("main");
        }
        git.delete("v/3.txt", "Remove");
        return git.root();
    }

    private static String java(String value) {
        return "class A { void a(org.slf4j.Logger log) { String apiKey = \"" + value
                + "\"; log.info(\"k \" + apiKey); } }\n";
    }

    /** All that one run lets out, by name. */
    private Map<String, String> run(Path from, String target, int threads) throws Exception {
        Path to = Files.createTempDirectory(directory, "reports");
        List<String> words = new ArrayList<>(List.of("scan", "--threads", Integer.toString(threads)));
        for (String format : FORMATS) {
            words.addAll(List.of("--report", format + ":" + to.resolve(format)));
        }
        words.add(target);
        ProcessBuilder process = ProgramRun.of(List.of(), words).directory(from.toFile());
        process.environment().put("SOURCE_DATE_EPOCH", "1764028800"); // midnight may fall between two runs
        assertThat(ProgramRun.codeOf(process, to.resolve("out"))).isEqualTo(ExitCode.FINDINGS);
        Map<String, String> written = new TreeMap<>();
        written.put("out", Files.readString(to.resolve("out")));
        for (String format : FORMATS) {
            written.put(format, Files.readString(to.resolve(format), StandardCharsets.UTF_8));
        }
        return written;
    }
}
