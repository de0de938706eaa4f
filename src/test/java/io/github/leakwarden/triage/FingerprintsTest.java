package io.github.leakwarden.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Fingerprint;
import io.github.leakwarden.model.Fingerprint.Guessing;
import io.github.leakwarden.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The recipe {@code lw1} is frozen: these values were computed by Python's hashlib from its description. */
final class FingerprintsTest {
    private static final String RULE = "acme-deploy-token";
    private static final Secret STRONG = Secret.of("A1b2C3d4E5" + "f6G7h8J9k0");
    private static final Secret WEAK = Secret.of("hunter2" + "horse");

    private final Fingerprints open = Fingerprints.open();

    @Test
    void strongValuesGoThroughOneDigest() {
        assertFingerprint(open.ofSecret(RULE, STRONG), "d119d79cc88832d3b4ca6c6d96f70b50", Guessing.INFEASIBLE);
        assertFingerprint(open.ofValue(STRONG), "1db9cc5d4f7dfad4407a91327b8f9b1a", Guessing.INFEASIBLE);
    }

    @Test
    void weakValuesAreSlowedDown() {
        assertFingerprint(open.ofSecret(RULE, WEAK), "1d433b7446b0ec2d4ca5316e72658f32", Guessing.SLOWED);
        assertFingerprint(open.ofValue(WEAK), "0f0e9f2d4b223a5cabcd762d846dcf1f", Guessing.SLOWED);
    }

    @Test
    void valuesAreBytesOfUtf8() {
        Secret wide = Secret.of("p\u00e4ssw\u00f6rd-with-\u00fcmlauts-0123");
        assertFingerprint(open.ofSecret(RULE, wide), "150b7751977268c8ab87810315b7e21f", Guessing.INFEASIBLE);
    }

    @Test
    void aKeyStandsBeforeTheDigest() {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        assertFingerprint(
                Fingerprints.keyed(key).ofSecret(RULE, WEAK), "721a5fef97176030dba5da94aacfa03e", Guessing.INFEASIBLE);
    }

    @Test
    void exposuresAreKnownByWhatTheySay() {
        Fingerprint exposure = open.ofExposure(
                "exposure.credential-logged", List.of("Acme", "Client.pay", "log.info(\"\u2026\")", "1"));
        assertFingerprint(exposure, "603fbe663ad7e9b470927c7c1a0d48ae", Guessing.NO_VALUE);
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertThat(open.ofExposure("r", List.of("ab", "c"))).isNotEqualTo(open.ofExposure("r", List.of("a", "bc")));
        assertThat(open.ofSecret("ab", Secret.of("c" + "x".repeat(40))))
                .isNotEqualTo(open.ofSecret("abc", Secret.of("x".repeat(40))));
    }

    @Test
    void theFixedPrefixIsPartOfTheValueAndNotOfTheIdentity() {
        byte[] value = ("sk_" + STRONG.reveal()).getBytes(StandardCharsets.UTF_8);
        assertThat(open.ofSecret(RULE, Secret.of(value, "sk_"))).isEqualTo(open.ofSecret(RULE, Secret.of(value, "")));
    }

    @Test
    void weakBeginsBelowEightyBits() {
        assertThat(open.ofValue(Secret.of("5".repeat(24))).guessing()).isEqualTo(Guessing.SLOWED);
        assertThat(open.ofValue(Secret.of("5".repeat(25))).guessing()).isEqualTo(Guessing.INFEASIBLE);
        assertThat(open.ofValue(Secret.of("a".repeat(19))).guessing()).isEqualTo(Guessing.SLOWED);
        assertThat(open.ofValue(Secret.of("a".repeat(20))).guessing()).isEqualTo(Guessing.INFEASIBLE);
    }

    private static void assertFingerprint(Fingerprint actual, String digest, Guessing guessing) {
        assertThat(actual.value()).isEqualTo("lw1:" + digest);
        assertThat(actual.guessing()).isEqualTo(guessing);
    }
}
