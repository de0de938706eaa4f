package io.github.leakwarden.scan;

import io.github.leakwarden.detect.Detection;
import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.ForwardingReceiver;
import io.github.leakwarden.source.archive.ArchiveExpander;
import io.github.leakwarden.source.archive.ArchiveLimits;
import io.github.leakwarden.text.Span;
import io.github.leakwarden.triage.TextOwners;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Opens what stands packed inside one text, a Helm release in a Kubernetes secret say, and searches it; all that is found
 * is told at the encoded bytes. What cannot be opened is a decoding given up: the text itself was searched; what the time
 * or the depth allowed leaves unopened is unread, as of archives. One text is
 * one outer archive, as far as limits go. For one thread.
 */
final class PackedTexts {
    private final DetectorSession session;
    private final TextOwners owners;
    private final BiConsumer<Provenance, Detection> notes;
    private final BlobReceiver outer;
    private final List<Match> found = new ArrayList<>();
    private long bytesLeft;
    private int membersLeft;
    private boolean told;
    private boolean late;
    private boolean deep;

    /** The text's path; of an object of history, whose path is worked out later, its id. */
    private String shown = "";

    /**
     * @param limits for all of the text
     * @param notes told what each text within says besides its matches
     * @param outer told of problems
     */
    PackedTexts(
            DetectorSession session,
            TextOwners owners,
            ArchiveLimits limits,
            BiConsumer<Provenance, Detection> notes,
            BlobReceiver outer) {
        this.session = session;
        this.owners = owners;
        this.notes = notes;
        this.outer = outer;
        this.bytesLeft = limits.expandedBytes();
        this.membersLeft = limits.members();
    }

    /** What was found, in the order of the text; each match is of a text of its own, so that none hides another. */
    List<Match> search(Blob text, List<Detection.Packed> packed, int depth) {
        Provenance place = text.provenance();
        shown = place.path().isEmpty() ? text.objectId().map("blob "::concat).orElse("") : place.display();
        for (Detection.Packed one : packed) {
            if (!outer.wantsMore()) {
                tellLate(place);
                break;
            }
            open(new Place(place, one.encoded(), one.view()), one.bytes(), depth);
        }
        return found;
    }

    /** Where something packed stands in the text, and the encodings around it. */
    private record Place(Provenance file, Span encoded, String view) {}

    private void open(Place place, byte[] bytes, int depth) {
        ArchiveLimits limits = new ArchiveLimits(Math.max(depth, 1), Math.max(bytesLeft, 0), Math.max(membersLeft, 0));
        ArchiveExpander expander = new ArchiveExpander(limits);
        if (!expander.recognises(bytes, bytes.length)) {
            return;
        }
        if (depth > 0) {
            expander.expand(Blob.whole(place.file(), bytes, bytes.length), new Receiver(place, depth));
        } else {
            tellTooDeep(place);
        }
    }

    /** What the time left unread was wanted: not merely a decoding given up. */
    private void tellLate(Provenance file) {
        if (!late) {
            late = true;
            outer.problem(Problem.unread(
                    Problem.TIME_OVER,
                    file.unit(),
                    shown,
                    "the time was over before all that is packed in it was searched"));
        }
    }

    /** As of archives within archives. */
    private void tellTooDeep(Place place) {
        if (!deep) {
            deep = true;
            outer.problem(Problem.unread(
                    ArchiveExpander.TOO_DEEP,
                    place.file().unit(),
                    shown,
                    "packed in base64, at byte " + place.encoded().start()
                            + ": archives within archives beyond the depth allowed"));
        }
    }

    private void search(Place place, byte[] bytes, int length, Provenance at, int depth) {
        Detection detection = session.detect(bytes, length);
        notes.accept(at, detection);
        for (Match match : owners.settle(detection.matches())) {
            found.add(match.at(
                    place.encoded(),
                    match.view().equals(Match.RAW) ? place.view() : place.view() + ">" + match.view()));
        }
        for (Detection.Packed inner : detection.packed()) {
            if (!outer.wantsMore()) {
                tellLate(place.file());
                return;
            }
            open(new Place(place.file(), place.encoded(), place.view() + ">" + inner.view()), inner.bytes(), depth - 1);
        }
    }

    /** Searches what comes out of one of them. */
    private final class Receiver extends ForwardingReceiver {
        private final Place place;
        private final int depth;

        Receiver(Place place, int depth) {
            super(outer);
            this.place = place;
            this.depth = depth;
        }

        @Override
        public void blob(Blob blob) {
            if (!wantsMore()) {
                tellLate(place.file());
                return;
            }
            bytesLeft -= blob.length();
            membersLeft--;
            List<String> members = blob.provenance().members();
            if (blob.offset() == 0 && !members.isEmpty()) {
                byte[] name = members.get(members.size() - 1).getBytes(StandardCharsets.UTF_8);
                search(place, name, name.length, blob.provenance(), depth);
            }
            // A copy: the bytes belong to the reader, which goes on with them.
            byte[] text = BlobText.textOf(Arrays.copyOf(blob.bytes(), blob.length()));
            search(place, text, text.length, blob.provenance(), depth);
        }

        @Override
        public void problem(Problem problem) {
            if (problem.code().equals(Problem.TIME_OVER)) {
                tellLate(place.file());
            } else if (problem.code().equals(ArchiveExpander.TOO_DEEP)) {
                tellTooDeep(place);
            } else if (!told) {
                told = true;
                outer.problem(Problem.degraded(
                        "decode.packed-unread",
                        place.file().unit(),
                        shown,
                        "something packed in base64, at byte " + place.encoded().start() + ", cannot be read whole: "
                                + problem.message()));
            }
        }

        @Override
        public void count(String unit, String what, long howMany) {
            outer.count(unit, what + " in base64", howMany);
        }

        @Override
        public void expect(long blobs) {
            // What is within a text is no work of its own.
        }
    }
}
