package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.file.FileName;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The members of one zip: by the directory at its end, or in the order of the file where there is none.
 *
 * <p>The same name may come twice; a name that climbs out ({@code ../}) is only ever shown.
 */
final class ZipMembers {
    /** Directory bytes that are read for each member allowed: 46 and a longish name. */
    private static final long DIRECTORY_BYTES_A_MEMBER = 160;

    private final Expansion expansion;
    private final Provenance place;
    private final int depth;

    ZipMembers(Expansion expansion, Provenance place, int depth) {
        this.expansion = expansion;
        this.place = place;
        this.depth = depth;
    }

    /** Reads by the directory; without one, or with one too large to hold, in order. */
    void read(SeekableByteChannel channel) {
        LimitedChannel limited = new LimitedChannel(channel, expansion.limits().members() * DIRECTORY_BYTES_A_MEMBER);
        Optional<ZipFile> opened = open(limited);
        if (opened.isEmpty()) {
            readFromStart(channel, limited.isExceeded());
            return;
        }
        limited.lift();
        try {
            members(opened.get());
        } finally {
            ZipFile.closeQuietly(opened.get());
        }
    }

    /** Reads front to back; needs no directory. Returns whether an end was found where one may be. */
    boolean readInOrder(InputStream stream) {
        ZipArchiveInputStream zip = new ZipArchiveInputStream(stream, StandardCharsets.UTF_8.name(), true, true);
        while (expansion.goesOn()) {
            ZipArchiveEntry entry;
            try {
                entry = zip.getNextEntry();
            } catch (IOException | RuntimeException e) {
                return false;
            }
            if (entry == null) {
                return true;
            }
            if (isWanted(entry, zip.canReadEntryData(entry))) {
                expansion.member(place.member(name(entry)), zip, depth);
            }
        }
        return true;
    }

    private static Optional<ZipFile> open(LimitedChannel channel) {
        try {
            return Optional.of(ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setCharset(StandardCharsets.UTF_8)
                    .setUseUnicodeExtraFields(true)
                    .setIgnoreLocalFileHeader(true)
                    .get());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private void readFromStart(SeekableByteChannel channel, boolean directoryTooLarge) {
        boolean ended;
        try {
            channel.position(0);
            ended = readInOrder(new BufferedInputStream(Channels.newInputStream(channel)));
        } catch (IOException e) {
            ended = false;
        }
        if (!ended || !directoryTooLarge) {
            expansion.broken(place);
        }
    }

    private void members(ZipFile zip) {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!expansion.goesOn()) {
                return;
            }
            if (isWanted(entry, zip.canReadEntryData(entry))) {
                member(zip, entry);
            }
        }
    }

    private void member(ZipFile zip, ZipArchiveEntry entry) {
        Provenance member = place.member(name(entry));
        InputStream stream;
        try {
            stream = zip.getInputStream(entry);
        } catch (IOException | RuntimeException e) {
            expansion.broken(member);
            return;
        }
        expansion.member(member, stream, depth);
    }

    private boolean isWanted(ZipArchiveEntry entry, boolean readable) {
        if (entry.isDirectory()) {
            return false;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            expansion.unread("archive.encrypted", place.member(name(entry)), "encrypted member");
            return false;
        }
        if (!readable) {
            expansion.unread(
                    "archive.method", place.member(name(entry)), "compressed by a method that is not supported");
        }
        return readable;
    }

    /** The library puts question marks where a name is not in its encoding; then the bytes speak. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        return raw != null && entry.getName().indexOf('?') >= 0 ? FileName.decode(raw) : entry.getName();
    }
}
