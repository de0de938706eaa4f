package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.exposure.Credential;
import io.github.leakwarden.exposure.ExposureRule;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.text.Span;
import java.util.List;
import java.util.Map;

/** Server credentials that stand in what ships to clients; comments do not ship. */
final class ClientLiterals {
    private final AnalysedFile file;
    private final Hits hits;

    ClientLiterals(AnalysedFile file, Hits hits) {
        this.file = file;
        this.hits = hits;
    }

    /** @param literals where the literals of the code stand */
    void settle(Map<Span, Sink> literals) {
        if (!file.shipsToClient()) {
            return;
        }
        for (Match match : file.owned()) {
            Credential credential = file.catalogue().of(match);
            if (credential.serverOnly() && !file.isComment(match.secretSpan())) {
                hits.add(
                        ExposureRule.SECRET_IN_CLIENT_CODE,
                        sink(match, literals),
                        credential,
                        List.of(new ExposureHit.Step(match.secretSpan(), "this value ships with the client")),
                        match.confidence());
            }
        }
    }

    private static Sink sink(Match match, Map<Span, Sink> literals) {
        return literals.entrySet().stream()
                .filter(entry -> entry.getKey().overlaps(match.secretSpan()))
                .map(entry -> new Sink(
                        match.secretSpan(),
                        entry.getValue().statement(),
                        entry.getValue().enclosing()))
                .findFirst()
                .orElseGet(() -> new Sink(match.secretSpan(), match.span(), ""));
    }
}
