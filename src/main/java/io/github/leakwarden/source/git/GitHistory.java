package io.github.leakwarden.source.git;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.Spread;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.HistorySource;
import io.github.leakwarden.source.Workers;
import io.github.leakwarden.source.git.Root.Origin;
import io.github.leakwarden.source.git.pack.AlternateStores;
import io.github.leakwarden.source.git.pack.BrokenPack;
import io.github.leakwarden.source.git.pack.Packs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * What a repository's objects hold: the blobs of every ref, note and stash entry, each read once, the messages of
 * commits and tags, and the names of refs, files and folders. Or of some commits only, what they brought.
 */
public final class GitHistory implements HistorySource {
    /** Some commits of all. */
    private record Range(List<ObjectId> commits, String name, boolean firstParent, List<Root> tips) {}

    private final GitCommand git;
    private final String unit;
    private final Optional<Range> range;
    private final boolean mustBeWhole;
    private final boolean everything;
    private @Nullable HistoryContents contents;
    private Optional<Packs> packs = Optional.empty();
    private final Optional<HistoryAhead> ahead;

    private GitHistory(
            GitCommand git,
            String unit,
            Optional<Range> range,
            boolean mustBeWhole,
            boolean everything,
            Optional<HistoryAhead> ahead) {
        this.ahead = ahead;
        this.everything = everything;
        this.mustBeWhole = mustBeWhole;
        this.git = Objects.requireNonNull(git, "git");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.range = range;
    }

    /** All of it. */
    public static GitHistory all(GitCommand git, String unit) {
        return new GitHistory(git, unit, Optional.empty(), false, false, Optional.empty());
    }

    /** All of it; in a shallow clone, what was cut off counts as unread. */
    public static GitHistory whole(GitCommand git, String unit) {
        return new GitHistory(git, unit, Optional.empty(), true, false, Optional.empty());
    }

    /** All of it, and whatever else the object database holds. */
    public static GitHistory everything(GitCommand git, String unit) {
        return new GitHistory(git, unit, Optional.empty(), true, true, Optional.empty());
    }

    /** The same, by what a cache remembers; what is new in it is written there. Of some commits only, all is read. */
    public GitHistory remembering(HistoryAhead begun) {
        return new GitHistory(git, unit, range, mustBeWhole, everything, Optional.of(begun));
    }

    /**
     * What some commits have that the commits before them do not.
     *
     * @throws RequestException if git does not know one of the revisions
     */
    public static GitHistory of(HistoryScope scope, GitCommand git, String unit)
            throws RequestException, InterruptedException {
        Range range = new Range(ids(scope.commits(git)), scope.display(), scope.firstParent(), List.of());
        return new GitHistory(git, unit, Optional.of(range), false, false, Optional.empty());
    }

    /**
     * What a push brings that is not known yet: commits, the messages of tags, what tags name without a commit, and the
     * names of refs, files and folders.
     *
     * @param tips ids of the objects that refs will name, by name
     * @throws RequestException if git does not know one of the objects
     */
    public static GitHistory pushed(Map<String, String> tips, HistoryScope.Known known, GitCommand git, String unit)
            throws RequestException, InterruptedException {
        HistoryScope scope =
                HistoryScope.of(tips.values().toArray(String[]::new)).without(known);
        List<Root> roots = new ArrayList<>();
        tips.forEach((name, id) -> ids(List.of(id)).forEach(tip -> roots.add(new Root(name, tip, Origin.REF))));
        String names = String.join(" ", tips.keySet());
        Range range = new Range(ids(scope.commits(git)), "a push to " + names, false, roots);
        return new GitHistory(git, unit, Optional.of(range), false, false, Optional.empty());
    }

