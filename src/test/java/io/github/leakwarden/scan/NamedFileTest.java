package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that the user names is read, whatever it is. */
final class NamedFileTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatANamedLinkPointsTo() throws Exception {
        String key = Placeholders.fill(
                        "kashier {{hex-lower:32}}${{hex-lower:96}}\n", Placeholders.seed("NamedFileTest", 0, 0))
                .text();
        Path file = Files.writeString(folder.resolve("file"), key);
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        List<ScanTarget> named = List.of(new ScanTarget.Files(link));
        ScanRequest request = ScanRequest.of(named, BuiltinRules.load(), LocalDate.EPOCH);

        assertThat(Scan.run(request, ScanListener.NONE).findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.primary().provenance().path()).isEqualTo("link"));
    }
}
