package io.github.leakwarden.source.file;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.LargeArchives;
import io.github.leakwarden.source.Source;
import io.github.leakwarden.source.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** One stream, such as standard input, read to its end and left open. */
public final class StandardInputSource implements Source {
    private final InputStream stream;
    private final String unit;
    private final LargeArchives archives;

    /** @param unit as shown, such as {@code standard input} */
    public StandardInputSource(InputStream stream, String unit, LargeArchives archives) {
        this.stream = Objects.requireNonNull(stream, "stream");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.archives = Objects.requireNonNull(archives, "archives");
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public void deliver(BlobReceiver receiver, Workers workers) {
        receiver.expect(1);
        Provenance place = Provenance.file(unit, "", FileState.STANDARD_INPUT);
        try {
            new StreamReader(stream).deliver(place, archives, receiver);
            receiver.count(unit, "streams", 1);
        } catch (IOException e) {
            receiver.problem(Problem.unread("input.unreadable", unit, "", "reading it failed before its end"));
        }
    }
}
