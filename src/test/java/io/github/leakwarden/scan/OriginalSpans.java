package io.github.leakwarden.scan;

import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.text.Span;
import io.github.leakwarden.text.view.DecodedView;
import io.github.leakwarden.text.view.Hidden;
import io.github.leakwarden.text.view.Transcoding;
import java.util.List;
import java.util.Optional;

/**
 * What is found in one file, whatever characters it is written in.
 *
 * @param text the file in UTF-8, if it is in another encoding
 * @param matches in that
 */
record OriginalSpans(Optional<DecodedView> text, List<Match> matches) {
    static OriginalSpans of(DetectorSession session, Hidden hidden) {
        byte[] raw = hidden.bytes();
        Optional<DecodedView> text = Transcoding.of(raw, raw.length);
        byte[] bytes = text.map(DecodedView::bytes).orElse(raw);
        int length = text.map(DecodedView::length).orElse(raw.length);
        return new OriginalSpans(text, session.detect(bytes, length).matches());
    }

    /** The secret's bytes in the file itself. */
    Span of(Match match) {
        Span span = match.secretSpan();
        return text.map(view -> view.map().original((int) span.start(), (int) span.end()))
                .orElse(span);
    }
}
