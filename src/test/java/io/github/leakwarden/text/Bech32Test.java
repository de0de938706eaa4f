package io.github.leakwarden.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors are those of BIP 173. */
final class Bech32Test {
    @ParameterizedTest
    @ValueSource(strings = {"A12UEL5L", "a12uel5l", "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "?1ezyfcl"})
    void holdsForThePublishedVectors(String valid) {
        assertThat(Bech32.holds(valid)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A12UEL5l", "a12uel5p", "1pzry9x0s0muk", "pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3", "a12uel5", ""})
    void failsForWhatIsAltered(String invalid) {
        assertThat(Bech32.holds(invalid)).isFalse();
    }
}
