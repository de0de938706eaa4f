package io.github.leakwarden.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.text.LineMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One small file with marks, as the fixtures have them, and what the analysers make of it. Placeholders are filled.
 *
 * @param path decides language, client and test
 * @param template the file
 * @param project other files
 */
public record Snippet(String path, String template, Map<String, String> project) {
    private static final Exposures EXPOSURES = Exposures.of(StandInMatches.RULES);

    /** A file without a project around it. */
    public static Snippet of(String path, String template) {
        return new Snippet(path, template, Map.of());
    }

    /** A Java class of a server: the members of {@code class Client}. */
    public static Snippet java(String members) {
        return of("src/main/java/Client.java", "class Client {\n" + members + "}\n");
    }

    /** A Java class of an Android app. */
    public static Snippet android(String members) {
        return new Snippet(
                "app/src/main/java/Client.java",
                "class Client {\n" + members + "}\n",
                Map.of("app/src/main/AndroidManifest.xml", "<manifest/>"));
    }

    /** Reports exactly what the marks ask for, with paths that start where they say, and is not degraded. */
    public void holds() {
        List<String> degraded = new ArrayList<>();
        List<ExposureHit> hits = hits(degraded);
        assertThat(degraded).isEmpty();
        assertThat(lines(hits)).isEqualTo(marked());
    }

    /** The hits of any confidence, and the codes of what was given up. */
    public List<ExposureHit> hits(List<String> degraded) {
        byte[] bytes = bytes();
        ProjectFiles files =
                name -> Optional.ofNullable(project.get(name)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        return EXPOSURES.analyse(new CodeFile(
                path,
                bytes,
                bytes.length,
                StandInMatches.in(bytes),
                files,
                (code, message) -> degraded.add(code + ": " + message)));
    }

    /** The text with its placeholders filled. */
    public byte[] bytes() {
        return Placeholders.fill(template, 7).text().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> marked() {
        return Marks.of(template).stream()
                .map(mark -> mark.line() + " " + mark.rule()
                        + mark.source().map(line -> " from " + line).orElse(""))
                .sorted()
                .toList();
    }

    private List<String> lines(List<ExposureHit> hits) {
        byte[] bytes = bytes();
        LineMap lines = LineMap.of(bytes, bytes.length);
        List<Marks.Expected> marks = Marks.of(template);
        List<String> found = new ArrayList<>();
        for (ExposureHit hit : hits) {
            int line = lines.lineOf((int) hit.span().start());
            boolean asked = marks.stream()
                    .anyMatch(mark -> mark.line() == line
                            && mark.rule().equals(hit.rule())
                            && mark.source().isPresent());
            String from = asked && !hit.steps().isEmpty()
                    ? " from " + lines.lineOf((int) hit.steps().get(0).span().start())
                    : "";
            if (hit.confidence().atLeast(Confidence.MEDIUM)) {
                found.add(line + " " + hit.rule() + from);
            }
        }
        return found.stream().sorted().toList();
    }
}
