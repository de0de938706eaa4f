package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.pack.Packs;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a repository's history, and its packs, opened beside whatever else is done first: git is asked for
 * the files of the work tree, and they are read.
 */
public final class HistoryAhead {
    /**
     * What was opened.
     *
     * @param packs closed, to be read again
     */
    record Ready(Recollection recollection, Packs packs) {}

    private final HistoryCache cache;
    private final GitCommand git;
    private @Nullable CompletableFuture<Optional<Ready>> begun;

    private HistoryAhead(HistoryCache cache, GitCommand git) {
        this.cache = cache;
        this.git = git;
    }

    /** Begins to open it. */
    public static HistoryAhead begin(HistoryCache cache, GitCommand git) {
        HistoryAhead ahead = new HistoryAhead(cache, git);
        ahead.begun = CompletableFuture.supplyAsync(ahead::open);
        return ahead;
    }

    /** Opens it only when it is asked for: a few may be large enough to fill the memory. */
    public static HistoryAhead later(HistoryCache cache, GitCommand git) {
        return new HistoryAhead(cache, git);
    }

    /** Nothing if nothing can be remembered; who reads the history tells why it cannot be read, if so. */
    private Optional<Ready> open() {
        Optional<Recollection> recollection = Recollection.of(cache, git);
        if (recollection.isEmpty()) {
            return Optional.empty();
        }
        try (ObjectStore store = ObjectStore.open(git, Optional.empty(), () -> true)) {
            return Optional.of(new Ready(recollection.get(), store.packs()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Waits for it; to be called once. Where packs have come or gone since it was begun, it is done again. */
    Optional<Ready> take() throws InterruptedException {
        CompletableFuture<Optional<Ready>> opening = begun;
        begun = null;
        if (opening == null) {
            return open();
        }
        try {
            Optional<Ready> opened = opening.get();
            return opened.isEmpty() || opened.get().recollection().isCurrent(git) ? opened : open();
        } catch (ExecutionException failed) {
            // Whoever reads the history meets the same, and tells.
            return Optional.empty();
        }
    }
}
