package io.github.leakwarden.source.git.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * One file of a cache: a word that tells the format, a key, content, two checksums of all that.
 *
 * <p>Written beside and renamed once it is on the disk, so that whoever is killed, fills the disk or runs side by side
 * with others leaves behind either the whole file or none. Read only if it and its folder are this user's and nobody else
 * may write them; a file that is cut off, damaged or another version's counts as absent. The checksums detect damage, not
 * forgery: never use a cache that somebody else may write. Numbers in it are little-endian.
 */
public final class CacheFile {
    /** Larger ones are neither written nor read. */
    public static final int MOST_BYTES = 256 << 20;

    private static final byte[] FORMAT = "leakwarden history 1\n\0\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUMS_BYTES = 2 * Integer.BYTES;

    /** Often enough to tell what is used from what is not. */
    private static final long TOUCHED_EVERY_MILLIS = 60L * 60 * 1000;

    private final Path folder;
    private final Path path;
    private final byte[] head;
    private long checksum;

    /**
     * @param folder made when it is written to
     * @param name of the file
     * @param key what the content was made for; another key's content counts as absent
     */
    public CacheFile(Path folder, String name, byte[] key) {
        this.folder = folder;
        this.path = folder.resolve(name);
        this.head = ByteBuffer.allocate(FORMAT.length + Integer.BYTES + key.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(FORMAT)
                .putInt(key.length)
                .put(key)
                .array();
    }

    /** Tells content from other content: the checksums of what was read or written last; 0 for nothing. */
    public long checksum() {
        return checksum;
    }

    /** The content; nothing if there is none to be had, whyever. */
    public Optional<ByteBuffer> read() {
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    || !isOurs(folder)
                    || !isOurs(path)
                    || Files.size(path) > MOST_BYTES) {
                return Optional.empty();
            }
            Optional<ByteBuffer> content = content(Files.readAllBytes(path));
            if (content.isPresent()) {
                touch();
            }
            return content;
        } catch (IOException | RuntimeException | OutOfMemoryError unusable) {
            return Optional.empty();
        }
    }

    private Optional<ByteBuffer> content(byte[] file) {
        int start = head.length;
        int end = file.length - CHECKSUMS_BYTES;
        if (end < start || !Arrays.equals(head, 0, start, file, 0, start)) {
            return Optional.empty();
        }
        ByteBuffer whole = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (whole.getInt(end) != checksum(new CRC32(), file, end)
                || whole.getInt(end + Integer.BYTES) != checksum(new CRC32C(), file, end)) {
            return Optional.empty();
        }
        checksum = whole.getLong(end);
        return Optional.of(whole.slice(start, end - start).order(ByteOrder.LITTLE_ENDIAN));
    }

    private static int checksum(Checksum checksum, byte[] bytes, int end) {
        checksum.update(bytes, 0, end);
        return (int) checksum.getValue();
    }

    /** The oldest go first when room is needed. */
    private void touch() throws IOException {
        long now = System.currentTimeMillis();
        if (Files.getLastModifiedTime(path).toMillis() < now - TOUCHED_EVERY_MILLIS) {
            try {
                Files.setLastModifiedTime(path, FileTime.fromMillis(now));
            } catch (IOException readOnly) {
                return;
            }
        }
    }

    /**
     * Puts content in the place of what was there. If that cannot be done nothing is there, or what was.
     *
     * @param content from the buffer's position to its limit
     * @return whether it is there now
     */
    public boolean write(ByteBuffer content) {
        try {
            FileAttribute<?> ownerOnly =
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder, ownerOnly);
            if (isOurs(folder) && content.remaining() <= MOST_BYTES - head.length - CHECKSUMS_BYTES) {
                replace(content);
                return true;
            }
        } catch (IOException | RuntimeException notKept) {
            // The next run does this one's work again.
            return false;
        }
        return false;
    }

    private void replace(ByteBuffer content) throws IOException {
        CacheRoom.make(folder, path, content.remaining());
        Path beside = Files.createTempFile(folder, "kept", CacheRoom.UNFINISHED);
        try {
            Checksum first = new CRC32();
            Checksum second = new CRC32C();
            try (FileChannel file = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                for (ByteBuffer part : new ByteBuffer[] {ByteBuffer.wrap(head), content}) {
                    first.update(part.duplicate());
                    second.update(part.duplicate());
                    write(file, part.duplicate());
                }
                ByteBuffer checksums = ByteBuffer.allocate(CHECKSUMS_BYTES).order(ByteOrder.LITTLE_ENDIAN);
                checksums.putInt((int) first.getValue()).putInt((int) second.getValue());
                write(file, checksums.flip());
                file.force(true);
            }
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
            checksum = second.getValue() << Integer.SIZE | first.getValue();
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** Whether it is this user's, and nobody else may write it. Throws where the file system cannot tell. */
    private static boolean isOurs(Path path) throws IOException {
        return Files.getOwner(path).getName().equals(System.getProperty("user.name"))
                && !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                        .substring(3)
                        .contains("w");
    }
}
