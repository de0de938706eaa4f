package io.github.leakwarden.scan;

import io.github.leakwarden.detect.DecodedPlace;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.Region;
import io.github.leakwarden.model.TraceStep;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Position;
import io.github.leakwarden.text.Span;
import io.github.leakwarden.text.view.DecodedView;
import io.github.leakwarden.text.view.Transcoding;
import io.github.leakwarden.triage.Mark;
import io.github.leakwarden.triage.Marks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A blob as text: its own bytes, or UTF-8 made of them. Spans of the text are told in offsets of the file, lines and
 * columns as an editor shows them.
 */
final class BlobText {
    private final Blob blob;
    private final Optional<DecodedView> view;
    private final byte[] bytes;
    private final int length;

    private BlobText(Blob blob, Optional<DecodedView> view, byte[] bytes, int length) {
        this.blob = blob;
        this.view = view;
        this.bytes = bytes;
        this.length = length;
    }

    /** The blob's own bytes, or what they say once a wide encoding is undone. */
    static BlobText of(Blob blob) {
        Optional<DecodedView> view = Transcoding.of(blob.bytes(), blob.length());
        return new BlobText(
                blob,
                view,
                view.isPresent() ? view.get().bytes() : blob.bytes(),
                view.isPresent() ? view.get().length() : blob.length());
    }

    /** Whole bytes as the same text. */
    static byte[] textOf(byte[] bytes) {
        return Transcoding.of(bytes, bytes.length)
                .map(view -> Arrays.copyOf(view.bytes(), view.length()))
                .orElse(bytes);
    }

    /** Whether the text is not the blob's own bytes. */
    boolean isTranscoded() {
        return view.isPresent();
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /**
     * The blob with what was found in it; all spans given count bytes of this text.
     *
     * @param silent what is not reported here, and not shown either
     * @param decoded where matches of decoded text stand there
     */
    SeenBlob seen(
            List<Match> matches, List<Match> silent, List<ExposureHit> exposures, Map<Match, DecodedPlace> decoded) {
        LineMap lines = LineMap.of(bytes, length);
        List<Match> masked = new ArrayList<>(matches);
        masked.addAll(silent);
        Excerpts excerpts = new Excerpts(bytes, lines, masked);
        Marks beside = Marks.of(bytes, lines);
        List<SeenBlob.SeenMatch> hits = matches.stream()
                .map(match -> seen(match, lines, excerpts, beside, decoded.get(match)))
                .toList();
        List<SeenBlob.SeenExposure> exposed = exposures.stream()
                .map(hit -> new SeenBlob.SeenExposure(
                        hit,
                        region(lines, hit.span()),
                        excerpts.of(hit.span()),
                        hit.steps().stream()
                                .map(step -> new TraceStep(
                                        region(lines, step.span()), step.note(), excerpts.of(step.span())))
                                .toList(),
                        inFile(beside.on(hit.span()))))
                .toList();
        return new SeenBlob(blob.provenance(), blob.objectId(), blob.offset(), hits, exposed);
    }

    /**
     * Each match by itself, none hiding another: of what stands packed here, where many have one place, which is worked
     * out once.
     *
     * @param matches each of them a secret and nothing around it
     * @param masked all that is not shown in clear, the matches among it
     */
    List<SeenBlob> seenApart(List<Match> matches, List<Match> masked) {
        LineMap lines = LineMap.of(bytes, length);
        Excerpts excerpts = new Excerpts(bytes, lines, masked);
        Marks beside = Marks.of(bytes, lines);
        Map<Span, SeenBlob.SeenMatch> places = new HashMap<>();
        return matches.stream()
                .map(match -> places.computeIfAbsent(match.span(), place -> seen(match, lines, excerpts, beside, null))
                        .of(match))
                .map(seen -> new SeenBlob(blob.provenance(), blob.objectId(), blob.offset(), List.of(seen), List.of()))
                .toList();
    }

    private SeenBlob.SeenMatch seen(
            Match match, LineMap lines, Excerpts excerpts, Marks beside, @Nullable DecodedPlace decoded) {
        return new SeenBlob.SeenMatch(
                match,
                region(lines, match.secretSpan()),
                excerpts.of(match.secretSpan()),
                lines.lineOf((int) match.span().start()) + blob.start().line() - 1,
                marks(lines, beside, match, decoded));
    }

    /** Our marks in a whole text, with or without a match beside them. */
    List<Mark> marks() {
        return inFile(Marks.ours(bytes, LineMap.of(bytes, length)));
    }

    /** Those beside the match, or else those beside it in decoded text, told as if on its line. */
    private List<Mark> marks(LineMap lines, Marks all, Match match, @Nullable DecodedPlace decoded) {
        List<Mark> beside = inFile(all.on(match.span()));
        if (!beside.isEmpty() || decoded == null) {
            return beside;
        }
        byte[] text = decoded.text();
        int line = lines.lineOf((int) match.span().start());
        return inFile(Marks.on(text, LineMap.of(text, text.length), decoded.span()).stream()
                .map(mark -> mark.below(line - mark.line()))
                .toList());
    }

    private List<Mark> inFile(List<Mark> inText) {
        return inText.stream().map(mark -> mark.below(blob.start().line() - 1)).toList();
    }

    private Region region(LineMap lines, Span span) {
        Span original = view.map(v -> v.map().original((int) span.start(), (int) span.end()))
                .orElse(span);
        return new Region(
                original.shift(blob.offset()), inFile(lines.position((int) span.start())), inFile(lines.position((int)
                        span.end())));
    }

    private Position inFile(Position inText) {
        Position start = blob.start();
        int column = inText.line() == 1 ? inText.column() + start.column() - 1 : inText.column();
        return new Position(inText.line() + start.line() - 1, column);
    }
}
