package io.github.leakwarden.source.git.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/**
 * By what one tells that packs and their indexes are still those that were read: of each file its name, its length and a
 * checksum of its content. Immutable.
 *
 * <p>The checksum is worked out where a file's inode, length or times are not those of the last time: git changes no
 * pack, but touches one when an object is written that the pack has already.
 */
public final class PackStamps {
    /** A file as young as this may change again without a newer time: some ticks of a kernel's clock. */
    private static final long RACY_MILLIS = 50;

    /** The same where the file system counts whole seconds, or two. */
    private static final long COARSE_MILLIS = 2_000;

    private static final int BUFFER_BYTES = 1 << 18;

    private final SortedSet<ByteBuffer> stamps = new TreeSet<>();

    /** Looks by which the content of files is known. */
    private final SortedMap<ByteBuffer, ByteBuffer> known = new TreeMap<>();

    private PackStamps() {}

    /**
     * Those of the packs as they lie there now.
     *
     * @param stores git's {@code objects} and their alternates
     * @param file where checksums are kept
     * @return nothing if one cannot be read
     */
    public static Optional<PackStamps> now(List<Path> stores, CacheFile file) {
        SortedMap<ByteBuffer, ByteBuffer> before = read(file);
        Optional<PackStamps> now = now(stores, before);
        if (now.isPresent() && !now.get().known.equals(before)) {
            file.write(now.get().looks());
        }
        return now;
    }

    private static Optional<PackStamps> now(List<Path> stores, SortedMap<ByteBuffer, ByteBuffer> before) {
        PackStamps now = new PackStamps();
        try {
            for (Path store : stores) {
                Path folder = store.resolve("pack");
                if (Files.isDirectory(folder)) {
                    now.add(folder, before);
                }
            }
            return Optional.of(now);
        } catch (IOException | DirectoryIteratorException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether the packs are still those, all of them and no others. */
    public boolean areCurrent(List<Path> stores) {
        Optional<PackStamps> now = now(stores, known);
        return now.isPresent() && now.get().stamps.equals(stamps);
    }

    private void add(Path folder, SortedMap<ByteBuffer, ByteBuffer> before) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{pack,idx}")) {
            for (Path file : files) {
                long now = System.currentTimeMillis();
                BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
                ByteBuffer look = look(file, about);
                ByteBuffer content = before.get(look);
                if (content == null) {
                    content = content(file);
                }
                stamps.add(content);
                long changed = about.lastModifiedTime().toMillis();
                if (changed < now - (changed % 1000 == 0 ? COARSE_MILLIS : RACY_MILLIS)) {
                    known.put(look, content);
                }
            }
        }
    }

    private static ByteBuffer look(Path file, BasicFileAttributes about) throws IOException {
        String look = file.toAbsolutePath().normalize() + "\0" + about.size() + "\0" + about.lastModifiedTime() + "\0"
                + about.fileKey() + "\0" + attributesChanged(file);
        return ByteBuffer.wrap(Digests.sha256(look.getBytes(StandardCharsets.UTF_8)));
    }

    private static String attributesChanged(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? String.valueOf(Files.getAttribute(file, "unix:ctime"))
                : "";
    }

    private static ByteBuffer content(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        long length = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
            for (int read = channel.read(buffer); read >= 0; read = channel.read(buffer)) {
                length += read;
                checksum.update(buffer.flip());
                buffer.clear();
            }
        }
        String content = file.getFileName() + "\0" + length + "\0" + checksum.getValue();
        return ByteBuffer.wrap(Digests.sha256(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static SortedMap<ByteBuffer, ByteBuffer> read(CacheFile file) {
        SortedMap<ByteBuffer, ByteBuffer> looks = new TreeMap<>();
        Optional<ByteBuffer> bytes = file.read();
        if (bytes.isPresent()) {
            ByteBuffer in = bytes.get();
            while (in.remaining() >= 2 * Digests.BYTES) {
                looks.put(digest(in), digest(in));
            }
        }
        return looks;
    }

    private ByteBuffer looks() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Digests.BYTES * known.size());
        known.forEach((look, content) -> bytes.put(look.duplicate()).put(content.duplicate()));
        return bytes.flip();
    }

    private static ByteBuffer digest(ByteBuffer in) {
        byte[] digest = new byte[Digests.BYTES];
        in.get(digest);
        return ByteBuffer.wrap(digest);
    }

    /** Whether every pack of an earlier time is there and the same; others may have come. */
    public boolean hold(PackStamps earlier) {
        return stamps.containsAll(earlier.stamps);
    }

    /** Whether there is no pack. */
    public boolean isEmpty() {
        return stamps.isEmpty();
    }

    /** As bytes. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(stamps.size() * Digests.BYTES);
        stamps.forEach(stamp -> bytes.put(stamp.duplicate()));
        return bytes.array();
    }

    /** From {@link #bytes}. */
    public static PackStamps of(byte[] bytes) {
        PackStamps stamps = new PackStamps();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (in.hasRemaining()) {
            stamps.stamps.add(digest(in));
        }
        return stamps;
    }
}
