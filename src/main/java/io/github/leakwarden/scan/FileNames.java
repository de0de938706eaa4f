package io.github.leakwarden.scan;

import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Searches the names of files, of archives' members too: many at once, since hardly any holds a secret.
 * Those that do are handed on, each by itself. Thread-safe.
 */
final class FileNames {
    /** Enough to be worth a search. */
    private static final int BATCH = 1024;

    private final ThreadLocal<DetectorSession> sessions;
    private List<Provenance> waiting = new ArrayList<>();

    FileNames(ThreadLocal<DetectorSession> sessions) {
        this.sessions = sessions;
    }

    /** Takes the name of a file that was read; its content does not matter. */
    void add(Blob blob, BlobPipeline pipeline) {
        Provenance place = blob.provenance();
        if (blob.offset() > 0 || blob.objectId().isPresent() || !place.state().isFile()) {
            return;
        }
        List<Provenance> full = List.of();
        synchronized (this) {
            waiting.add(place);
            if (waiting.size() == BATCH) {
                full = waiting;
                waiting = new ArrayList<>();
            }
        }
        search(full, pipeline);
    }

    /** Searches what is left. */
    void finish(BlobPipeline pipeline) {
        List<Provenance> rest;
        synchronized (this) {
            rest = waiting;
            waiting = new ArrayList<>();
        }
        search(rest, pipeline);
    }

    private void search(List<Provenance> places, BlobPipeline pipeline) {
        String[] names = new String[places.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = places.get(i).display();
        }
        if (!holdsSomething(names)) {
            return;
        }
        for (int i = 0; i < names.length; i++) {
            if (holdsSomething(names[i]) && pipeline.bringsName(places.get(i))) {
                pipeline.blob(Blob.name(named(places.get(i))));
            }
        }
    }

    /** Searches names whose places are not known yet. */
    void search(List<String> names, IntFunction<Provenance> place, BlobPipeline pipeline) {
        if (!holdsSomething(names.toArray(String[]::new))) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            if (holdsSomething(names.get(i))) {
                pipeline.blob(Blob.name(place.apply(i)));
            }
        }
    }

    /** A line break in a name is none in the search: each name is one line. */
    private boolean holdsSomething(String... names) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (String name : names) {
            lines.writeBytes(name.replace('\n', ' ').getBytes(StandardCharsets.UTF_8));
            lines.write('\n');
        }
        byte[] text = lines.toByteArray();
        return names.length > 0
                && !sessions.get().detect(text, text.length).matches().isEmpty();
    }

    private static Provenance named(Provenance place) {
        return new Provenance(place.unit(), place.path(), place.members(), FileState.FILE_NAME, place.commit());
    }
}
