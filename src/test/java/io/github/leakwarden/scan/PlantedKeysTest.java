package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.source.git.GitFixture;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedKeysTest {
    @Test
    void findsKeysInTreeHistoryMergesAndEveryStashEntry(@TempDir Path directory) throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("shop"));
        git.write("README.md", "A shop.\n").commit("Start");
        List<PlantedKeys.Key> keys = PlantedKeys.in(git);

        ScanResult result = Scan.run(
                ScanRequest.of(
                        List.of(new ScanTarget.Files(git.root())), BuiltinRules.load(), LocalDate.of(2026, 1, 2)),
                ScanListener.NONE);

        List<Finding> findings = result.findings();
        assertThat(keys).hasSize(20);
        assertThat(keys).allMatch(key -> findings.stream().filter(key::isIn).count() == 1);
        assertThat(findings).hasSize(20);
        assertThat(result.manifest().problems()).isEmpty();
    }
}
