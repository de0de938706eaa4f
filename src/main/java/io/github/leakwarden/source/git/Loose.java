package io.github.leakwarden.source.git;

import java.util.Objects;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A tree or blob that a tag or ref names without a commit.
 *
 * @param root the ref; its object may be the tag
 * @param id of the tree or blob
 * @param isTree or else a blob
 */
record Loose(Root root, ObjectId id, boolean isTree) {
    Loose {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(id, "id");
    }
}
