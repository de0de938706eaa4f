package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The members of one tar, in order. Links and devices are no members: they hold no bytes. */
final class TarMembers {
    /** Room for the headers of one member, long names and extended attributes included. */
    private static final int HEADER_BYTES = 1 << 20;

    private final Expansion expansion;
    private final Provenance place;
    private final int depth;

    TarMembers(Expansion expansion, Provenance place, int depth) {
        this.expansion = expansion;
        this.place = place;
        this.depth = depth;
    }

    /** Reads to the end, or to the damage. */
    void read(InputStream stream) {
        LimitedStream limited = new LimitedStream(stream);
        TarArchiveInputStream tar = new TarArchiveInputStream(limited, StandardCharsets.UTF_8.name());
        while (expansion.goesOn()) {
            limited.limit(HEADER_BYTES);
            Optional<TarArchiveEntry> entry;
            try {
                entry = Optional.ofNullable(tar.getNextEntry());
            } catch (IOException | RuntimeException e) {
                expansion.broken(place);
                return;
            }
            if (entry.isEmpty()) {
                return;
            }
            limited.limit(Long.MAX_VALUE);
            if (isFile(entry.get())) {
                expansion.member(place.member(entry.get().getName()), tar, depth);
            }
        }
    }

    private static boolean isFile(TarArchiveEntry entry) {
        return !entry.isDirectory()
                && !entry.isSymbolicLink()
                && !entry.isLink()
                && !entry.isFIFO()
                && !entry.isCharacterDevice()
                && !entry.isBlockDevice();
    }
}
