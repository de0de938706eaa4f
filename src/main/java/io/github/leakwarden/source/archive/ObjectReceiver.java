package io.github.leakwarden.source.archive;

import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.ForwardingReceiver;
import java.util.Optional;

/** Passes everything on, as part of an object of history whose place is worked out later. */
final class ObjectReceiver extends ForwardingReceiver {
    private final String objectId;

    ObjectReceiver(String objectId, BlobReceiver receiver) {
        super(receiver);
        this.objectId = objectId;
    }

    @Override
    public void blob(Blob blob) {
        receiver.blob(new Blob(
                blob.provenance(), Optional.of(objectId), blob.bytes(), blob.length(), blob.offset(), blob.start()));
    }
}
