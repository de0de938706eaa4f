package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import java.util.Optional;

/** Passes everything on, as part of an object of history whose place is worked out later. */
record ObjectReceiver(String objectId, BlobReceiver receiver) implements BlobReceiver {
    @Override
    public void blob(Blob blob) {
        receiver.blob(new Blob(
                blob.provenance(), Optional.of(objectId), blob.bytes(), blob.length(), blob.offset(), blob.start()));
    }

    @Override
    public boolean wantsMore() {
        return receiver.wantsMore();
    }

    @Override
    public void problem(Problem problem) {
        receiver.problem(problem);
    }

    @Override
    public void count(String unit, String what, long howMany) {
        receiver.count(unit, what, howMany);
    }

    @Override
    public void headline(String text) {
        receiver.headline(text);
    }

    @Override
    public void expect(long blobs) {
        receiver.expect(blobs);
    }
}
