package io.github.leakwarden.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathFilterTest {
    @ParameterizedTest
    @CsvSource({
        "*.md, README.md, true",
        "*.md, docs/a/b.md, true",
        "*.md, docs/a.mdx, false",
        "docs/*.md, docs/a.md, true",
        "docs/*.md, docs/a/b.md, false",
        "docs/**/*.md, docs/a.md, true",
        "docs/**/*.md, docs/a/b/c.md, true",
        "**/target/**, a/target/x/y, true",
        "**/target/**, target/x, true",
        "target, a/target/classes/X.class, true",
        "target/, target/x, true",
        "/target, a/target/x, false",
        "/target, target/x, true",
        "./src, src/Main.java, true",
        "src/main, src/main/java/X.java, true",
        "src/main, other/src/main/X.java, false",
        "a?c.txt, abc.txt, true",
        "a?c.txt, a/c.txt, false",
        "file[0-9].txt, file7.txt, true",
        "file[!0-9].txt, file7.txt, false",
        "file[!0-9].txt, filex.txt, true",
        "a[b, a[b, true",
        "a[z-a]b, a[z-a]b, true",
        "a+(b)^$.txt, a+(b)^$.txt, true",
        "**, any/thing, true"
    })
    void matches(String glob, String path, boolean expected) {
        assertThat(new PathFilter(List.of(), List.of(glob)).excludes(path)).isEqualTo(expected);
        assertThat(new PathFilter(List.of(glob), List.of()).wants(path)).isEqualTo(expected);
    }

    @Test
    void wantsWhatIsIncludedAndNotExcluded() {
        PathFilter filter = new PathFilter(List.of("src", "*.env"), List.of("*.png"));

        assertThat(List.of("src/a.java", "src/a.png", "deploy/x.env", "README.md"))
                .filteredOn(filter::wants)
                .containsExactly("src/a.java", "deploy/x.env");
        assertThat(PathFilter.all().wants("anything")).isTrue();
    }

    @Test
    void readsABackslashAsQuoting() {
        assertThat(new PathFilter(List.of("a\\*b"), List.of()).wants("a*b")).isTrue();
        assertThat(new PathFilter(List.of("a\\*b"), List.of()).wants("axb")).isFalse();
    }
}
