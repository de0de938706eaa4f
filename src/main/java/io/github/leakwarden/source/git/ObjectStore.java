package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.UnreadableObject.Reason;
import io.github.leakwarden.source.git.pack.AlternateStores;
import io.github.leakwarden.source.git.pack.ObjectListener;
import io.github.leakwarden.source.git.pack.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one repository: those in packs read by ourselves, all others, and what a damaged pack leaves, by JGit.
 * Thread-safe; each thread opens a reader of its own.
 */
final class ObjectStore implements AutoCloseable {
    private final Repository repository;
    private final GitCommand git;

    private final AlternateStores stores;
    private final Packs packs;

    private final BooleanSupplier wantsMore;

    private ObjectStore(Repository repository, GitCommand git, Optional<Packs> known, BooleanSupplier wantsMore) {
        this.repository = repository;
        this.git = git;
        this.wantsMore = wantsMore;
        this.stores = stores(git);
        this.packs = known.orElseGet(() -> Packs.in(stores.stores()));
    }

    /**
     * Opens what lies there.
     *
     * @param git on the repository; in a server's hook it knows where the objects pushed lie
     * @param known its packs, from another time; they are closed with this
     * @param wantsMore whether to go on where much has to be read for one object
     * @throws IOException if JGit cannot read such a repository; its message is not for people
     */
    static ObjectStore open(GitCommand git, Optional<Packs> known, BooleanSupplier wantsMore) throws IOException {
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
            return new ObjectStore(repository, git, known, wantsMore);
        } catch (RuntimeException e) {
            throw new IOException("not a repository that JGit can read", e);
        }
    }

    /** Where its objects may lie: git's {@code objects}, the nearest first, and their alternates. */
    static AlternateStores stores(GitCommand git) {
        List<Path> nearest = new ArrayList<>(List.of(git.objects()));
        if (git.quarantine().isPresent()) {
            nearest.add(git.repository().commonDirectory().resolve("objects"));
        }
        return AlternateStores.of(nearest);
    }

    /** Where its objects may lie. */
    AlternateStores stores() {
        return stores;
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

    /** All packs that could be opened. */
    Packs packs() {
        return packs;
    }

    /** Tells every object that packs hold, as {@link Packs#tell} does. */
    void tellPacked(ObjectListener listener) throws IOException {
        packs.tell(listener, wantsMore);
    }

    /**
     * Reads through what is broken of the packs, if that was not done yet.
     *
     * @return whether that has brought objects
     */
    boolean mendPacks() {
        return packs.mend(wantsMore);
    }

    /**
     * Looks whether the packs' indexes are as git wrote them, and reads those packs through that one misleads about.
     *
     * @return whether what was read before may be wrong, and would be right now
     */
    boolean mendMisledPacks() {
        return packs.mendMisled(wantsMore);
    }

    /** Whether the object should be there: a pack's index or a file of its own names it. */
    private boolean isNamed(AnyObjectId id) {
        String name = id.name();
        return packs.contain(raw(id))
                || Files.exists(git.objects().resolve(name.substring(0, 2)).resolve(name.substring(2)));
    }

    /** The 20 bytes of an id. */
    static byte[] raw(AnyObjectId id) {
        byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
        id.copyRawTo(raw, 0);
        return raw;
    }

    /** What to call an object that was not found: what may lie where nobody could look is not gone. */
    private Reason missing() {
        return areHiding() ? Reason.HIDDEN : Reason.MISSING;
    }

    private boolean areHiding() {
        return packs.areHiding() || !stores.missing().isEmpty();
    }

    private boolean hasAlternates() {
        return git.quarantine().isPresent()
                || Files.exists(git.objects().resolve("info").resolve("alternates"));
    }

    @Override
    public void close() {
        packs.close();
        repository.close();
    }

    /**
     * Reads objects on one thread. JGit gives up a whole pack for one corrupt object in it, so what it does not find is
     * asked of git, which does not.
     */
    final class Reader implements AutoCloseable {
        private final ObjectReader objects;
        private final PackReaders packed = new PackReaders(packs);
        private @Nullable ObjectBatch batch;
        private boolean packedLast;

        private Reader(ObjectReader objects) {
            this.objects = objects;
        }

        /**
         * The whole content.
         *
         * @param type as {@link Constants} numbers them
         */
        byte[] read(AnyObjectId id, int type) throws UnreadableObject {
            GitObject object = load(id);
            if (!object.type().equals(Constants.typeString(type))) {
                throw new UnreadableObject(id.name(), Reason.CORRUPT, null);
            }
            return object.bytes();
        }

        /** An object of any type. */
        GitObject load(AnyObjectId id) throws UnreadableObject {
            Optional<GitObject> object = packed.read(id);
            packedLast = object.isPresent();
            return object.isPresent() ? object.get() : loadOtherwise(id);
        }

        /** Whether the object loaded last came out of a pack. */
        boolean wasPacked() {
            return packedLast;
        }

        /** An object that is in no pack, or cannot be read there: perhaps only because a pack's index is damaged. */
        private GitObject loadOtherwise(AnyObjectId id) throws UnreadableObject {
            try {
                GitObject object = askJGit(id);
                if (packs.contain(raw(id)) && !isNamedRightly(object, id)) {
                    throw new UnreadableObject(id.name(), Reason.CORRUPT, null);
                }
                return object;
            } catch (UnreadableObject e) {
                Optional<GitObject> object = mendPacks() ? packed.read(id) : Optional.empty();
                if (object.isPresent()) {
                    return object.get();
                }
                boolean isNowhere = e.reason() == Reason.MISSING || e.reason() == Reason.HIDDEN;
                throw isNowhere ? new UnreadableObject(id.name(), missing(), e) : e;
            }
        }

        private static boolean isNamedRightly(GitObject object, AnyObjectId id) {
            byte[] bytes = object.bytes();
            try (ObjectInserter.Formatter names = new ObjectInserter.Formatter()) {
                return names.idFor(typeNumber(object.type()), bytes).equals(id);
            }
        }

        private static int typeNumber(String type) {
            return switch (type) {
                case Constants.TYPE_COMMIT -> Constants.OBJ_COMMIT;
                case Constants.TYPE_TREE -> Constants.OBJ_TREE;
                case Constants.TYPE_TAG -> Constants.OBJ_TAG;
                default -> Constants.OBJ_BLOB;
            };
        }

        private GitObject askJGit(AnyObjectId id) throws UnreadableObject {
            try {
                ObjectLoader loader = objects.open(id, ObjectReader.OBJ_ANY);
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
            if (!named && !hasAlternates() && !areHiding()) {
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
                if (e.reason() == Reason.MISSING) {
                    throw new UnreadableObject(id.name(), named ? Reason.CORRUPT : missing(), e);
                }
                if (e.reason() != Reason.CORRUPT) {
                    throw e;
                }
                // Git has ended over it: because it is corrupt, or because it was promised and must not be fetched.
                close(batch);
                batch = null;
                throw new UnreadableObject(id.name(), named ? Reason.CORRUPT : missing(), e);
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
            packed.close();
            objects.close();
            close(batch);
        }
    }
}