    private static List<ObjectId> ids(List<String> names) {
        return names.stream()
                .filter(id -> id.length() == Constants.OBJECT_ID_STRING_LENGTH && ObjectId.isId(id))
                .map(ObjectId::fromString)
                .toList();
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public void deliver(BlobReceiver receiver, Workers workers) throws InterruptedException {
        Optional<HistoryAhead.Ready> ready = range.isPresent() || ahead.isEmpty()
                ? Optional.empty()
                : ahead.get().take();
        Optional<Recollection> recollection = ready.map(HistoryAhead.Ready::recollection);
        try (ObjectStore store = ObjectStore.open(git, ready.map(HistoryAhead.Ready::packs), receiver::wantsMore);
                ObjectStore.Reader reader = store.reader()) {
            packs = Optional.of(store.packs());
            store.stores().missing().forEach(list -> receiver.problem(missing(list)));
            HistoryMessages messages = new HistoryMessages(unit, recollection, receiver, workers);
            Set<String> shallow = store.shallowCommits();
            HistoryContents read;
            if (range.isPresent()) {
                Range wanted = range.get();
                names(wanted.tips().stream().map(Root::name).toList(), receiver);
                read = HistoryContents.readOnly(
                        reader,
                        wanted.commits(),
                        wanted.tips(),
                        wanted.name(),
                        wanted.firstParent(),
                        shallow,
                        messages);
            } else {
                List<Ref> refs = refs(store.repository());
                names(refs.stream().map(Ref::getName).toList(), receiver);
                replacements(refs, receiver);
                CompletableFuture<Boolean> misled = misled(store, recollection);
                Set<String> known = refs.stream().map(Ref::getName).collect(Collectors.toSet());
                BrokenRefs.find(git.repository().commonDirectory(), known).forEach(file -> unreadable(file, receiver));
                KnownHistory remembered = recollection.map(Recollection::known).orElse(KnownHistory.NONE);
                List<Root> roots = roots(refs, receiver);
                AllObjects objects = objects(store, receiver);
                read = HistoryContents.read(reader, remembered, roots, objects, shallow, messages);
                if (misled.join()) {
                    messages.flush();
                    messages = messages.anew();
                    read = HistoryContents.read(reader, remembered, roots, objects, shallow, messages);
                }
            }
            contents = read;
            messages.flush();
            HistoryNames fileNames = new HistoryNames(unit, read, store, receiver);
            fileNames.deliver(workers);
            headlines(read, !shallow.isEmpty(), receiver);
            new HistoryBlobs(unit, read, store, recollection, receiver).deliver(workers);
            messages.count();
            if (range.isPresent()) {
                fileNames.count("new names of files and folders");
            }
            fileNames.tellLeft();
            if (recollection.isPresent() && store.packs().broken().isEmpty()) {
                recollection.get().save(read, fileNames.holdNothing());
            }
            if (read.submodules() > 0) {
                receiver.count(unit, "submodule commits, not followed", read.submodules());
            }
            if (read.gone() > 0) {
                receiver.count(unit, "objects gone that only a reflog or an unreachable object names", read.gone());
            }
        } catch (IOException e) {
            receiver.problem(unreadable());
        } finally {
            // What is wrong with a pack may show only when something is looked for.
            packs.ifPresent(all -> all.broken().forEach(pack -> receiver.problem(broken(pack))));
        }
    }

    /** Looks at the packs' indexes beside the reading: whether that has to be done again. */
    private CompletableFuture<Boolean> misled(ObjectStore store, Optional<Recollection> recollection) {
        // Where all objects are listed, that looks at them first.
        boolean isDone = everything || recollection.map(Recollection::sawPacks).orElse(false);
        return isDone
                ? CompletableFuture.completedFuture(false)
                : CompletableFuture.supplyAsync(store::mendMisledPacks);
    }

    private List<Root> roots(List<Ref> refs, BlobReceiver receiver) throws InterruptedException {
        List<Root> roots = new ArrayList<>(Roots.of(git.repository(), refs, file -> unreadable(file, receiver)));
        roots.addAll(IndexRoots.of(git, file -> unreadable(file, receiver)));
        return roots;
    }

    private AllObjects objects(ObjectStore store, BlobReceiver receiver) {
        if (!everything) {
            return AllObjects.none();
        }
        try {
            return AllObjects.of(store);
        } catch (IOException e) {
            boolean late = !receiver.wantsMore();
            receiver.problem(Problem.unread(
                    late ? Problem.TIME_OVER : "git.objects-unlisted",
                    unit,
                    ".git/objects",
                    (late ? "the time was over before all objects were listed" : "cannot be listed to its end")
                            + "; only reachable ones were read"));
            return AllObjects.none();
        }
    }

    private static List<Ref> refs(Repository repository) throws IOException {
        List<Ref> refs = new ArrayList<>(repository.getRefDatabase().getRefs());
        Ref head = repository.exactRef(Constants.HEAD);
        if (head != null) {
            refs.add(head);
        }
        return refs;
    }

    /** Delivers what people called their branches and tags. */
    private void names(List<String> refs, BlobReceiver receiver) {
        Set<String> names = new TreeSet<>();
        refs.forEach(ref -> names.add(Repository.shortenRefName(ref)));
        Provenance place = Provenance.file(unit, "", FileState.REF_NAME);
        for (String name : names) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            receiver.blob(Blob.whole(place, bytes, bytes.length));
        }
        if (!names.isEmpty()) {
            receiver.count(unit, "ref names", names.size());
        }
    }

