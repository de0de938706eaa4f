package io.github.leakwarden.source.git;

import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a root leads to in the end.
 *
 * @param root the ref
 * @param target a commit, tree or blob
 * @param tags the annotated tags on the way
 */
record Tip(Root root, ObjectId target, List<ObjectId> tags) {
    Tip {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(target, "target");
        tags = List.copyOf(tags);
    }

    /** The name of the root. */
    String name() {
        return root.name();
    }
}
