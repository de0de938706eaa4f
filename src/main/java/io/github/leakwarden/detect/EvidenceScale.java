package io.github.leakwarden.detect;

import io.github.leakwarden.model.Evidence;
import io.github.leakwarden.text.Span;

/** Measures how near evidence stands in one text. Good until the hits are searched anew. */
final class EvidenceScale {
    private final TextView text;
    private final TextHits hits;

    EvidenceScale(TextView text, TextHits hits) {
        this.text = text;
        this.hits = hits;
    }

    /** How near the rule's provider is named: by host, distinctive header or its own name. */
    Evidence named(int rule, Span match) {
        return nearest(match, hits.named(rule));
    }

    /** How near something typical of the rule's provider stands. */
    Evidence companion(int rule, Span match) {
        return nearest(match, hits.companions(rule));
    }

    private Evidence nearest(Span match, int[] offsets) {
        return offsets.length == 0 ? Evidence.NONE : NearbyEvidence.of(text.bytes(), text.length(), match, offsets);
    }
}
