package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.ForwardingReceiver;
import io.github.leakwarden.text.view.FileType;
import java.util.Arrays;
import java.util.Objects;

/**
 * Stands before a receiver and decides by content what it gets: archives are replaced by their members, everything else
 * goes through. Pictures and PDF files are counted, since their bytes are searched but not what they show. Thread-safe
 * if the receiver is.
 */
public final class Unpacker extends ForwardingReceiver {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private final ArchiveExpander expander;

    public Unpacker(ArchiveExpander expander, BlobReceiver receiver) {
        super(Objects.requireNonNull(receiver, "receiver"));
        this.expander = Objects.requireNonNull(expander, "expander");
    }

    @Override
    public void blob(Blob blob) {
        if (blob.offset() > 0) {
            receiver.blob(blob);
        } else if (expander.recognises(blob)) {
            expander.expand(blob, new Unpacker(new ArchiveExpander(ArchiveLimits.DEFAULT.withDepth(0)), receiver));
        } else {
            plain(blob);
        }
    }

    private void plain(Blob blob) {
        switch (FileType.of(blob.bytes(), blob.length())) {
            case IMAGE -> {
                receiver.count(blob.provenance().unit(), "pictures, searched as bytes only", 1);
                receiver.blob(blob);
            }
            case COMPRESSED -> {
                receiver.problem(Problem.unread(
                        "archive.unsupported",
                        blob.provenance().unit(),
                        blob.provenance().display(),
                        "an archive or compressed file of a format that is not opened; only its bytes were searched"));
                receiver.blob(blob);
            }
            case TEXT, BINARY -> {
                if (isPdf(blob)) {
                    receiver.count(blob.provenance().unit(), "PDF files, searched as bytes only", 1);
                }
                receiver.blob(blob);
            }
        }
    }

    /** Most of what a PDF says is compressed within it. */
    private static boolean isPdf(Blob blob) {
        return blob.length() >= PDF.length && Arrays.equals(blob.bytes(), 0, PDF.length, PDF, 0, PDF.length);
    }
}
