package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.FileName;
import io.github.leakwarden.text.view.FileType;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of one tar, in order. A link is a member whose content is its target, as in a zip; a device is an empty one,
 * since its name can say something, and so is a folder. Names of users and groups are bytes of the tar, each looked at
 * once. A sparse file is read as it is stored, without its holes. Reads on behind the end record and behind damage,
 * where the next header may be. For one thread.
 */
final class TarMembers {
    private static final int BLOCK = TarHeader.BLOCK_BYTES;
    private static final int BUFFER_BYTES = 64 << 10;

    /** Longest name or set of attributes that is looked at. */
    private static final int MAX_EXTENSION_BYTES = 1 << 20;

    /** Longest content that is looked through before a header behind the end is believed: more than a tape's record. */
    private static final int MAX_STALE_BYTES = 64 << 10;

    /** Attributes of a member that say nothing but what the system knows of a file. */
    private static final Set<String> PLAIN_ATTRIBUTES = Set.of(
            "path",
            "linkpath",
            "size",
            "mtime",
            "atime",
            "ctime",
            "uid",
            "gid",
            "charset",
            "hdrcharset",
            "LIBARCHIVE.creationtime");

    private final Expansion expansion;
    private final Provenance place;
    private final int depth;
    private final Leftover leftover;
    private final BufferedInputStream in;
    private final Map<String, String> attributes = new HashMap<>();
    private final Set<String> owners = new HashSet<>();
    private long position;
    private boolean ended;
    private boolean pastEnd;
    private Optional<FileType> behindEnd = Optional.empty();
    private boolean damaged;

    /** @param file the tar itself, which is not the archive named if that is a compressed one */
    TarMembers(Expansion expansion, Provenance place, Provenance file, int depth, InputStream stream) {
        this.expansion = expansion;
        this.place = place;
        this.depth = depth;
        this.leftover = new Leftover(expansion, file);
        this.in = new BufferedInputStream(stream, BUFFER_BYTES);
    }

    /** Reads to the end of the stream. */
    void read() {
        try {
            while (expansion.goesOn() && readBlock()) {
                continue;
            }
        } catch (IOException | RuntimeException e) {
            damaged = true;
        }
        leftover.flush();
        if (damaged || !ended) {
            expansion.broken(place);
        } else {
            behindEnd.ifPresent(type -> expansion.trailing(place, type == FileType.TEXT));
        }
    }

    private boolean readBlock() throws IOException {
        byte[] block = new byte[BLOCK];
        int length = in.readNBytes(block, 0, BLOCK);
        Optional<TarHeader> header = length == BLOCK ? TarHeader.of(block) : Optional.empty();
        if (header.isPresent() && (!pastEnd || isWhole(header.get().bytes()))) {
            leftover.flush();
            ended = pastEnd;
            readOwner(block);
            position += length;
            readMember(header.get());
        } else {
            if (length > 0) {
                judge(block, length, header.isPresent());
            }
            leftover.add(block, 0, length, position);
            position += length;
        }
        return length == BLOCK;
    }

    /** A block of zeros is the end; anything else that starts no member is damage before it, and odd behind it. */
    private void judge(byte[] block, int length, boolean stale) {
        if (Leftover.isZero(block, length)) {
            ended = true;
            pastEnd = true;
        } else if (!ended) {
            damaged = true;
        } else if (behindEnd.isEmpty()) {
            behindEnd = Optional.of(stale ? FileType.TEXT : FileType.of(block, length));
        }
    }

    /** Whether a member behind the end is all there. Old writers filled the last record with what stood in it before. */
    private boolean isWhole(long bytes) throws IOException {
        if (bytes > MAX_STALE_BYTES) {
            return true;
        }
        in.mark(MAX_STALE_BYTES);
        long there = in.readNBytes((int) bytes).length;
        in.reset();
        return there == bytes;
    }

    /** The names of user and group, which somebody may have chosen; mostly the same in all of a tar. */
    private void readOwner(byte[] block) {
        int from = TarHeader.OWNER;
        if (Leftover.hasText(block, from, from + TarHeader.OWNER_BYTES)
                && owners.add(new String(block, from, TarHeader.OWNER_BYTES, StandardCharsets.ISO_8859_1))) {
            leftover.add(block, from, TarHeader.OWNER_BYTES, position + from);
            leftover.flush();
        }
    }

