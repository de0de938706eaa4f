package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.Root.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Everything in the object database, reachable or not, alternates included. Git is not asked: it gives up over some
 * damage, follows deltas in a circle for ever, and lists by indexes without looking whether they are right.
 */
final class AllObjects {
    private final IdSet met = new IdSet();
    private final List<Root> others = new ArrayList<>();
    private final IdSet trees = new IdSet();
    private final IdSet blobs = new IdSet();

    private AllObjects() {}

    /** None, where only what is reachable counts. */
    static AllObjects none() {
        return new AllObjects();
    }

    /**
     * Lists them, and looks beside that whether the packs' indexes are right.
     *
     * @throws IOException if a folder or pack cannot be listed to its end
     */
    static AllObjects of(ObjectStore store) throws IOException {
        AllObjects listed = new AllObjects();
        CompletableFuture<Boolean> mended = CompletableFuture.supplyAsync(store::mendPacks);
        try {
            store.tellPacked(listed::addRaw);
        } finally {
            mended.join();
        }
        AllObjects objects = mended.join() ? anew(store) : listed;
        for (Path folder : store.stores().stores()) {
            LooseObjectNames.tell(folder, objects::add);
        }
        return objects;
    }

    /** An index that misleads may name other types than the objects have. */
    private static AllObjects anew(ObjectStore store) throws IOException {
        AllObjects objects = new AllObjects();
        store.packs().tellSurveyed(objects::addRaw);
        store.tellPacked(objects::addRaw);
        return objects;
    }

    private void addRaw(int type, byte[] id) {
        add(type, ObjectId.fromRaw(id));
    }

    private void add(int type, ObjectId id) {
        if (met.add(id) >= 0) {
            return;
        }
        switch (type) {
            case Constants.OBJ_TREE -> trees.add(id);
            case Constants.OBJ_BLOB -> blobs.add(id);
            default -> others.add(root(id));
        }
    }

    /** Commits and tags, and what shows only when it is read. */
    List<Root> others() {
        return List.copyOf(others);
    }

    IdSet trees() {
        return trees;
    }

    IdSet blobs() {
        return blobs;
    }

    /** An object that nothing names, called by where it lies if it is not packed. */
    static Root root(AnyObjectId id) {
        String name = id.name();
        return new Root(
                ".git/objects/" + name.substring(0, 2) + "/" + name.substring(2), id.toObjectId(), Origin.UNREACHABLE);
    }
}
