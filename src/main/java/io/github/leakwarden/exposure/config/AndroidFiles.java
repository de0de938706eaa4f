package io.github.leakwarden.exposure.config;

import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.Credential;
import io.github.leakwarden.exposure.CredentialCatalogue;
import io.github.leakwarden.exposure.ExposureRule;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Android's resources, manifests and build files: what stands in them ships with the app. */
final class AndroidFiles {
    private static final Pattern RESOURCE =
            Pattern.compile("(?:.*/)?res/(?:values|xml|raw)[^/]*/[^/]+\\.xml|(?:.*/)?AndroidManifest\\.xml");

    private static final Pattern BUILD_FIELD = Pattern.compile(
            "\\b(?:buildConfigField|resValue)\\s*\\(?\\s*[\"'][A-Za-z.]+[\"']\\s*,\\s*[\"'](\\w+)[\"']\\s*,\\s*([^\\n"
                    + ")]+)");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<![:\"'])//[^\\n]*", Pattern.DOTALL);

    /** A field that is set to nothing gives nothing away. */
    private static final Pattern EMPTY = Pattern.compile("[\"'](?:\\\\?[\"'])*[\"']?\\s*");

    private final CredentialCatalogue catalogue;
    private final ConfigHits hits;

    AndroidFiles(CredentialCatalogue catalogue, ConfigHits hits) {
        this.catalogue = catalogue;
        this.hits = hits;
    }

    static boolean isResource(String path) {
        return RESOURCE.matcher(path).matches();
    }

    /** Whether a file belongs to an app: a resource by its place, a build file by its plugin, an asset by its manifest. */
    static boolean ship(CodeFile file) {
        String path = file.path();
        if (path.endsWith(".gradle") || path.endsWith(".gradle.kts")) {
            String text = new String(file.bytes(), 0, file.length(), StandardCharsets.ISO_8859_1);
            return text.contains("com.android") || text.contains("libs.plugins.android");
        }
        int assets = path.indexOf("src/main/assets/");
        return isResource(path)
                || assets >= 0
                        && file.project()
                                .read(path.substring(0, assets) + "src/main/AndroidManifest.xml")
                                .isPresent();
    }

    static List<Span> comments(String text) {
        List<Span> comments = new ArrayList<>();
        Matcher comment = COMMENT.matcher(text);
        while (comment.find()) {
            comments.add(new Span(comment.start(), comment.end()));
        }
        return comments;
    }

    void check(CodeFile file, String text, List<Span> comments) {
        for (Match match : catalogue.owned(file.matches())) {
            Credential credential = catalogue.of(match);
            if (credential.serverOnly() && outside(comments, match.secretSpan())) {
                hits.add(
                        ExposureRule.SECRET_IN_CLIENT_CODE,
                        match.secretSpan(),
                        credential,
                        "",
                        List.of(new ExposureHit.Step(match.secretSpan(), "this value ships with the app")),
                        match.confidence());
            }
        }
        Matcher field = BUILD_FIELD.matcher(text);
        while (field.find()) {
            Span name = new Span(field.start(1), field.end(1));
            Optional<Credential> credential = catalogue.named(field.group(1));
            boolean empty = EMPTY.matcher(field.group(2)).matches();
            boolean literal =
                    field.group().startsWith("resValue") && holdsMatch(file, new Span(field.start(2), field.end(2)));
            if (!empty
                    && !literal
                    && credential.isPresent()
                    && credential.get().serverOnly()
                    && outside(comments, name)) {
                hits.add(
                        ExposureRule.SECRET_ENV_IN_CLIENT_BUNDLE,
                        name,
                        credential.get(),
                        field.group(1),
                        List.of(new ExposureHit.Step(name, "the build puts the value into the app's code")),
                        credential.get().confidence());
            }
        }
    }

    /** A resource made of a credential that stands there itself is reported as that: no variable was read. */
    private static boolean holdsMatch(CodeFile file, Span value) {
        return file.matches().stream().anyMatch(match -> value.overlaps(match.secretSpan()));
    }

    private static boolean outside(List<Span> comments, Span span) {
        return comments.stream().noneMatch(span::overlaps);
    }
}
