package io.github.leakwarden.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Severity;
import org.junit.jupiter.api.Test;

final class HarmTest {
    @Test
    void eachStepMovesByOneAndSaysWhy() {
        assertHarm(Environment.LIVE, false, false, Severity.HIGH, 0);
        assertHarm(Environment.TEST, false, false, Severity.MEDIUM, 1);
        assertHarm(Environment.LIVE, true, false, Severity.MEDIUM, 1);
        assertHarm(Environment.LIVE, false, true, Severity.CRITICAL, 1);
        assertHarm(Environment.TEST, true, false, Severity.LOW, 2);
        assertHarm(Environment.TEST, true, true, Severity.MEDIUM, 3);
    }

    @Test
    void aSecretStaysAnAlertAndCannotBeWorseThanCritical() {
        assertThat(Harm.of(Severity.LOW, Kind.SECRET, Environment.TEST, true, false)
                        .severity())
                .isEqualTo(Severity.LOW);
        assertThat(Harm.of(Severity.CRITICAL, Kind.SECRET, Environment.LIVE, false, true)
                        .severity())
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void whatIsMadeToBePublicDoesNoHarm() {
        for (Kind kind : new Kind[] {Kind.PUBLISHABLE, Kind.IDENTIFIER}) {
            assertThat(Harm.of(Severity.CRITICAL, kind, Environment.LIVE, false, true)
                            .severity())
                    .isEqualTo(Severity.INFO);
        }
    }

    private static void assertHarm(
            Environment environment, boolean tests, boolean client, Severity severity, int reasons) {
        Harm harm = Harm.of(Severity.HIGH, Kind.SECRET, environment, tests, client);
        assertThat(harm.severity()).isEqualTo(severity);
        assertThat(harm.reasons()).hasSize(reasons);
    }
}
