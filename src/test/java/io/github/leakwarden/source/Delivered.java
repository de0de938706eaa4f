package io.github.leakwarden.source;

import io.github.leakwarden.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps what was delivered, copied, and checks nothing. */
public final class Delivered implements BlobReceiver {
    private final Map<String, String> texts = new ConcurrentSkipListMap<>();
    private final List<Blob> blobs = Collections.synchronizedList(new ArrayList<>());
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Long> counts = Collections.synchronizedMap(new TreeMap<>());

    /** Contents, in ISO 8859-1, by place; a place delivered twice has a mark. */
    public Map<String, String> texts() {
        return texts;
    }

    /** The blobs, copied, in the order of delivery. */
    public List<Blob> blobs() {
        return blobs;
    }

    /** Problems as {@code code path}, sorted. */
    public List<String> problems() {
        return problems.stream()
                .sorted()
                .map(problem -> problem.code() + " " + problem.path())
                .toList();
    }

    public List<Problem> rawProblems() {
        return problems;
    }

    public Map<String, Long> counts() {
        return counts;
    }

    @Override
    public void blob(Blob blob) {
        String text = new String(blob.bytes(), 0, blob.length(), StandardCharsets.ISO_8859_1);
        String place = blob.provenance().display() + (blob.offset() == 0 ? "" : "@" + blob.offset());
        if (texts.putIfAbsent(place, text) != null) {
            texts.put(place + " (again)", text);
        }
        byte[] copy = java.util.Arrays.copyOf(blob.bytes(), blob.length());
        blobs.add(new Blob(blob.provenance(), blob.objectId(), copy, copy.length, blob.offset(), blob.start()));
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
    public void headline(String text) {}

    @Override
    public void expect(long blobs) {}
}
