package io.github.leakwarden.source;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Passes on what it is told; subclasses change a part of it. As thread-safe as the receiver behind it. */
public abstract class ForwardingReceiver implements BlobReceiver {
    /** Whom to pass it on to. */
    protected final BlobReceiver receiver;

    protected ForwardingReceiver(BlobReceiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public void blob(Blob blob) {
        receiver.blob(blob);
    }

    @Override
    public void names(List<String> names, IntFunction<Provenance> place) {
        receiver.names(names, place);
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

    @Override
    public Optional<Tally> tally(Runnable delivery) {
        return receiver.tally(delivery);
    }

    @Override
    public void tallied(String unit, long objects, Tally sum) {
        receiver.tallied(unit, objects, sum);
    }
}
