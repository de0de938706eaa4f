package io.github.leakwarden.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnicodeClassesTest {
    @ParameterizedTest
    @CsvSource({"Lu,1", "Ll,2", "Nd,9", "Cc,15", "Co,18", "Cs,19", "Pf,30", "Zs,12"})
    void aCategoryHoldsTheCharactersOfItsType(String name, int type) {
        same(name, c -> Character.getType(c) == type);
    }

    @Test
    void aLetterStandsForAllCategoriesThatBeginWithIt() {
        same("L", Character::isLetter);
        same("N", c -> Character.getType(c) >= 9 && Character.getType(c) <= 11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Greek", "Han", "Common", "Old_Italic"})
    void aScriptHoldsItsCharacters(String name) {
        Character.UnicodeScript script = Character.UnicodeScript.forName(name.toUpperCase(Locale.ROOT));
        same(name, c -> Character.UnicodeScript.of(c) == script);
    }

    /** Collecting one reads a million characters, and a pattern from an untrusted file may name it again and again. */
    @ParameterizedTest
    @ValueSource(strings = {"L", "Lu", "Greek"})
    void isCollectedOnce(String name) {
        assertThat(CharNames.unicode(name)).isNotNull().isSameAs(CharNames.unicode(name));
    }

    private static void same(String name, IntPredicate member) {
        CharSet set = CharNames.unicode(name);
        for (int c = 0; c <= CharSet.LAST; c++) {
            if (set.contains(c) != member.test(c)) {
                throw new AssertionError(name + " is wrong about " + Integer.toHexString(c));
            }
        }
    }
}
