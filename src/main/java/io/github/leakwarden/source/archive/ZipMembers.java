package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Provenance;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/**
 * The members of one zip: those of its directory, and those that only a header before them tells of.
 *
 * <p>What the directory says of a member and what the header says may differ, to show one tool what another does not
 * see: then both are believed. What belongs to no member is searched as bytes of the zip. The same name may come twice; a
 * name that climbs out ({@code ../}) is only ever shown. For one thread.
 */
final class ZipMembers {
    private static final int BUFFER_BYTES = 32 << 10;

    private final Expansion expansion;
    private final Provenance place;
    private final int depth;
    private final SeekableByteChannel channel;
    private final Ranges read = new Ranges();

    ZipMembers(Expansion expansion, Provenance place, int depth, SeekableByteChannel channel) {
        this.expansion = expansion;
        this.place = place;
        this.depth = depth;
        this.channel = channel;
    }

    /** Reads by the directory, and then in order what that left out; all in order where there is no directory. */
    void read() {
        try {
            Optional<ZipEnd> end = ZipEnd.find(channel);
            if (end.isPresent()) {
                readDirectory(end.get());
            } else {
                expansion.broken(place);
            }
            if (expansion.goesOn()) {
                read.forEachGap(channel.size(), this::readInOrder);
            }
        } catch (IOException | RuntimeException e) {
            expansion.broken(place);
        }
    }

    private void readInOrder(long start, long end) {
        new ZipInOrder(expansion, place, depth, new ChannelStream(channel, start, end), start, end - start).read();
    }

    private void readDirectory(ZipEnd end) throws IOException {
        BufferedInputStream in =
                new BufferedInputStream(new ChannelStream(channel, end.directory(), end.directoryEnd()), BUFFER_BYTES);
        long at = end.directory();
        Optional<ZipEntry> entry = ZipEntry.readDirectory(in);
        while (entry.isPresent() && expansion.goesOn()) {
            byte[] record = entry.get().record();
            if (entry.get().hasRemarks()) {
                expansion.raw(place, record, record.length, at);
            }
            at += record.length;
            readMember(entry.get(), end.base() + entry.get().offset());
            entry = ZipEntry.readDirectory(in);
        }
        read.add(end.directory(), at);
        if (at != end.directoryEnd()) {
            expansion.broken(place);
        }
    }

    private void readMember(ZipEntry entry, long header) throws IOException {
        Optional<ZipEntry> local =
                header < 0 ? Optional.empty() : ZipEntry.readLocal(new ChannelStream(channel, header, channel.size()));
        if (local.isEmpty()) {
            expansion.broken(place.member(entry.name()));
            return;
        }
        byte[] record = local.get().record();
        long content = header + record.length;
        read.add(header, content);
        if (local.get().hasRemarks() || !local.get().isNamedAs(entry)) {
            expansion.raw(place, record, record.length, header);
        }
        readContent(entry, content);
        if (!entry.saysTheSame(local.get())) {
            readContent(local.get(), content);
        }
    }

    private void readContent(ZipEntry entry, long start) {
        if (entry.isFolder()) {
            expansion.folder(place, entry.name());
            return;
        }
        Provenance member = place.member(entry.name());
        long length = Math.max(entry.compressedBytes(), 0);
        long used = length;
        try {
            ChannelStream rest = new ChannelStream(channel, start, channel.size());
            int bufferBytes = (int) Math.min(length + 1, BUFFER_BYTES);
            BufferedInputStream raw = new BufferedInputStream(new BoundedStream(rest, length), bufferBytes);
            try (ZipContent content = new ZipContent(entry, raw)) {
                expansion.member(member, content, depth);
                used = content.usedBytes(length);
            }
        } catch (IOException | RuntimeException e) {
            expansion.unread(member, Unreadable.reasonOf(e));
        }
        read.add(start, start + used);
    }
}
