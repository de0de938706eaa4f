package io.github.leakwarden.source.git;

import java.nio.ByteBuffer;

/**
 * What an earlier walk read out of packs, so that it need not be read again. Immutable.
 *
 * @param commits with their trees and parents
 * @param trees with what they hold
 */
record KnownHistory(KnownCommits commits, KnownTrees trees) {
    /** Nothing known. */
    static final KnownHistory NONE = new KnownHistory(KnownCommits.NONE, KnownTrees.NONE);

    /** @throws RuntimeException if that is not what the parts wrote */
    static KnownHistory of(ByteBuffer in) {
        return new KnownHistory(KnownCommits.of(in), KnownTrees.of(in));
    }

    /** The same without trees. */
    KnownHistory withoutTrees() {
        return new KnownHistory(commits, KnownTrees.NONE);
    }
}
