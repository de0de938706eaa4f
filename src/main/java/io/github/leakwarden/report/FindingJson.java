package io.github.leakwarden.report;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Fingerprint;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.Region;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.model.Spread;
import io.github.leakwarden.model.TraceStep;
import io.github.leakwarden.text.Position;
import io.github.leakwarden.text.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a finding and of the manifest, as every format of ours in JSON writes them. */
final class FindingJson {
    private FindingJson() {}

    /** Into an open object. */
    static void manifest(JsonWriter json, Manifest manifest) throws IOException {
        json.member("complete", manifest.isComplete());
        json.member("headlines", manifest.headlines()).member("rules", manifest.rules());
        json.name("units").startArray();
        for (Manifest.UnitSummary unit : manifest.units()) {
            json.startObject().member("unit", unit.unit()).member("bytes", unit.bytes());
            counts(json, "counts", unit.counts());
            json.endObject();
        }
        json.endArray();
        counts(json, "suppressed", manifest.suppressed());
        json.name("problems").startArray();
        for (Problem problem : manifest.problems()) {
            problem(json, problem);
        }
        json.endArray().name("notes").startArray();
        for (Note note : manifest.notes()) {
            note(json, note);
        }
        json.endArray();
    }

    private static void counts(JsonWriter json, String name, Map<String, ? extends Number> counts) throws IOException {
        json.name(name).startObject();
        for (Map.Entry<String, ? extends Number> count : counts.entrySet()) {
            json.member(count.getKey(), count.getValue().longValue());
        }
        json.endObject();
    }

    private static void problem(JsonWriter json, Problem problem) throws IOException {
        json.startObject().member("effect", Tally.label(problem.effect())).member("code", problem.code());
        json.member("unit", problem.unit()).member("path", problem.path());
        json.member("message", problem.message()).endObject();
    }

    private static void note(JsonWriter json, Note note) throws IOException {
        json.startObject().member("code", note.kind().code());
        json.member("unit", note.unit()).member("path", note.path());
        json.member("line", note.line()).member("message", note.message()).endObject();
    }

    /** Into an open object. */
    static void finding(JsonWriter json, Finding finding, boolean showSecrets) throws IOException {
        json.member("fingerprint", finding.fingerprint().value());
        json.member("rule", finding.rule()).member("provider", finding.provider());
        json.member("kind", finding.kind().label());
        json.member("environment", finding.environment().label());
        json.member("severity", finding.severity().label());
        json.member("confidence", finding.confidence().label());
        json.member("reasons", finding.reasons());
        secret(json, finding.secret(), showSecrets);
        json.member("subject", finding.subject());
        json.name("locations").startArray();
        for (Location location : finding.locations()) {
            location(json, location);
        }
        json.endArray();
        history(json, finding.history());
        trace(json, finding.trace());
        json.member(
                "related", finding.related().stream().map(Fingerprint::value).toList());
    }

    private static void secret(JsonWriter json, Optional<Secret> secret, boolean showSecrets) throws IOException {
        if (secret.isPresent()) {
            json.name("secret").startObject().member("masked", secret.get().masked());
            if (showSecrets) {
                json.member("value", secret.get().reveal());
            }
            json.endObject();
        }
    }

    private static void location(JsonWriter json, Location location) throws IOException {
        Provenance place = location.provenance();
        json.startObject().member("unit", place.unit()).member("path", place.path());
        if (!place.members().isEmpty()) {
            json.member("member", String.join("!", place.members()));
        }
        json.member("state", place.state().label());
        json.member("commit", place.commit().map(CommitInfo::id));
        region(json, location.region());
        json.endObject();
    }

    private static void region(JsonWriter json, Region region) throws IOException {
        json.member("startByte", region.bytes().start())
                .member("endByte", region.bytes().end());
        position(json, "start", region.start());
        position(json, "end", region.end());
    }

    private static void position(JsonWriter json, String name, Position position) throws IOException {
        json.name(name).startObject().member("line", position.line()).member("column", position.column());
        json.endObject();
    }

    private static void history(JsonWriter json, Optional<History> history) throws IOException {
        if (history.isEmpty()) {
            return;
        }
        json.name("history").startObject().member("presentAtHead", history.get().presentAtHead());
        json.name("introducedBy").startArray();
        for (CommitInfo commit : history.get().introducedBy()) {
            commit(json, commit);
        }
        json.endArray().member("objects", history.get().objects());
        if (history.get().spread().isPresent()) {
            spread(json, history.get().spread().get());
        }
        json.endObject();
    }

    private static void commit(JsonWriter json, CommitInfo commit) throws IOException {
        json.startObject().member("commit", commit.id()).member("author", commit.author());
        json.member("date", commit.date().toString()).member("subject", commit.subject());
        json.endObject();
    }

    private static void spread(JsonWriter json, Spread spread) throws IOException {
        if (spread.removedBy().isPresent()) {
            json.name("removedBy");
            commit(json, spread.removedBy().get());
        }
        json.member("commits", spread.commits()).member("blobs", spread.blobs());
        refs(json, "branches", spread.branches());
        refs(json, "tags", spread.tags());
        refs(json, "otherRefs", spread.others());
        json.member("localOnly", spread.local());
    }

    private static void refs(JsonWriter json, String name, Spread.Refs refs) throws IOException {
        json.name(name).startObject().member("count", refs.holding()).member("atTip", refs.atTip());
        json.member("names", refs.named()).endObject();
    }

    private static void trace(JsonWriter json, List<TraceStep> trace) throws IOException {
        json.name("trace").startArray();
        for (TraceStep step : trace) {
            json.startObject().member("note", step.note());
            region(json, step.region());
            json.endObject();
        }
        json.endArray();
    }
}
