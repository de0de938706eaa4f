package io.github.leakwarden.source.git;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.SameThread;
import io.github.leakwarden.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a source delivers. */
final class Received implements BlobReceiver {
    /** A blob as it came, its bytes as text. */
    record Item(Provenance provenance, Optional<String> objectId, String text) {}

    final List<Item> items = new CopyOnWriteArrayList<>();
    final List<Problem> problems = new CopyOnWriteArrayList<>();
    final Map<String, Long> counts = Collections.synchronizedMap(new TreeMap<>());
    final List<String> headlines = new CopyOnWriteArrayList<>();

    /** Lets a source deliver all it has, on this thread. */
    static Received from(Source source) throws InterruptedException {
        Received received = new Received();
        source.deliver(received, new SameThread());
        return received;
    }

    List<String> texts(FileState state) {
        return items.stream()
                .filter(item -> item.provenance().state() == state)
                .map(Item::text)
                .toList();
    }

    /** The ids of objects of history, sorted, as often as they came. */
    List<String> objectIds() {
        return items.stream().flatMap(item -> item.objectId().stream()).sorted().toList();
    }

    @Override
    public void blob(Blob blob) {
        String text = new String(blob.bytes(), 0, blob.length(), StandardCharsets.ISO_8859_1);
        items.add(new Item(blob.provenance(), blob.objectId(), text));
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void count(String unit, String what, long howMany) {
        counts.merge(what, howMany, Long::sum);
    }

    @Override
    public void headline(String text) {
        headlines.add(text);
    }

    @Override
    public void expect(long blobs) {}
}
