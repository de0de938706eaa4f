package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.CredentialCatalogue;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.TestSources;
import io.github.leakwarden.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file with what its language adapter knows of it.
 *
 * @param file bytes, path and matches
 * @param catalogue what the rule files say
 * @param shipsToClient whether it reaches a browser, phone or desktop; test sources never do
 * @param comments byte spans of its comments, in order
 * @param owned its matches, one for each value
 */
public record AnalysedFile(
        CodeFile file, CredentialCatalogue catalogue, boolean shipsToClient, List<Span> comments, List<Match> owned) {
    /** A file whose matches are not settled yet. */
    public AnalysedFile(CodeFile file, CredentialCatalogue catalogue, boolean shipsToClient, List<Span> comments) {
        this(file, catalogue, shipsToClient, comments, catalogue.owned(file.matches()));
    }

    public AnalysedFile {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(catalogue, "catalogue");
        comments = List.copyOf(comments);
        owned = List.copyOf(owned);
        shipsToClient = shipsToClient && !TestSources.isTest(file.path());
    }

    /** Where secrets stand, those of absorbed matches too. */
    List<Span> secrets() {
        return file.matches().stream()
                .flatMap(match -> Stream.concat(Stream.of(match.secretSpan()), match.covered().stream()))
                .toList();
    }

    boolean isTest() {
        return TestSources.isTest(file.path());
    }

    boolean isComment(Span span) {
        return comments.stream().anyMatch(comment -> comment.overlaps(span));
    }

    /** The match whose secret shares bytes with a span. */
    Optional<Match> matchAt(Span span) {
        return owned.stream().filter(match -> match.secretSpan().overlaps(span)).findFirst();
    }
}
