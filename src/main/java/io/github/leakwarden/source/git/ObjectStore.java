package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.UnreadableObject.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** The objects of one repository, read by JGit. Thread-safe; each thread opens a reader of its own. */
final class ObjectStore implements AutoCloseable {
    private final Repository repository;
    private final GitCommand git;

    /** Kept, because JGit forgets the index of a pack in which it met a corrupt object. */
    private final List<PackIndex> indexes;

    private ObjectStore(Repository repository, GitCommand git) {
        this.repository = repository;
        this.git = git;
        this.indexes = indexes(repository);
    }

    /**
     * Opens what lies there.
     *
     * @param git on the repository; in a server's hook it knows where the objects pushed lie
     * @throws IOException if JGit cannot read such a repository; its message is not for people
     */
    static ObjectStore open(GitCommand git) throws IOException {
        QuietSystem.install();
        GitRepository where = git.repository();
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .setFS(new QuietFiles())
                .setGitDir(where.gitDirectory().toFile())
                .setMustExist(true);
        where.workTree().ifPresentOrElse(root -> builder.setWorkTree(root.toFile()), builder::setBare);
        git.quarantine()
                .ifPresent(objects -> builder.setObjectDirectory(objects.toFile())
                        .addAlternateObjectDirectory(
                                where.commonDirectory().resolve("objects").toFile()));
        try {
            Repository repository = builder.build();
            String format = repository.getConfig().getString("extensions", null, "objectformat");
            if (format != null && !format.equalsIgnoreCase("sha1")) {
                repository.close();
                throw new IOException("objects are named otherwise than by SHA-1");
            }
            return new ObjectStore(repository, git);
        } catch (RuntimeException e) {
            throw new IOException("not a repository that JGit can read", e);
        }
    }

    private static List<PackIndex> indexes(Repository repository) {
        List<PackIndex> indexes = new ArrayList<>();
        if (repository instanceof FileRepository files) {
            for (Pack pack : files.getObjectDatabase().getPacks()) {
                try {
                    indexes.add(pack.getIndex());
                } catch (IOException e) {
                    // Objects that only this pack has are missing then, and told one by one.
                    continue;
                }
            }
        }
        return List.copyOf(indexes);
    }

    /** A reader for one thread. */
    Reader reader() {
        return new Reader(repository.newObjectReader());
    }

    /** JGit's own view, for its refs. */
    Repository repository() {
        return repository;
    }

    /** Commits whose parents were cut off, lower-case hex. */
    Set<String> shallowCommits() throws IOException {
        return repository.getObjectDatabase().getShallowCommits().stream()
                .map(AnyObjectId::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Numbers that grow as objects lie one behind the other in their packs: read in this order, deltas find their bases. */
    long position(AnyObjectId id) {
        for (int pack = 0; pack < indexes.size(); pack++) {
            long offset = indexes.get(pack).findOffset(id);
            if (offset >= 0) {
                return (pack + 1L) << 48 | offset;
            }
        }
        return 0;
    }

    /** Whether the object should be there: a pack's index or a file of its own names it. */
    private boolean isNamed(AnyObjectId id) {
        String name = id.name();
        return position(id) > 0
                || Files.exists(git.objects().resolve(name.substring(0, 2)).resolve(name.substring(2)));
    }

    private boolean hasAlternates() {
        return git.quarantine().isPresent()
                || Files.exists(git.objects().resolve("info").resolve("alternates"));
    }

    @Override
    public void close() {
        repository.close();
    }

    /**
     * Reads objects on one thread. JGit gives up a whole pack for one corrupt object in it, so what it does not find is
     * asked of git, which does not.
     */
    final class Reader implements AutoCloseable {
        private final ObjectReader objects;
        private @Nullable ObjectBatch batch;

        private Reader(ObjectReader objects) {
            this.objects = objects;
        }

        /**
         * The whole content.
         *
         * @param type as {@link Constants} numbers them
         */
        byte[] read(AnyObjectId id, int type) throws UnreadableObject {
            GitObject object = load(id, type);
            if (!object.type().equals(Constants.typeString(type))) {
                throw new UnreadableObject(id.name(), Reason.CORRUPT, null);
            }
            return object.bytes();
        }

        /** An object of any type. */
        GitObject load(AnyObjectId id) throws UnreadableObject {
            return load(id, ObjectReader.OBJ_ANY);
        }

        private GitObject load(AnyObjectId id, int type) throws UnreadableObject {
            try {
                ObjectLoader loader = objects.open(id, type);
                if (loader.isLarge()) {
                    throw new UnreadableObject(id.name(), Reason.TOO_LARGE, null);
                }
                return new GitObject(Constants.typeString(loader.getType()), loader.getCachedBytes());
            } catch (LargeObjectException | OutOfMemoryError e) {
                throw new UnreadableObject(id.name(), Reason.TOO_LARGE, e);
            } catch (IOException | RuntimeException e) {
                // JGit meets a damaged pack with whatever its arithmetic runs into.
                return ask(id);
            }
        }

        private GitObject ask(AnyObjectId id) throws UnreadableObject {
            boolean named = isNamed(id);
            if (!named && !hasAlternates()) {
                throw new UnreadableObject(id.name(), Reason.MISSING, null);
            }
            try {
                ObjectBatch asked = batch;
                if (asked == null) {
                    asked = ObjectBatch.start(git);
                    batch = asked;
                }
                return asked.read(id.name());
            } catch (UnreadableObject e) {
                if (e.reason() != Reason.CORRUPT) {
                    throw e;
                }
                // Git has ended over it: because it is corrupt, or because it was promised and must not be fetched.
                close(batch);
                batch = null;
                throw new UnreadableObject(id.name(), named ? Reason.CORRUPT : Reason.MISSING, e);
            } catch (GitFailure e) {
                throw new UnreadableObject(id.name(), Reason.CORRUPT, e);
            }
        }

        private static void close(@Nullable ObjectBatch batch) {
            if (batch != null) {
                batch.close();
            }
        }

        @Override
        public void close() {
            objects.close();
            close(batch);
        }
    }
}
