package io.github.leakwarden.exposure;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.text.LineMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One tree of exposure fixtures, its placeholders filled, as the unit that an analyser sees. */
final class FixtureTree implements ProjectFiles {
    private final TreeMap<String, String> templates = new TreeMap<>();
    private final TreeMap<String, byte[]> filled = new TreeMap<>();

    private FixtureTree() {}

    static FixtureTree load(String name) {
        FixtureTree tree = new FixtureTree();
        Path root = Path.of("test/resources/exposure-fixtures", name);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                String template = Files.readString(file);
                tree.templates.put(path, template);
                String text = Placeholders.fill(template, Placeholders.seed(path, 0, 1))
                        .text();
                tree.filled.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return tree;
    }

    Stream<String> paths() {
        return templates.keySet().stream();
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(filled.get(path)).map(byte[]::clone);
    }

    /** What the marks of a file ask for, one line each. */
    List<String> expected(String path) {
        return Marks.of(templates.get(path)).stream()
                .map(mark -> mark.line() + " " + mark.rule())
                .sorted()
                .toList();
    }

    /** The paths that start elsewhere than the marks say, one line each. */
    List<String> wrongSources(String path, List<ExposureHit> hits) {
        byte[] bytes = filled.get(path);
        LineMap lines = LineMap.of(bytes, bytes.length);
        List<String> wrong = new ArrayList<>();
        for (Marks.Expected mark : Marks.of(templates.get(path))) {
            for (ExposureHit hit : hits) {
                boolean same = hit.rule().equals(mark.rule())
                        && lines.lineOf((int) hit.span().start()) == mark.line();
                if (same && mark.source().isPresent()) {
                    int start = hit.steps().isEmpty()
                            ? 0
                            : lines.lineOf((int) hit.steps().get(0).span().start());
                    if (start != mark.source().get()) {
                        wrong.add(mark.line() + " " + mark.rule() + " starts on " + start + ", not "
                                + mark.source().get());
                    }
                }
            }
        }
        return wrong;
    }

    /** The hits a user sees by default, one line each. */
    List<String> reported(String path, List<ExposureHit> hits) {
        byte[] bytes = filled.get(path);
        LineMap lines = LineMap.of(bytes, bytes.length);
        return hits.stream()
                .filter(hit -> hit.confidence().atLeast(Confidence.MEDIUM))
                .map(hit -> lines.lineOf((int) hit.span().start()) + " " + hit.rule())
                .sorted()
                .toList();
    }

    /** The values that no output may hold. */
    List<String> secrets(String path) {
        return StandInMatches.in(filled.get(path)).stream()
                .map(match -> match.secret().reveal())
                .toList();
    }

    CodeFile file(String path, List<String> degraded) {
        byte[] bytes = filled.get(path);
        return new CodeFile(
                path,
                bytes,
                bytes.length,
                StandInMatches.in(bytes),
                this,
                (code, message) -> degraded.add(path + ": " + code + ": " + message));
    }
}
