package io.github.leakwarden.report.console;

import static io.github.leakwarden.report.Findings.tracked;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Excerpt;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.report.Findings;
import io.github.leakwarden.report.Golden;
import io.github.leakwarden.report.ReportOptions;
import io.github.leakwarden.report.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConsoleReportTest {
    private static final RuleDescriptor RULE =
            Findings.rule("moneroo-secret-key", "Moneroo secret key", Severity.HIGH, "It pays out.", "Revoke it.");
    private static final Secret SECRET = Findings.secret("test_", "abcdef", 40, 1);

    @Test
    void looksComeOnlyWhenAskedFor() {
        ReportOptions colour = new ReportOptions(false, true, 100, "0.1.0");
        String coloured = Golden.text(new ConsoleReport(), Samples.shop(), colour);
        String plain = Golden.text(new ConsoleReport(), Samples.shop(), Golden.OPTIONS);
        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured).contains("\u001B[1;31mcritical\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void whatSteersATerminalIsSpelledOut() {
        assertThat(plain(Samples.hostile())).contains("a\\u{1b}[2J\\u{9b}1m\\u{202e}\\u{d}\\u{a}\\u{7}/");
    }

    @Test
    void noLineBeginsLikeACommandToABuildServer() {
        String words = "word ".repeat(40) + "::add-mask::word ".repeat(30);
        Finding finding = Findings.of(RULE.id())
                .secret(SECRET)
                .at(tracked("::error file=x::evil.env"), 1, "##vso[task.complete] ::stop-commands::x ", "")
                .build();
        String shown = plain(Findings.result(
                List.of(finding), Findings.rule(RULE.id(), "::warning::name", Severity.HIGH, words, "::group::step")));
        assertThat(shown.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
        assertThat(shown).contains("\\u{3a}:error file=x::evil.env").doesNotContain("##vso[");
    }

    @Test
    void marksStandUnderTheSecretAlsoAfterTabsAndWideCharacters() {
        Finding finding = Findings.of(RULE.id())
                .secret(SECRET)
                .at(tracked("a.env"), 1, "\t\t鍵\tä̈ = ", "")
                .build();
        List<String> lines =
                plain(Findings.result(List.of(finding), RULE)).lines().toList();
        String shown = lines.get(2);
        String marks = lines.get(3);
        int start = Columns.width(shown.substring(0, shown.indexOf("test_")));
        assertThat(marks.indexOf('^')).isEqualTo(start);
        assertThat(marks.trim()).endsWith("^".repeat(SECRET.masked().length()));
    }

    @Test
    void longLinesAreCutAroundTheSecretAndNothingButLongWordsIsWiderThanTheTerminal() {
        Finding finding = Findings.of(RULE.id())
                .secret(SECRET)
                .at(tracked("a.env"), 1, "x".repeat(300), "y".repeat(300))
                .build();
        String text = Golden.text(
                new ConsoleReport(),
                Findings.result(List.of(finding), RULE),
                new ReportOptions(false, false, 60, "0.1.0"));
        assertThat(text).contains("x" + SECRET.masked() + "y");
        assertThat(text.lines()).allMatch(line -> Columns.width(line) <= 60);
    }

    @Test
    void aFileOfHeadReadFromACommitIsNotCalledGone() {
        assertThat(plain(fromCommit(true)))
                .contains("a.env  (read from history)\n", "still in HEAD")
                .doesNotContain("only in history");
        assertThat(plain(fromCommit(false))).contains("a.env  (only in history)\n", "only in history now");
    }

    private static ScanResult fromCommit(boolean presentAtHead) {
        CommitInfo commit = Findings.commit(1, "2026-01-01", "Eve", "Add");
        Finding finding = Findings.of(RULE.id())
                .secret(SECRET)
                .at(Findings.committed("a.env", commit), 1, "key=", "")
                .history(presentAtHead, commit)
                .build();
        return Findings.result(List.of(finding), RULE);
    }

    @Test
    void stepsOfARuleComeOnceHoweverManyFindingsItHas() {
        String text = plain(Samples.many(40));
        assertThat(text.split("Deploy the new one", -1)).hasSize(2);
        assertThat(text).contains("40 findings (40 high).");
        assertThat(text.lines().filter(line -> line.startsWith("seed/"))).hasSize(10);
    }

    @Test
    void unreadInputIsNeverCalledClean() {
        assertThat(plain(Samples.unread())).doesNotContainIgnoringCase("clean").contains("archive.broken");
        assertThat(plain(Samples.clean())).endsWith("Clean: everything asked for was read, nothing was found.\n");
    }

    @Test
    void anExcerptWithoutMarkedPartIsCutAtItsEnd() {
        ShownLine line = ShownLine.of(new Excerpt("a".repeat(100), 0, 0), 20);
        assertThat(line.text()).isEqualTo("a".repeat(19) + "…");
        assertThat(line.markWidth()).isZero();
    }

    private static String plain(ScanResult result) {
        return Golden.text(new ConsoleReport(), result, Golden.OPTIONS);
    }
}
