package io.github.leakwarden.source.file;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Source;
import io.github.leakwarden.source.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The files of a folder, all of them or those that somebody listed.
 *
 * <p>Regular files only: a FIFO, socket or device is never opened. A symbolic link is never followed: a target inside
 * the tree is read by its own path, one outside is listed. A folder below the root that is a repository is told to
 * {@link FileOptions#nestedRepositories} and not entered. Finds files on the calling thread, reads them on the workers.
 */
public final class DirectorySource implements Source {
    private static final int BATCH_FILES = 64;
    private static final long BATCH_BYTES = 1 << 20;

    private final Path root;
    private final String unit;
    private final Optional<List<Entry>> entries;
    private final FileOptions options;
    private final Queue<FileReader> idleReaders = new ConcurrentLinkedQueue<>();

    private DirectorySource(Path root, String unit, Optional<List<Entry>> entries, FileOptions options) {
        this.root = root.toAbsolutePath();
        this.unit = Objects.requireNonNull(unit, "unit");
        this.entries = entries.map(List::copyOf);
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Every file below {@code root}, which may itself be a link to a folder. */
    public static DirectorySource walking(Path root, String unit, FileOptions options) {
        return new DirectorySource(root, unit, Optional.empty(), options);
    }

    /** The listed files below {@code root}; those that are not there any more are counted. */
    public static DirectorySource listed(Path root, String unit, List<Entry> entries, FileOptions options) {
        return new DirectorySource(root, unit, Optional.of(entries), options);
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public void deliver(BlobReceiver receiver, Workers workers) throws InterruptedException {
        Batches batches = new Batches(receiver, workers);
        FileFinder finder = new FileFinder(root, unit, options, receiver, batches::add);
        if (entries.isPresent()) {
            receiver.expect(entries.get().size());
            finder.findListed(entries.get());
        } else {
            finder.walk();
            receiver.expect(batches.added);
        }
        batches.submit();
        workers.drain();
    }

    private void read(List<FileReader.Target> targets, BlobReceiver receiver) throws InterruptedException {
        FileReader idle = idleReaders.poll();
        FileReader reader = idle == null ? new FileReader() : idle;
        for (FileReader.Target target : targets) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (receiver.wantsMore()) {
                reader.read(target, options.archives(), receiver);
            } else {
                receiver.problem(Problem.unread(
                        Problem.TIME_OVER, unit, target.relative(), "the time was over before it was read"));
            }
        }
        idleReaders.add(reader);
        receiver.count(unit, "files", targets.size());
    }

    /** Files on their way to the workers, several to a task: most are so small that a task each would cost more. */
    private final class Batches {
        private final BlobReceiver receiver;
        private final Workers workers;
        private List<FileReader.Target> batch = new ArrayList<>();
        private long bytes;
        private long added;

        Batches(BlobReceiver receiver, Workers workers) {
            this.receiver = receiver;
            this.workers = workers;
        }

        void add(FileReader.Target target) throws InterruptedException {
            batch.add(target);
            bytes += target.bytes();
            added++;
            if (batch.size() == BATCH_FILES || bytes >= BATCH_BYTES) {
                submit();
            }
        }

        void submit() throws InterruptedException {
            if (batch.isEmpty()) {
                return;
            }
            List<FileReader.Target> ready = batch;
            workers.submit(() -> read(ready, receiver));
            batch = new ArrayList<>();
            bytes = 0;
        }
    }
}
