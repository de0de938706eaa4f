package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.arj.ArjArchiveInputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;

/**
 * The members of an archive that is read front to back by Commons Compress. A link is a member whose content is its
 * target, a device an empty one. For one thread.
 */
final class LibraryMembers {
    /** Room for the headers of one member, and the table of names of a static library. */
    private static final int HEADER_BYTES = 4 << 20;

    private final Expansion expansion;
    private final Provenance place;
    private final int depth;

    LibraryMembers(Expansion expansion, Provenance place, int depth) {
        this.expansion = expansion;
        this.place = place;
        this.depth = depth;
    }

    /** Reads to the end, or to the damage. */
    void read(ArchiveFormat format, InputStream stream) {
        CountedStream counted = new CountedStream(stream);
        counted.limit(HEADER_BYTES);
        try {
            ArchiveInputStream<?> archive = open(format, counted);
            while (expansion.goesOn()) {
                counted.limit(HEADER_BYTES);
                ArchiveEntry entry = archive.getNextEntry();
                counted.limit(Long.MAX_VALUE);
                if (entry == null) {
                    return;
                }
                read(archive, entry);
            }
        } catch (IOException | RuntimeException e) {
            expansion.unread(place, Unreadable.reasonOf(e));
        }
    }

    private static ArchiveInputStream<?> open(ArchiveFormat format, InputStream in) throws IOException {
        try {
            return switch (format) {
                case AR -> new ArArchiveInputStream(in);
                case CPIO -> new CpioArchiveInputStream(in, StandardCharsets.UTF_8.name());
                case ARJ -> new ArjArchiveInputStream(in);
                default -> throw new IllegalArgumentException("not of this kind");
            };
        } catch (ArchiveException e) {
            throw new IOException("not such an archive", e);
        }
    }

    private void read(ArchiveInputStream<?> archive, ArchiveEntry entry) throws IOException {
        if (entry.isDirectory()) {
            expansion.folder(place, entry.getName());
            return;
        }
        Provenance member = place.member(entry.getName());
        if (!canRead(archive, entry)) {
            expansion.unread(member, Unreadable.Reason.METHOD);
            return;
        }
        CountedStream content = new CountedStream(new BoundedStream(archive, entry.getSize()));
        expansion.member(member, content, depth);
        if (content.count() < entry.getSize() && expansion.goesOn()) {
            throw new IOException("cut off");
        }
    }

    private static <E extends ArchiveEntry> boolean canRead(ArchiveInputStream<E> archive, ArchiveEntry entry) {
        return archive.canReadEntryData(entry);
    }
}
