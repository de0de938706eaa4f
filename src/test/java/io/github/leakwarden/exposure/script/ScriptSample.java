package io.github.leakwarden.exposure.script;

import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.CredentialCatalogue;
import io.github.leakwarden.exposure.ProjectFiles;
import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Evidence;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One script of a test, with the files around it and the credentials that were found in it. */
final class ScriptSample implements ProjectFiles {
    static final CredentialCatalogue CATALOGUE = CredentialCatalogue.of(BuiltinRules.load());

    /** Unpacks to a folder of its own that it deletes at once: tests leave nothing behind. */
    private static final ScriptAnalyser ANALYSER = new ScriptAnalyser(CATALOGUE, Optional.empty());

    private final String path;
    private final byte[] bytes;
    private final Map<String, String> around = new HashMap<>();
    private final List<Match> matches = new ArrayList<>();
    private final List<String> degraded = new ArrayList<>();

    private ScriptSample(String path, String text) {
        this.path = path;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    static ScriptSample of(String path, String... lines) {
        return new ScriptSample(path, String.join("\n", lines));
    }

    /** A script that a browser gets: Vite builds it. */
    static ScriptSample client(String... lines) {
        return of("web/src/pay.ts", lines).beside("web/package.json", "{\"devDependencies\":{\"vite\":\"6\"}}");
    }

    /** A script of an Express server. */
    static ScriptSample server(String... lines) {
        return of("server/pay.js", lines).beside("server/package.json", "{\"dependencies\":{\"express\":\"4\"}}");
    }

    ScriptSample beside(String file, String content) {
        around.put(file, content);
        return this;
    }

    /** A text of the script is a credential. */
    ScriptSample credential(String rule, String text) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int start = all.indexOf(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        Span span = new Span(start, start + text.length());
        matches.add(new Match(
                rule,
                span,
                span,
                Secret.of(text),
                Environment.LIVE,
                Confidence.HIGH,
                Evidence.NONE,
                Match.RAW,
                List.of()));
        return this;
    }

    @Override
    public Optional<byte[]> read(String file) {
        return Optional.ofNullable(around.get(file)).map(own -> own.getBytes(StandardCharsets.UTF_8));
    }

    List<ExposureHit> analyse() {
        return analyse(ANALYSER);
    }

    List<ExposureHit> analyse(ScriptAnalyser analyser) {
        return analyser.analyse(
                new CodeFile(path, bytes, bytes.length, matches, this, (code, message) -> degraded.add(code)));
    }

    /** {@code line rule} of each hit, the rule without its prefix, those left out that users do not see by default. */
    List<String> hits() {
        LineMap lines = LineMap.of(bytes, bytes.length);
        return analyse().stream()
                .filter(hit -> hit.confidence().atLeast(Confidence.MEDIUM))
                .map(hit -> lines.lineOf((int) hit.span().start()) + " "
                        + hit.rule().substring("exposure.".length()))
                .toList();
    }

    /** The text under a span. */
    String text(Span span) {
        return new String(bytes, (int) span.start(), (int) span.length(), StandardCharsets.UTF_8);
    }

    /** Codes of what was given up by the last call. */
    List<String> degraded() {
        return degraded;
    }
}
