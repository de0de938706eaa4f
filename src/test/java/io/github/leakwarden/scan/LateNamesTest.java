package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.source.archive.ArchiveLimits;
import io.github.leakwarden.triage.TextOwners;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names that come when the time is over, since it was not when their source asked. */
final class LateNamesTest {
    @Test
    void areSearchedAllTheSame() {
        RuleSet rules = BuiltinRules.load();
        Ledger ledger = new Ledger();
        BlobPipeline pipeline = new BlobPipeline(
                Detector.of(rules, Set.of(), 0),
                new SilentRules(rules),
                Optional.empty(),
                Optional.empty(),
                new ProjectFolders(),
                new TextOwners(rules),
                new NamedFiles(rules),
                ArchiveLimits.DEFAULT,
                new TimeLimit(Optional.of(Duration.ZERO)),
                false,
                ledger,
                new Progress(ScanListener.NONE));
        String key = Placeholders.fill("sk_live_{{base62:24}}", 9).text();
        List<Integer> asked = new ArrayList<>();

        pipeline.names(List.of("one.txt", key + ".txt", "two.txt"), index -> {
            asked.add(index);
            return Provenance.file(".", "a", FileState.FILE_NAME);
        });

        assertThat(asked).containsExactly(1);
        assertThat(ledger.problems()).extracting(Problem::code).containsExactly(Problem.TIME_OVER);
    }
}