    private void readMember(TarHeader header) throws IOException {
        boolean more = header.extended();
        while (more) {
            more = exactly(BLOCK)[BLOCK - 8] != 0;
        }
        switch (header.type()) {
            case 'x', 'g', 'L', 'K' -> readExtension(header);
            case '1', '2', '3', '4', '5', '6' -> readLink(header);
            default -> {
                String name =
                        attributes.getOrDefault("GNU.sparse.name", attributes.getOrDefault("path", header.name()));
                long bytes = number(attributes.get("size"), header.bytes());
                attributes.clear();
                if (name.endsWith("/") && bytes == 0) {
                    expansion.folder(place, name);
                } else {
                    readContent(name, bytes);
                }
            }
        }
    }

    /** A link, device or folder, none of which should have content. */
    private void readLink(TarHeader header) throws IOException {
        String name = attributes.getOrDefault("path", header.name());
        byte[] target = attributes.getOrDefault("linkpath", header.target()).getBytes(StandardCharsets.UTF_8);
        attributes.clear();
        boolean content = header.bytes() > 0 && !headerFollows();
        if (content) {
            readContent(name, header.bytes());
        }
        if (header.type() == '5') {
            expansion.folder(place, name);
        } else if (!content || target.length > 0) {
            expansion.member(place.member(name), new ByteArrayInputStream(target), depth);
        }
    }

    private static long number(@org.jspecify.annotations.Nullable String digits, long otherwise) {
        return digits != null && digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : otherwise;
    }

    /** Whether what claims to have content is a link or folder that has none. */
    private boolean headerFollows() throws IOException {
        byte[] block = new byte[BLOCK];
        in.mark(BLOCK);
        int length = in.readNBytes(block, 0, BLOCK);
        in.reset();
        return length < BLOCK || TarHeader.of(block).isPresent() || Leftover.isZero(block, BLOCK);
    }

    private void readContent(String name, long bytes) throws IOException {
        CountedStream content = new CountedStream(new BoundedStream(in, bytes));
        expansion.member(place.member(name), content, depth);
        position += content.count();
        if (content.count() < bytes) {
            throw new EOFException();
        }
        skipPadding(bytes);
    }

    private void skipPadding(long bytes) throws IOException {
        byte[] padding = exactly((int) (-bytes & (BLOCK - 1)));
        if (!Leftover.isZero(padding, padding.length)) {
            leftover.add(padding, 0, padding.length, position - padding.length);
            leftover.flush();
        }
    }

    /** A long name, or attributes for the next member or all of them. */
    private void readExtension(TarHeader header) throws IOException {
        if (header.bytes() > MAX_EXTENSION_BYTES) {
            throw new IOException("attributes of megabytes");
        }
        long start = position;
        byte[] content = exactly((int) header.bytes());
        skipPadding(header.bytes());
        if (header.type() == 'L' || header.type() == 'K') {
            attributes.put(header.type() == 'L' ? "path" : "linkpath", FileName.decode(untilZero(content)));
        } else if (readAttributes(content, header.type() == 'x')) {
            leftover.add(content, 0, content.length, start);
            leftover.flush();
        }
    }

    /** Keeps what a member needs; returns whether there is something else that somebody wrote. */
    private boolean readAttributes(byte[] content, boolean forNext) {
        boolean others = false;
        int at = 0;
        while (at < content.length) {
            int blank = indexOf(content, ' ', at);
            int equals = indexOf(content, '=', blank);
            long length = number(new String(content, at, blank - at, StandardCharsets.ISO_8859_1), 0);
            int end = (int) Math.min(at + length, content.length);
            if (end <= equals) {
                return true;
            }
            String key = new String(content, blank + 1, equals - blank - 1, StandardCharsets.UTF_8);
            if (forNext) {
                attributes.put(key, FileName.decode(Arrays.copyOfRange(content, equals + 1, end - 1)));
            }
            others |= !PLAIN_ATTRIBUTES.contains(key) && !key.startsWith("GNU.sparse.");
            at = end;
        }
        return others;
    }

    private static int indexOf(byte[] bytes, char sought, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != sought) {
            at++;
        }
        return at;
    }

    private static byte[] untilZero(byte[] bytes) {
        return Arrays.copyOf(bytes, indexOf(bytes, '\0', 0));
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        position += bytes.length;
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }
}
