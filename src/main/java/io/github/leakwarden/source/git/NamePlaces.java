package io.github.leakwarden.source.git;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.BlobReceiver;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Where the {@link NewNames} of a history stand, with the commit that brought them. Worked out for one commit at a time,
 * once something was found in one of its names. Thread-safe, while the store is open.
 */
final class NamePlaces {
    private final String unit;
    private final HistoryContents contents;
    private final ObjectStore store;
    private final BlobReceiver receiver;
    private final Map<Integer, Provenance> known = new HashMap<>();

    NamePlaces(String unit, HistoryContents contents, ObjectStore store, BlobReceiver receiver) {
        this.unit = unit;
        this.contents = contents;
        this.store = store;
        this.receiver = receiver;
    }

    /** The place of the name of that number; its path is the name alone where the way to it cannot be told. */
    synchronized Provenance of(int number) {
        Provenance place = known.get(number);
        if (place == null) {
            learn(number);
            place = known.get(number);
        }
        return place == null ? place(contents.newNames().name(number), Optional.empty()) : place;
    }

    /** Names of one owner stand next to each other. */
    private void learn(int number) {
        NewNames names = contents.newNames();
        int owner = names.owner(number);
        int from = number;
        while (from > 0 && names.owner(from - 1) == owner) {
            from--;
        }
        Set<ObjectId> entries = new HashSet<>();
        int to = from;
        while (to < names.size() && names.owner(to) == owner) {
            entry(to++).ifPresent(entries::add);
        }
        try (ObjectStore.Reader reader = store.reader()) {
            StoryTeller teller = new StoryTeller(unit, contents, reader, receiver);
            Map<ObjectId, List<String>> paths = teller.paths(owner, entries);
            Optional<CommitInfo> info = teller.info(owner);
            for (int one = from; one < to; one++) {
                List<String> candidates = entry(one).map(paths::get).orElse(List.of());
                known.put(one, place(path(names.name(one), candidates), info));
            }
        }
    }

    private Optional<ObjectId> entry(int number) {
        int child = contents.newNames().child(number);
        return child == NewNames.NO_ENTRY
                ? Optional.empty()
                : Optional.of(contents.children().id(child));
    }

    /** The same content may stand under other names too. */
    private static String path(String name, List<String> candidates) {
        return candidates.stream()
                .filter(path -> path.equals(name) || path.endsWith("/" + name))
                .findFirst()
                .orElse(name);
    }

    private Provenance place(String path, Optional<CommitInfo> commit) {
        return new Provenance(unit, path, List.of(), FileState.FILE_NAME, commit);
    }
}
