package io.github.leakwarden.triage.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.source.git.GitFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PathGlobTest {
    private static final List<String> GLOBS = List.of(
            "a",
            "a/",
            "/a",
            "/a/",
            "a/b",
            "*.txt",
            "a/*.txt",
            "a/**/c.txt",
            "**/c.txt",
            "a/**",
            "[ab]",
            "[!a]*",
            "[^a]*",
            "?.txt",
            "a*b*",
            "*",
            "b/",
            "docs",
            "**/b/*",
            "a\\*b",
            "[]x]",
            "c.tx[a-z]",
            "/*/c.txt",
            "a/b/",
            "a-[0-9]");
    private static final List<String> PATHS = List.of(
            "a/b/c.txt",
            "a/c.txt",
            "c.txt",
            "b/a",
            "b/b/c",
            "docs/a",
            "y/docs",
            "ab",
            "aab/b",
            "a*b",
            "]",
            "x",
            "x[",
            "a-1",
            "q/w/e");

    @TempDir
    Path directory;

    @Test
    void matchesWhatGitIgnores() {
        GitFixture repository = GitFixture.at(directory);
        PATHS.forEach(path -> repository.write(path, ""));
        for (String glob : GLOBS) {
            repository.write(".git/info/exclude", glob + "\n");
            TreeSet<String> ignored = new TreeSet<>(
                    repository.lines("-c", "core.quotePath=false", "ls-files", "-o", "-i", "--exclude-standard"));
            TreeSet<String> matched = new TreeSet<>(PATHS);
            matched.removeIf(path -> !PathGlob.of(glob).matches(path));
            assertThat(matched).as(glob).isEqualTo(ignored);
        }
    }

    @Test
    void isNotBlownUpByStars() {
        assertThat(PathGlob.of("*a".repeat(60) + "b").matches("a".repeat(250))).isFalse();
        assertThat(PathGlob.of("/" + "**/a/".repeat(60) + "b").matches("a/".repeat(500) + "c"))
                .isFalse();
    }

    @Test
    void knowsWhatNoPathEscapes() {
        assertThat(List.of("*", "**", "/", "/*", "**/*", "*/**"))
                .allMatch(glob -> PathGlob.of(glob).isEverything());
        assertThat(List.of("a", "*.txt", "a/**", "**/a", "?*"))
                .noneMatch(glob -> PathGlob.of(glob).isEverything());
    }
}
