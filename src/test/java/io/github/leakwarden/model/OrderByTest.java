package io.github.leakwarden.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderByTest {
    @Test
    void theFirstKeyThatDiffersDecides() {
        OrderBy<String> order =
                OrderBy.key(String::length).then(word -> word.charAt(0)).then(word -> -word.charAt(1));

        assertThat(List.of("cc", "bac", "aa", "ab").stream().sorted(order)).containsExactly("ab", "aa", "cc", "bac");
    }

    @Test
    void equalsInEveryKeyKeepTheirPlaces() {
        assertThat(List.of("b1", "a2", "a1").stream().sorted(OrderBy.key(word -> word.charAt(0))))
                .containsExactly("a2", "a1", "b1");
    }

    @Test
    void anOrderIsNotChangedByOneMadeOfIt() {
        OrderBy<String> byLength = OrderBy.key(String::length);

        assertThat(byLength.then(word -> word).compare("a", "b")).isNegative();
        assertThat(byLength.compare("a", "b")).isZero();
    }
}
