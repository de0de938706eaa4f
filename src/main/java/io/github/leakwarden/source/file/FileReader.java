package io.github.leakwarden.source.file;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.LargeArchives;
import io.github.leakwarden.source.Segments;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;

/** Reads regular files through buffers that it keeps, and delivers them. For one thread. */
final class FileReader {
    /** First line of a Git LFS pointer, as the LFS specification gives it. */
    private static final byte[] LFS_POINTER =
            "version https://git-lfs.github.com/spec/v1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** Longest pointer that git-lfs itself reads. */
    private static final int LFS_POINTER_BYTES = 1024;

    private static final int TRANSFER_BYTES = 256 << 10;
    private static final Set<OpenOption> OPEN = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final Segments segments = new Segments();
    private final ByteBuffer transfer = ByteBuffer.allocateDirect(TRANSFER_BYTES);

    /**
     * A file to be read.
     *
     * @param path where to open it
     * @param unit as shown
     * @param relative path as shown, relative to the unit
     * @param bytes its length when it was listed; may have changed since
     */
    record Target(Path path, String unit, String relative, FileState state, long bytes) {
        Provenance provenance() {
            return Provenance.file(unit, relative, state);
        }
    }

    /** Delivers the file, or the problem that it has. */
    void read(Target target, LargeArchives archives, BlobReceiver receiver) {
        try (FileChannel channel = FileChannel.open(target.path(), OPEN)) {
            if (target.bytes() > Segments.WHOLE_BYTES) {
                if (archives.recognises(channel)) {
                    archives.expand(target.provenance(), target.path(), receiver);
                    return;
                }
                channel.position(0);
            }
            long read =
                    segments.deliver(target.provenance(), target.bytes(), reader(channel, target.bytes()), receiver);
            if (read <= LFS_POINTER_BYTES && isPointer(read)) {
                receiver.problem(Problem.skipped(
                        "file.lfs-absent",
                        target.unit(),
                        target.relative(),
                        "LFS content not present; only its pointer was read (git lfs pull fetches it)"));
            }
        } catch (NoSuchFileException e) {
            receiver.count(target.unit(), "files gone before they were read", 1);
        } catch (IOException e) {
            receiver.problem(unreadable(target.unit(), target.relative(), e));
        }
    }

    /** The problem of a file or folder that cannot be opened or read to its end. */
    static Problem unreadable(String unit, String relative, IOException cause) {
        String why = cause instanceof AccessDeniedException
                ? "no permission to read it"
                : "reading it failed (" + cause.getClass().getSimpleName() + ")";
        return Problem.unread("file.unreadable", unit, relative, why);
    }

    private boolean isPointer(long read) {
        byte[] bytes = segments.bytes();
        return read >= LFS_POINTER.length
                && Arrays.equals(bytes, 0, LFS_POINTER.length, LFS_POINTER, 0, LFS_POINTER.length);
    }

    /**
     * A short read is taken for the end only if the listed length is reached, so that one system call is enough for most
     * files, and neither an interrupted read nor a file that lists no length ends early.
     */
    Segments.Reader reader(ReadableByteChannel channel, long listedBytes) {
        return new Segments.Reader() {
            private long total;
            private boolean ended;

            @Override
            public int read(byte[] bytes, int from, int to) throws IOException {
                if (ended) {
                    return -1;
                }
                int wanted = Math.min(to - from, TRANSFER_BYTES);
                int read = channel.read(transfer.clear().limit(wanted));
                total += Math.max(read, 0);
                ended = read <= 0 || (read < wanted && listedBytes > 0 && total >= listedBytes);
                if (read > 0) {
                    transfer.flip().get(bytes, from, read);
                }
                return read == 0 ? -1 : read;
            }
        };
    }
}
