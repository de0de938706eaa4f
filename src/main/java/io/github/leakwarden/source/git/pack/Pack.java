package io.github.leakwarden.source.git.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One pack with its index. Holds the file open from the first read until it is closed. For any number of threads. */
public final class Pack implements Closeable {
    private static final int SIGNATURE = 'P' << 24 | 'A' << 16 | 'C' << 8 | 'K';
    static final int HEADER_BYTES = 12;

    private final Path path;
    private final PackIndex index;
    private final long end;
    private final PackOrder order;
    private @Nullable FileChannel channel;

    private Pack(Path path, PackIndex index, long end) throws PackFault {
        this.path = path;
        this.index = index;
        this.end = end;
        this.order = new PackOrder(index, HEADER_BYTES, end);
    }

    /**
     * Opens a pack by its index.
     *
     * @param indexPath {@code pack-….idx}
     * @throws IOException if either file cannot be read, is none of git's, or they do not belong together
     */
    public static Pack open(Path indexPath) throws IOException {
        return open(PackFolder.sibling(indexPath, ".idx", ".pack"), PackIndex.read(indexPath));
    }

    /** Opens a pack whose index is read already. */
    static Pack open(Path path, PackIndex index) throws IOException {
        Pack pack = new Pack(path, index, Files.size(path) - PackIndex.ID_BYTES);
        try {
            pack.check();
            return pack;
        } catch (IOException | RuntimeException e) {
            pack.close();
            throw e;
        }
    }

    /**
     * A pack with an index that was made from it.
     *
     * @param end where its last entry ends
     */
    static Pack surveyed(Path path, PackIndex index, long end) throws PackFault {
        return new Pack(path, index, end);
    }

    /** Whether a file begins like a pack. */
    static boolean isOne(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // Until it is full or the file ends.
                continue;
            }
            return !header.hasRemaining() && isHeader(header);
        }
    }

    /** Whether a pack begins so. */
    static boolean isHeader(ByteBuffer header) {
        return header.getInt(0) == SIGNATURE && isKnown(header.getInt(Integer.BYTES));
    }

    private static boolean isKnown(int version) {
        return version == 2 || version == 3;
    }

    private synchronized FileChannel channel() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            open = FileChannel.open(path, StandardOpenOption.READ);
            channel = open;
        }
        return open;
    }

    private void check() throws IOException {
        if (end < HEADER_BYTES) {
            throw new PackFault("is too short for a pack");
        }
        ByteBuffer header = bytes(0, HEADER_BYTES);
        if (header.getInt() != SIGNATURE) {
            throw new PackFault("does not begin like a pack");
        }
        if (!isKnown(header.getInt())) {
            throw new PackFault("is a pack of a version that is not known");
        }
        if (header.getInt() != index.size()) {
            throw new PackFault("has another number of objects than its index");
        }
        if (!Arrays.equals(bytes(end, PackIndex.ID_BYTES).array(), index.packChecksum())) {
            throw new PackFault("is cut off, or another pack than the one its index is for");
        }
    }

    private ByteBuffer bytes(long offset, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        read(offset, bytes);
        return bytes.flip();
    }

    /** Fills the buffer with what stands at an offset, as far as there is anything. */
    void read(long offset, ByteBuffer into) throws IOException {
        FileChannel file = channel();
        long at = offset;
        while (into.hasRemaining()) {
            int read = file.read(into, at);
            if (read < 0) {
                return;
            }
            at += read;
        }
    }

    /** Its file. */
    public Path path() {
        return path;
    }

    /** Which objects it holds. */
    public PackIndex index() {
        return index;
    }

    /** How they lie. */
    PackOrder order() {
        return order;
    }

    @Override
    public synchronized void close() throws IOException {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.close();
        }
    }
}
