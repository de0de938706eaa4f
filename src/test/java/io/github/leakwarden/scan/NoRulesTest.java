package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.report.Tally;
import io.github.leakwarden.rule.RuleSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that a program asks for without any rule. */
final class NoRulesTest {
    @TempDir
    Path directory;

    @Test
    void isNeverClean() throws Exception {
        Files.writeString(directory.resolve("a.txt"), "nothing\n");
        ScanRequest request = ScanRequest.of(
                List.of(new ScanTarget.Files(directory)), RuleSet.of(List.of(), List.of()), LocalDate.of(2026, 11, 25));
        ScanResult result = Scan.run(request, ScanListener.NONE);
        assertThat(result.manifest().headlines()).containsExactly("no rule was in effect: nothing was looked for");
        assertThat(Tally.verdict(result)).doesNotContain("Clean").contains("this is no all-clear");
        assertThat(Tally.isClean(result.manifest())).isFalse();
    }
}
