package io.github.leakwarden.source.git;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.HistorySource;
import io.github.leakwarden.source.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a repository's objects hold: the blobs of every ref, note and stash entry, each read once, and the
 * messages of commits and tags.
 */
public final class GitHistory implements HistorySource {
    private final GitRepository repository;
    private final String unit;
    private @Nullable HistoryContents contents;

    public GitHistory(GitRepository repository, String unit) {
        this.repository = Objects.requireNonNull(repository, "repository");
        this.unit = Objects.requireNonNull(unit, "unit");
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public void deliver(BlobReceiver receiver, Workers workers) throws InterruptedException {
        try (ObjectStore store = ObjectStore.open(repository);
                ObjectStore.Reader reader = store.reader()) {
            HistoryMessages messages = new HistoryMessages(unit, receiver, workers);
            List<Root> roots = Roots.of(repository, refs(store), file -> {
                String name = repository.commonDirectory().relativize(file).toString();
                receiver.problem(Problem.unread("git.refs-unreadable", unit, name, "cannot be read; see git fsck"));
            });
            Set<String> shallow = store.shallowCommits();
            HistoryContents read = HistoryContents.read(reader, roots, shallow, messages);
            contents = read;
            if (!shallow.isEmpty()) {
                receiver.headline(unit + ": history from " + read.graph().size() + " commits, cut off (shallow clone)");
            }
            messages.flush();
            new HistoryBlobs(unit, read, store, receiver).deliver(workers);
            count(receiver, read, messages);
        } catch (IOException e) {
            receiver.problem(unreadable());
        }
    }

    private static List<Ref> refs(ObjectStore store) throws IOException {
        List<Ref> refs = new ArrayList<>(store.repository().getRefDatabase().getRefs());
        Ref head = store.repository().exactRef(Constants.HEAD);
        if (head != null) {
            refs.add(head);
        }
        return refs;
    }

    private void count(BlobReceiver receiver, HistoryContents all, HistoryMessages messages) {
        messages.count();
        if (all.submodules() > 0) {
            receiver.count(unit, "submodule commits, not followed", all.submodules());
        }
    }

    @Override
    public Map<String, Story> stories(Set<String> objectIds, BlobReceiver receiver) throws InterruptedException {
        HistoryContents delivered = contents;
        if (delivered == null || objectIds.isEmpty()) {
            return Map.of();
        }
        try (ObjectStore store = ObjectStore.open(repository);
                ObjectStore.Reader reader = store.reader()) {
            Optional<ObjectId> head = Optional.ofNullable(store.repository().resolve(Constants.HEAD));
            return new StoryTeller(unit, delivered, reader, receiver).tell(objectIds, head);
        } catch (IOException e) {
            receiver.problem(unreadable());
            return Map.of();
        }
    }

    private Problem unreadable() {
        return Problem.unread(
                "git.repository-unreadable",
                unit,
                "",
                "the history cannot be read: not a kind of repository that JGit knows");
    }
}
