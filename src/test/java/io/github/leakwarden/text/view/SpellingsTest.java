package io.github.leakwarden.text.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each spelling undoes where its triggers say so, and what it leaves alone. */
final class SpellingsTest {
    static Stream<Arguments> undone() {
        return Stream.of(
                Arguments.of("percent", "k=Ab1%2fcdefgh%3D", "k=Ab1/cdefgh="),
                Arguments.of("percent", "token%u003DAb12cdefgh", "token=Ab12cdefgh"),
                Arguments.of("backslash", "\"a\\nAb12cdefgh\\t\"", "\"a\nAb12cdefgh\t\""),
                Arguments.of("backslash", "Ab12\\" + "uuu0063defghij", "Ab12cdefghij"),
                Arguments.of("backslash", "Ab12\\x{63}defghij\\0", "Ab12cdefghij\0"),
                Arguments.of("backslash", "pass\\=Ab12cdefgh\\d\\w", "pass=Ab12cdefgh\\d\\w"),
                Arguments.of("line-continuation", "Ab12cd\\\r\n   efghij", "Ab12cdefghij"),
                Arguments.of("character-reference", "a&amp;token&#x3d;Ab12&#99;&UnderBar;d", "a&token=Ab12c_d"),
                Arguments.of("character-reference", "<k><![CDATA[Ab12cdefgh]]></k>", "<k>Ab12cdefgh</k>"),
                Arguments.of("quoted-printable", "token=3DAb12cde=\nfghij", "token=Ab12cdefghij"),
                Arguments.of(
                        "byte-list",
                        "{0x41, 0x62,0x31,\n 0x32, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A}",
                        "{Ab12cdefghij}"),
                Arguments.of(
                        "code-point",
                        "k=U+0041 U+0062 U+0031,U+0032 u+000063U+0064 U+0065\n U+0066 U+1f600.",
                        "k=Ab12cdef\ud83d\ude00."),
                Arguments.of(
                        "character-call",
                        "$k = chr(65).chr(98) . chr(49).chr(50).chr(99).chr(100).chr(101).chr(102);",
                        "$k = Ab12cdef;"),
                Arguments.of(
                        "character-call",
                        "k = Chr(65) & ChrW(98) & _\n Chr(49) & Chr(50) & Chr(99) & Chr(100) & Chr(101) & Chr(102)",
                        "k = Ab12cdef"),
                Arguments.of(
                        "character-call",
                        "SELECT CONCAT(CHAR(65),CHAR(98),CHAR(49),CHAR(50),CHAR(99),CHAR(100),CHAR(101),CHAR(102))",
                        "SELECT CONCAT(Ab12cdef)"),
                Arguments.of(
                        "character-call",
                        "$k = [char]65+[char]98 + [char]0x31+[char]50+[char]99+[char]100+[char]101+[char]102",
                        "$k = Ab12cdef"),
                Arguments.of(
                        "character-call",
                        "chr(0x41).chr(0x62).chr(0x31).chr(50).chr(0x63).chr(0x64).chr(0x65).chr(0x66);",
                        "Ab12cdef;"),
                Arguments.of("line-continuation", "set K=Ab12cd^\r\nefghij", "set K=Ab12cdefghij"),
                Arguments.of("terminal-colour", "k: \u001b[1;32mAb12cdefgh\u001b[0m\n", "k: Ab12cdefgh\n"),
                Arguments.of("terminal-colour", "echo \"\\033[32mAb12cdefgh\\e[K\"", "echo \"Ab12cdefgh\""),
                Arguments.of("appended-literal", "$k = 'Ab12cd';\n$k .= 'efgh';", "$k = 'Ab12cdefgh';"),
                Arguments.of("appended-literal", "k = \"Ab12cd\"\nself.k += \"efgh\"", "k = \"Ab12cdefgh\""),
                Arguments.of("appended-literal", "k=\"Ab12cd\";k+=\"efgh\"", "k=\"Ab12cdefgh\""),
                Arguments.of(
                        "joined-list",
                        "let k = concat!(\"Ab12\", \"cdef\",\n  \"gh\");",
                        "let k = concat!(\"Ab12cdefgh\");"),
                Arguments.of(
                        "joined-list", "k = ['Ab12', 'cdef',\n 'gh',\n].join('')", "k = ['Ab12cdefgh',\n].join('')"),
                Arguments.of("joined-list", "k = ['Ab12', 'cdef'].join('_')", "k = ['Ab12_cdef'].join('_')"),
                Arguments.of("joined-list", "k = [\"Ab12\", \"cdef\"].join\n", "k = [\"Ab12cdef\"].join\n"),
                Arguments.of("joined-list", "k = ''.join([\"Ab12\", r\"cdef\"])", "k = ''.join([\"Ab12cdef\"])"),
                Arguments.of("joined-list", "k = \"-\".join((\"Ab12\", \"cdef\"))", "k = \"-\".join((\"Ab12-cdef\"))"),
                Arguments.of("joined-list", "implode('', ['Ab12', 'cdef']);", "implode('', ['Ab12cdef']);"),
                Arguments.of(
                        "joined-list",
                        "implode(\"\", array(\"Ab12\", \"cdef\"));",
                        "implode(\"\", array(\"Ab12cdef\"));"),
                Arguments.of("joined-list", "String.join(\"\", \"Ab12\", \"cdef\")", "String.join(\"Ab12cdef\")"),
                Arguments.of(
                        "joined-list", "String.join(\"_\", \"Ab12\", \"cdef\")", "String.join(\"_\", \"Ab12_cdef\")"),
                Arguments.of(
                        "joined-list",
                        "strings.Join([]string{\"Ab12\", \"cdef\"}, \"\")",
                        "strings.Join([]string{\"Ab12cdef\"}, \"\")"),
                Arguments.of(
                        "joined-list",
                        "listOf(\"Ab12\", \"cdef\").joinToString(\"\")",
                        "listOf(\"Ab12cdef\").joinToString(\"\")"),
                Arguments.of("joined-list", "[\"Ab12\", \"cdef\"].joined()", "[\"Ab12cdef\"].joined()"),
                Arguments.of("joined-list", "$k = @('Ab12', 'cdef') -join ''", "$k = @('Ab12cdef') -join ''"),
                Arguments.of("joined-list", "my $k = join('', 'Ab12', 'cdef');", "my $k = join('Ab12cdef');"),
                Arguments.of("split-literal", "\"Ab12\" + // one\n  b\"cdefgh\"", "\"Ab12cdefgh\""),
                Arguments.of("split-literal", "\"Ab12\"  # one\n  \"cdefgh\"", "\"Ab12cdefgh\""),
                Arguments.of("split-literal", "\"Ab12\" /* one */ + \"cdefgh\"", "\"Ab12cdefgh\""),
                Arguments.of("split-literal", "\"Ab12\" + `\r\n  \"cdefgh\"", "\"Ab12cdefgh\""),
                Arguments.of("split-literal", "'Ab12' . 'cdef' .\n'gh'", "'Ab12cdefgh'"),
                Arguments.of("split-literal", "(\"Ab12cd\"\n\"efgh\")", "(\"Ab12cdefgh\")"),
                Arguments.of("split-literal", "['A','b','1','2','c','d','e','f']", "['Ab12cdef']"),
                Arguments.of("text-block", "token: >-\n    Ab12cdefgh\n", "token:Ab12cdefgh\n"),
                Arguments.of("text-block", "token: !!binary |\n    Ab12cdefgh\n", "token:Ab12cdefgh\n"),
                Arguments.of("text-block", "token = <<-EOT\n  Ab12cdefgh\nEOT\n", "token = Ab12cdefgh\nEOT\n"),
                Arguments.of("text-block", "token=$(cat <<'EOF'\nAb12cdefgh\nEOF\n)", "token=Ab12cdefgh\nEOF\n)"));
    }

