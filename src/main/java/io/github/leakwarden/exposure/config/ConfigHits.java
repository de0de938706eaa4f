package io.github.leakwarden.exposure.config;

import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.Credential;
import io.github.leakwarden.exposure.ExposureRule;
import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.TestSources;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The hits of one configuration file. Used by one thread. */
final class ConfigHits {
    private final boolean test;
    private final List<ExposureHit> hits = new ArrayList<>();

    ConfigHits(CodeFile file) {
        this.test = TestSources.isTest(file.path());
    }

    /** A setting that logs headers; its value is a level, not a secret. */
    void wire(Setting setting) {
        Credential any = new Credential("", Kind.SECRET, false, setting.key(), Confidence.HIGH, Optional.empty());
        String statement = setting.key() + "=" + setting.value();
        add(ExposureRule.HTTP_WIRE_LOGGING, setting.span(), any, statement, List.of(), Confidence.HIGH);
    }

    /** @param statement the setting without its value */
    void add(
            ExposureRule rule,
            Span at,
            Credential credential,
            String statement,
            List<ExposureHit.Step> steps,
            Confidence confidence) {
        if (test && (rule.silentInTests() || rule.reachesClient())) {
            return;
        }
        hits.add(new ExposureHit(
                rule.id(),
                at,
                credential.provider(),
                credential.kind(),
                credential.subject(),
                "",
                statement,
                rule.severity(credential, test),
                confidence,
                steps,
                credential.match()));
    }

    List<ExposureHit> sorted() {
        return hits.stream()
                .distinct()
                .sorted(Comparator.comparing(ExposureHit::span).thenComparing(ExposureHit::rule))
                .toList();
    }
}
