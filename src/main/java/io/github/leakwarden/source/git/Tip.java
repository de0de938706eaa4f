package io.github.leakwarden.source.git;

import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a root leads to in the end.
 *
 * @param name of the root
 * @param target a commit, tree or blob
 * @param tags the annotated tags on the way
 */
record Tip(String name, ObjectId target, List<ObjectId> tags) {
    Tip {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(target, "target");
        tags = List.copyOf(tags);
    }
}