    @ParameterizedTest
    @MethodSource
    void undone(String label, String source, String text) {
        assertThat(views(label, source)).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "printf(\"%s has %d of 100%, see\\n\")",
                "a regular expression: \\d+\\.\\w* and C:\\temp",
                "if (a && b || c &lt; d) Map&lt;String&gt;",
                "\"error at line \" + line + \" of \" + file",
                "\"one part of a sentence \" +\n    \"and the rest of it\"",
                "List.of(\"alpha\", \"beta\", \"gamma\")",
                "#define A(b) \\\n  do { b } while (0)",
                "TITLE=c2VjcmV0IG9mIHRoZSBzaG9w=\nOTHER=1",
                "title: c2VjcmV0IG9mIHRoZSBzaG9wLCBub25lIG9mIHlvdXJz=\nother: c2Vj\n",
                "long x =\n    y;",
                "int mask = 0x20, more = 0x41;",
                "U+0041 is A and U+0062, U+0063 are b and c",
                "name varchar(32), line = chr(10) . chr(13)",
                "['alpha', 'beta', 'gamma'].join(', ') + [\"Ab12\", \"cdef\"].sort()",
                "path.join('Ab12', \"cdef\" + x, 'and so on'); [a, b].join('')",
                "concat!(\"one\", stringify!(Ab12cdef), \"three\")",
                "std::cout << value << std::endl;\nfoo",
                "\u001b[31mERROR\u001b[0m something failed",
                "message = \"it failed\";\nmessage += \"; try again\";",
                "x = y ^\n z"
            })
    void leavesOrdinaryTextAlone(String source) {
        assertThat(Spellings.ALL.stream().flatMap(spelling -> views(spelling.label(), source).stream()))
                .isEmpty();
    }

    @Test
    void doesNotJoinSettingsThatEndInPadding() {
        String line = "A".repeat(75) + "=\n";

        assertThat(views("quoted-printable", line + "OTHER_NAME=value")).isEmpty();
        assertThat(views("quoted-printable", line + "other: value")).isEmpty();
        assertThat(views("quoted-printable", line + "-----END")).isEmpty();
        assertThat(views("quoted-printable", line + "B2".repeat(10))).hasSize(1);
    }

    @Test
    void everySpellingIsTriedAbove() {
        Stream<String> tried = undone().map(arguments -> (String) arguments.get()[0]);

        assertThat(tried.distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Spellings.ALL.stream().map(Spelling::label).toList());
    }

    private static List<String> views(String label, String source) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        Spelling spelling = Spellings.ALL.stream()
                .filter(one -> one.label().equals(label))
                .findAny()
                .orElseThrow();
        int[] units = triggered(spelling, bytes);
        List<String> texts = new ArrayList<>();
        for (DecodedView view : UnitViews.around(bytes, bytes.length, spelling, units, units.length)) {
            texts.add(new String(view.bytes(), 0, view.length(), StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** As the automaton would tell them. */
    private static int[] triggered(Spelling spelling, byte[] bytes) {
        String lower = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return IntStream.range(0, bytes.length)
                .filter(i -> spelling.triggers().stream()
                        .anyMatch(trigger -> lower.startsWith(trigger.toLowerCase(Locale.ROOT), i)))
                .filter(i -> spelling.isWorthAView(bytes, i, bytes.length))
                .toArray();
    }
}
