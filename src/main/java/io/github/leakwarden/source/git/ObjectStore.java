package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.UnreadableObject.Reason;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The objects of one repository, read by JGit. Thread-safe; each thread opens a reader of its own. */
final class ObjectStore implements AutoCloseable {
    private final Repository repository;

    private ObjectStore(Repository repository) {
        this.repository = repository;
    }

    /**
     * Opens what lies there.
     *
     * @throws IOException if JGit cannot read such a repository; its message is not for people
     */
    static ObjectStore open(GitRepository where) throws IOException {
        QuietSystem.install();
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .setFS(new QuietFiles())
                .setGitDir(where.gitDirectory().toFile())
                .setMustExist(true);
        where.workTree().ifPresentOrElse(root -> builder.setWorkTree(root.toFile()), builder::setBare);
        try {
            return new ObjectStore(builder.build());
        } catch (RuntimeException e) {
            throw new IOException("not a repository that JGit can read", e);
        }
    }

    /** A reader for one thread. */
    Reader reader() {
        return new Reader(repository.newObjectReader());
    }

    /** JGit's own view, for its tree walks. */
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
        if (!(repository instanceof FileRepository files)) {
            return 0;
        }
        ObjectDirectory objects = files.getObjectDatabase();
        long pack = 0;
        for (Pack each : objects.getPacks()) {
            pack++;
            long offset = offset(each, id);
            if (offset >= 0) {
                return pack << 48 | offset;
            }
        }
        return 0;
    }

    private static long offset(Pack pack, AnyObjectId id) {
        try {
            return pack.getIndex().findOffset(id);
        } catch (IOException e) {
            // The read that follows meets the same fault and reports it.
            return -1;
        }
    }

    @Override
    public void close() {
        repository.close();
    }

    /** Reads objects on one thread. */
    static final class Reader implements AutoCloseable {
        private final ObjectReader objects;

        private Reader(ObjectReader objects) {
            this.objects = objects;
        }

        /**
         * The whole content.
         *
         * @param type as {@link org.eclipse.jgit.lib.Constants} numbers them, or {@link ObjectReader#OBJ_ANY}
         */
        byte[] read(AnyObjectId id, int type) throws UnreadableObject {
            return load(id, type).getCachedBytes();
        }

        /** The content and type of an object of any type. */
        ObjectLoader load(AnyObjectId id, int type) throws UnreadableObject {
            try {
                ObjectLoader loader = objects.open(id, type);
                if (loader.isLarge()) {
                    throw new UnreadableObject(id.name(), Reason.TOO_LARGE, null);
                }
                return loader;
            } catch (MissingObjectException e) {
                throw new UnreadableObject(id.name(), Reason.MISSING, e);
            } catch (IncorrectObjectTypeException e) {
                throw new UnreadableObject(id.name(), Reason.CORRUPT, e);
            } catch (LargeObjectException | OutOfMemoryError e) {
                throw new UnreadableObject(id.name(), Reason.TOO_LARGE, e);
            } catch (IOException | RuntimeException e) {
                // JGit meets a damaged pack with whatever its arithmetic runs into.
                throw new UnreadableObject(id.name(), Reason.CORRUPT, e);
            }
        }

        /** The same for an id held as bytes. */
        byte[] read(byte[] rawId, int type) throws UnreadableObject {
            return read(ObjectId.fromRaw(rawId), type);
        }

        /** JGit's reader, for its tree walks. */
        ObjectReader jgit() {
            return objects;
        }

        @Override
        public void close() {
            objects.close();
        }
    }
}
