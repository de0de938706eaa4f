package io.github.leakwarden.triage.ignore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OurLineTest {
    private static final String FINGERPRINT = "lw1:" + "0a".repeat(16);

    @Test
    void readsAFingerprintWithItsEndAndReason() throws Exception {
        assertThat(OurLine.parse(FINGERPRINT + "  until=2027-01-31  # rotated [x] until=never", 4))
                .isEqualTo(new IgnoreLine.OfFingerprint(FINGERPRINT, Optional.of(LocalDate.of(2027, 1, 31)), 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/** [a-*, b] until=2027-01-31", "docs/** until=2027-01-31 [a-*,b] # why"})
    void readsRulesAndEndInEitherOrder(String line) throws Exception {
        assertThat(OurLine.parse(line, 1)).isInstanceOfSatisfying(IgnoreLine.OfPath.class, path -> {
            assertThat(path.rules()).isEqualTo(List.of("a-*", "b"));
            assertThat(path.until()).contains(LocalDate.of(2027, 1, 31));
            assertThat(path.paths().matches("docs/a/b.md")).isTrue();
            assertThat(path.accepts()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "docs/,docs/a.md,true",
        "docs/,src/docs/a.md,true",
        "/docs/,src/docs/a.md,false",
        "docs/,docs,false",
        "*.pem,a/b/c.pem,true",
        "a/*.pem,a/b/c.pem,false",
        "a/**/c.pem,a/b/c.pem,true",
        "[ab].txt,a.txt,true",
        "[ab].txt,c.txt,false",
        "a\\ b.txt,a b.txt,true",
        "\\#a,#a,true",
    })
    void matchesAsGitignoreDoes(String glob, String path, boolean matches) throws Exception {
        assertThat(((IgnoreLine.OfPath) OurLine.parse(glob, 1)).paths().matches(path))
                .isEqualTo(matches);
    }

    @Test
    void takesBackAfterAnExclamationMark() throws Exception {
        assertThat(OurLine.parse("!docs/live/", 1))
                .isInstanceOfSatisfying(
                        IgnoreLine.OfPath.class,
                        path -> assertThat(path.accepts()).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lw1:0a0a|is no fingerprint",
                "docs/ until=tomorrow|no date",
                "docs/ []|hold no rule",
                "docs/ [a b]|hold no rule",
                "docs/ because it is fine|more than a path",
                "**|accepts everything",
                "** [*]|accepts everything",
                "* until=2027-01-31|accepts everything"
            })
    void refusesWhatItDoesNotUnderstandWithoutQuotingIt(String line, String what) {
        assertThatThrownBy(() -> OurLine.parse(line, 1)).hasMessageContaining(what);
    }

    @Test
    void refusesARuleBesideAFingerprint() {
        assertThatThrownBy(() -> OurLine.parse(FINGERPRINT + " [a]", 1)).hasMessageContaining("beside a fingerprint");
    }

    @Test
    void mayAcceptOneRuleEverywhere() throws Exception {
        assertThat(OurLine.parse("** [generic-secret]", 1).rules()).containsExactly("generic-secret");
    }
}
