package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.Root.Origin;
import io.github.leakwarden.source.git.pack.SurveyedPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Everything in the object database, reachable or not, alternates included. */
final class AllObjects {
    private static final int ID_DIGITS = 40;

    private final List<Root> commitsAndTags = new ArrayList<>();
    private final IdSet trees = new IdSet();
    private final IdSet blobs = new IdSet();

    private AllObjects() {}

    /** None, where only what is reachable counts. */
    static AllObjects none() {
        return new AllObjects();
    }

    /** Asks git for all names. */
    static AllObjects of(GitCommand git) throws GitFailure, InterruptedException {
        byte[] listed = git.run(
                "cat-file",
                "--batch-all-objects",
                "--batch-check=%(objecttype) %(objectname)",
                "--unordered",
                "--buffer");
        AllObjects objects = new AllObjects();
        int start = 0;
        for (int end = 0; end < listed.length; end++) {
            if (listed[end] == '\n') {
                objects.add(new String(listed, start, end - start, StandardCharsets.US_ASCII));
                start = end + 1;
            }
        }
        return objects;
    }

    /** Lists them without git, which gives up over a damaged pack; of which type each is shows when it is read. */
    static AllObjects of(ObjectStore store) throws IOException {
        AllObjects objects = new AllObjects();
        IdSet ids = new IdSet();
        store.packs().tellIds(id -> ids.add(id, 0));
        for (Path folder : store.stores().stores()) {
            LooseIds.in(folder).forEach(ids::add);
        }
        for (int number = 0; number < ids.size(); number++) {
            objects.commitsAndTags.add(root(ids.get(number)));
        }
        return objects;
    }

    private void add(String line) {
        int space = line.indexOf(' ');
        // Of one that it cannot open git says so, the other way round.
        boolean isMissing = line.endsWith(" missing");
        String name = isMissing ? line.substring(0, space) : line.substring(space + 1);
        if (space < 0 || name.length() != ID_DIGITS || !ObjectId.isId(name)) {
            return;
        }
        add(line.substring(0, space), ObjectId.fromString(name));
    }

    private void add(String type, ObjectId id) {
        switch (type) {
            case Constants.TYPE_TREE -> trees.add(id);
            case Constants.TYPE_BLOB -> blobs.add(id);
            default -> commitsAndTags.add(root(id));
        }
    }

    /** Adds those that were found in a pack whose index git could not use, or should not have. */
    void add(SurveyedPack pack) {
        pack.tell((type, id) -> add(Constants.typeString(type), ObjectId.fromRaw(id)));
    }

    /** What may lead to others, and what is of any type. */
    List<Root> commitsAndTags() {
        return List.copyOf(commitsAndTags);
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
