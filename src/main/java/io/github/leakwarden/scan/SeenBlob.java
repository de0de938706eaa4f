package io.github.leakwarden.scan;

import io.github.leakwarden.model.Excerpt;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.Region;
import io.github.leakwarden.model.TraceStep;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.triage.Mark;
import java.util.List;
import java.util.Optional;

/**
 * A blob with something in it, its place perhaps not yet worked out.
 *
 * @param provenance as delivered
 * @param objectId of an object whose place is worked out later
 * @param offset of the segment in its file, 0 for a whole blob
 * @param hits matches
 * @param exposures what its code does
 */
record SeenBlob(
        Provenance provenance,
        Optional<String> objectId,
        long offset,
        List<SeenMatch> hits,
        List<SeenExposure> exposures) {
    /** A match with its place inside the blob. */
    record SeenMatch(Match match, Region region, Excerpt excerpt, int firstLine, List<Mark> marks) {
        /** Another match at the same place. */
        SeenMatch of(Match other) {
            return new SeenMatch(other, region, excerpt, firstLine, marks);
        }
    }

    /** An exposure with its place inside the blob. */
    record SeenExposure(ExposureHit hit, Region region, Excerpt excerpt, List<TraceStep> trace, List<Mark> marks) {}

    /** A blob with nothing in it, that may be reported for its path. */
    static SeenBlob empty(Blob blob) {
        return new SeenBlob(blob.provenance(), blob.objectId(), blob.offset(), List.of(), List.of());
    }

    SeenBlob {
        hits = List.copyOf(hits);
        exposures = List.copyOf(exposures);
    }
}