    /** Says that objects were read as they are, not as somebody would have them shown. */
    private void replacements(List<Ref> refs, BlobReceiver receiver) {
        long count = refs.stream()
                .filter(ref -> ref.getName().startsWith("refs/replace/"))
                .count();
        if (count > 0) {
            receiver.problem(Problem.skipped(
                    "git.replace-refs",
                    unit,
                    "",
                    "replace refs are ignored: objects were read as they are, and their replacements beside them"));
            receiver.count(unit, "replace refs, not followed", count);
        }
    }

    private void headlines(HistoryContents read, boolean isShallow, BlobReceiver receiver) {
        String commits = read.graph().size() + (read.graph().size() == 1 ? " commit" : " commits");
        if (isShallow) {
            receiver.headline(unit + ": history from " + commits + ", cut off (shallow clone)");
            if (mustBeWhole) {
                receiver.problem(Problem.unread(
                        "git.shallow", unit, "", "its history is cut off; git fetch --unshallow gets the rest"));
            }
        }
        range.ifPresent(only -> receiver.headline(
                unit + ": history of " + only.name() + " only, " + commits + ", without what stood there before"));
        if (Files.isRegularFile(
                git.repository().commonDirectory().resolve("info").resolve("grafts"))) {
            receiver.problem(Problem.skipped(
                    "git.grafts", unit, "", "info/grafts is ignored: the commits' real parents were followed"));
        }
    }

    @Override
    public Map<String, Story> stories(Set<String> objectIds, BlobReceiver receiver) throws InterruptedException {
        HistoryContents delivered = contents;
        if (delivered == null || objectIds.isEmpty()) {
            return Map.of();
        }
        try (ObjectStore store = ObjectStore.open(git, packs, receiver::wantsMore);
                ObjectStore.Reader reader = store.reader()) {
            return new StoryTeller(unit, delivered, reader, receiver).tell(objectIds, head(store));
        } catch (IOException e) {
            receiver.problem(unreadable());
            return Map.of();
        }
    }

    @Override
    public List<Spread> spreads(List<List<String>> secrets, BlobReceiver receiver) throws InterruptedException {
        HistoryContents delivered = contents;
        if (delivered == null || range.isPresent()) {
            return List.of();
        }
        try (ObjectStore store = ObjectStore.open(git, packs, receiver::wantsMore);
                ObjectStore.Reader reader = store.reader()) {
            StoryTeller teller = new StoryTeller(unit, delivered, reader, receiver);
            return new SpreadTeller(delivered, head(store), teller::info).tell(secrets);
        } catch (IOException e) {
            receiver.problem(unreadable());
            return List.of();
        }
    }

    private static Optional<ObjectId> head(ObjectStore store) throws IOException {
        return Optional.ofNullable(store.repository().exactRef(Constants.HEAD)).map(Ref::getObjectId);
    }

    private Problem broken(BrokenPack pack) {
        return Problem.unread("git.pack-unreadable", unit, name(pack.file()), pack.says());
    }

    private Problem missing(AlternateStores.Missing list) {
        return Problem.unread("git.alternate-missing", unit, name(list.file()), list.says());
    }

    /** What to call a file, which may lie in another repository. */
    private String name(Path path) {
        Path root = git.repository()
                .workTree()
                .orElse(git.repository().commonDirectory())
                .toAbsolutePath()
                .normalize();
        Path file = path.toAbsolutePath().normalize();
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }

    private void unreadable(Path file, BlobReceiver receiver) {
        String name = git.repository().commonDirectory().relativize(file).toString();
        receiver.problem(
                Problem.unread("git.refs-unreadable", unit, name, "names no object that can be read; see git fsck"));
    }

    private Problem unreadable() {
        return Problem.unread(
                "git.repository-unreadable",
                unit,
                "",
                "its history was not read: JGit cannot read this kind of repository (SHA-256, or a broken one)");
    }
}
