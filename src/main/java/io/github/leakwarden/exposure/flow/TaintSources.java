package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.exposure.Credential;
import io.github.leakwarden.exposure.CredentialCatalogue;
import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.rule.Provider;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where credentials come from: literals that a key rule matched, settings, and names. */
final class TaintSources {
    private final AnalysedFile file;
    private final Vocabulary vocabulary;
    private final Elsewhere elsewhere;
    private final Optional<Provider> context;
    private final Map<String, Optional<Credential>> told = new HashMap<>();

    TaintSources(AnalysedFile file, Vocabulary vocabulary, Elsewhere elsewhere) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.elsewhere = elsewhere;
        this.context = onlyProvider(file);
    }

    /** The provider whose hosts alone are named in the file. */
    private static Optional<Provider> onlyProvider(AnalysedFile file) {
        String text = new String(file.file().bytes(), 0, file.file().length(), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        Set<Provider> named = file.catalogue().providersIn(text);
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /** A literal: its text, and the credential in it. */
    Value literal(Expression.Text text) {
        Value.Builder value = new Value.Builder().text(text.value()).addPieces(List.of(text));
        if (elsewhere.isElsewhere(text.span())) {
            file.catalogue()
                    .byPrefix(text.value())
                    .filter(Credential::isSecret)
                    .ifPresent(credential -> value.addPrints(List.of(Taint.start(
                            credential,
                            Taint.Origin.LITERAL,
                            text.span(),
                            "a credential that stands in another file"))));
            return value.build();
        }
        Optional<Match> match = file.matchAt(text.span());
        if (match.isPresent()) {
            Credential credential = file.catalogue().of(match.get());
            if (credential.isSecret()) {
                value.addPrints(List.of(
                        Taint.start(credential, Taint.Origin.LITERAL, text.span(), "a credential stands here")));
            }
        }
        return value.build();
    }

    /** A setting that is read by name. */
    Value setting(String key, Span span) {
        Optional<Credential> credential = told(key);
        if (credential.isEmpty()) {
            return new Value.Builder().read(span).build();
        }
        return of(credential.get(), Taint.Origin.SETTING, span, "reads the setting " + key);
    }

    /** A variable, member or accessor by whose name a credential is known. */
    Optional<Value> named(String name, Span span, Optional<Span> read) {
        if (vocabulary.isOtherThing(name)) {
            return Optional.empty();
        }
        return file.catalogue()
                .named(name, context)
                .map(credential -> read.isPresent()
                        ? of(credential, Taint.Origin.SETTING, read.get(), "reads a setting into " + name)
                        : of(credential, Taint.Origin.NAME, span, name + " holds a credential, as its name says"));
    }

    /**
     * A member by its name, or, where that alone tells too little, by that of what holds it too: the {@code secret} of
     * {@code settings.senjaro}.
     */
    Optional<Value> member(String owner, String name, Span span) {
        boolean tells = told(name)
                .filter(credential -> credential.confidence().atLeast(Confidence.MEDIUM))
                .isPresent();
        if (!owner.isEmpty() && !tells) {
            String both = owner.substring(owner.lastIndexOf('.') + 1) + "." + name;
            Optional<Credential> together =
                    told(both).filter(credential -> file.catalogue().namesProvider(both));
            if (together.isPresent() && !vocabulary.isOtherThing(name)) {
                return Optional.of(
                        of(together.get(), Taint.Origin.NAME, span, both + " holds a credential, as its name says"));
            }
        }
        return named(name, span, Optional.empty());
    }

    /** What a name tells, remembered: the same names come again and again. */
    private Optional<Credential> told(String name) {
        return told.computeIfAbsent(name, own -> file.catalogue().named(own, context));
    }

    /** A header or entry that is read by name. */
    Optional<Value> entry(String name, Span span) {
        if (name.equalsIgnoreCase("authorization")) {
            Credential credential = new Credential("", Kind.SECRET, false, name, Confidence.MEDIUM, Optional.empty());
            return Optional.of(of(credential, Taint.Origin.NAME, span, "reads the header " + name));
        }
        Optional<CredentialCatalogue.HeaderUse> telling = file.catalogue().telling(name);
        if (telling.isPresent()) {
            Credential credential = file.catalogue().of(telling.get(), Confidence.HIGH);
            return Optional.of(of(credential, Taint.Origin.NAME, span, "reads the header " + name));
        }
        return named(name, span, Optional.empty());
    }

    /** All headers of a request. */
    Value headers(String name, Span span) {
        Credential credential = new Credential("", Kind.SECRET, false, name, Confidence.MEDIUM, Optional.empty());
        return of(credential, Taint.Origin.NAME, span, "all headers of a request");
    }

    private static Value of(Credential credential, Taint.Origin origin, Span span, String note) {
        return credential.isSecret()
                ? new Value.Builder()
                        .addPrints(List.of(Taint.start(credential, origin, span, note)))
                        .build()
                : Value.SAFE;
    }
}
