package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** The members of one 7z archive, in the order of the file. For one thread. */
final class SevenZipMembers {
    private final Expansion expansion;
    private final Provenance place;
    private final int depth;

    SevenZipMembers(Expansion expansion, Provenance place, int depth) {
        this.expansion = expansion;
        this.place = place;
        this.depth = depth;
    }

    /** Reads to the end, or to the damage. Leaves the channel open. */
    void read(SeekableByteChannel channel) {
        try (SevenZFile archive = SevenZFile.builder()
                .setSeekableByteChannel(new UnclosedChannel(channel))
                .setMaxMemoryLimitKiB((int) (Decompressor.memoryBytes() >> 10))
                .get()) {
            SevenZArchiveEntry entry = archive.getNextEntry();
            while (entry != null && expansion.goesOn()) {
                read(archive, entry);
                entry = archive.getNextEntry();
            }
        } catch (IOException | RuntimeException e) {
            expansion.unread(place, reasonOf(e));
        } catch (OutOfMemoryError e) {
            expansion.unread(place, Unreadable.Reason.MEMORY);
        }
    }

    private void read(SevenZFile archive, SevenZArchiveEntry entry) {
        String name = entry.getName() == null ? "" : entry.getName();
        if (entry.isDirectory()) {
            expansion.folder(place, name);
        } else if (entry.hasStream()) {
            expansion.member(place.member(name), new BoundedStream(new Content(archive), entry.getSize()), depth);
        } else {
            expansion.member(place.member(name), InputStream.nullInputStream(), depth);
        }
    }

    private static Unreadable.Reason reasonOf(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PasswordRequiredException) {
                return Unreadable.Reason.ENCRYPTED;
            }
            if (cause instanceof MemoryLimitException || cause instanceof org.tukaani.xz.MemoryLimitException) {
                return Unreadable.Reason.MEMORY;
            }
        }
        boolean unknownMethod =
                failure.getMessage() != null && failure.getMessage().startsWith("Unsupported");
        return unknownMethod ? Unreadable.Reason.METHOD : Unreadable.Reason.BROKEN;
    }

    /** The bytes of the entry that the library is at. */
    private static final class Content extends InputStream {
        private final SevenZFile archive;

        Content(SevenZFile archive) {
            this.archive = archive;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return archive.read(bytes, from, length);
            } catch (IOException | RuntimeException e) {
                throw new Unreadable(reasonOf(e), e);
            }
        }
    }
}
