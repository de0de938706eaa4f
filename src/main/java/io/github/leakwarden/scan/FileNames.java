package io.github.leakwarden.scan;

import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches the names of the files of a tree, archive members among them: many at once, since hardly any holds a secret.
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
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Provenance place : places) {
            lines.writeBytes(name(place));
            lines.write('\n');
        }
        if (places.isEmpty() || !holdsSomething(lines.toByteArray())) {
            return;
        }
        for (Provenance place : places) {
            byte[] name = name(place);
            if (holdsSomething(name) && pipeline.bringsName(place)) {
                pipeline.blob(Blob.whole(named(place), name, name.length));
            }
        }
    }

    private boolean holdsSomething(byte[] text) {
        List<Match> matches = sessions.get().detect(text, text.length).matches();
        return !matches.isEmpty();
    }

    /** A line break in a name is none in the search: the name is one line. */
    private static byte[] name(Provenance place) {
        return place.display().replace('\n', ' ').getBytes(StandardCharsets.UTF_8);
    }

    private static Provenance named(Provenance place) {
        return new Provenance(place.unit(), place.path(), place.members(), FileState.FILE_NAME, place.commit());
    }
}
