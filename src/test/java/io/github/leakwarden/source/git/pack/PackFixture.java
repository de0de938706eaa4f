package io.github.leakwarden.source.git.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes packs and indexes entry by entry, also such as git would never write. */
public final class PackFixture {
    /** One entry as the index is to have it. */
    private record Entry(byte[] id, long offset, int checksum) {}

    private final ByteArrayOutputStream pack = new ByteArrayOutputStream();
    private final List<Entry> entries = new ArrayList<>();

    /** Where in what is written there are holes in the file, and how long they are all together up to there. */
    private final NavigableMap<Integer, Long> holes = new TreeMap<>(Map.of(0, 0L));

    public PackFixture() {
        pack.writeBytes(new byte[12]);
    }

    /** Where the next entry will start. */
    long offset() {
        return pack.size() + holes.lastEntry().getValue();
    }

    /** Leaves out so many bytes, which take no room on the disk. The entry before ends with them, so it is not to be read. */
    void hole(long bytes) {
        holes.put(pack.size(), holes.lastEntry().getValue() + bytes);
    }

    /** A whole blob. */
    byte[] blob(byte[] content) {
        byte[] id = id(content);
        entry(id, PackEntry.BLOB, content.length, new byte[0], content);
        return id;
    }

    /** A delta of what starts so many bytes before. */
    void offsetDelta(byte[] id, long distance, byte[] delta) {
        byte[] coded = new byte[10];
        int at = coded.length;
        long left = distance;
        coded[--at] = (byte) (left & 0x7F);
        while ((left >>>= 7) != 0) {
            coded[--at] = (byte) (0x80 | --left & 0x7F);
        }
        entry(id, 6, delta.length, Arrays.copyOfRange(coded, at, coded.length), delta);
    }

    /** A delta of the object of that id, wherever that is. */
    public void idDelta(byte[] id, byte[] base, byte[] delta) {
        entry(id, 7, delta.length, base, delta);
    }

    /** Any entry, honest or not. */
    void entry(byte[] id, int type, long length, byte[] base, byte[] content) {
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        long left = length >>> 4;
        entry.write((int) (type << 4 | length & 15 | (left > 0 ? 0x80 : 0)));
        while (left > 0) {
            entry.write((int) (left & 0x7F | (left > 0x7F ? 0x80 : 0)));
            left >>>= 7;
        }
        entry.writeBytes(base);
        entry.writeBytes(deflated(content));
        raw(id, entry.toByteArray());
    }

    /** An entry as it stands. */
    void raw(byte[] id, byte[] entry) {
        CRC32 checksum = new CRC32();
        checksum.update(entry);
        entries.add(new Entry(id, offset(), (int) checksum.getValue()));
        pack.writeBytes(entry);
    }

    /** Writes both files and opens them. */
    public Pack open(Path folder) {
        try {
            byte[] bytes = packBytes();
            writeWithHoles(folder.resolve("pack-crafted.pack"), bytes);
            Path index = folder.resolve("pack-crafted.idx");
            Files.write(index, indexBytes(Arrays.copyOfRange(bytes, bytes.length - 20, bytes.length)));
            return Pack.open(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeWithHoles(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            int end = bytes.length;
            for (Map.Entry<Integer, Long> hole : holes.descendingMap().entrySet()) {
                int start = hole.getKey();
                channel.write(ByteBuffer.wrap(bytes, start, end - start), start + hole.getValue());
                end = start;
            }
        }
    }

    /** Without holes. */
    byte[] packBytes() {
        byte[] body = pack.toByteArray();
        ByteBuffer.wrap(body).putInt(0x5041434B).putInt(2).putInt(entries.size());
        return joined(body, sha1(body));
    }

    byte[] indexBytes(byte[] packChecksum) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::id, Arrays::compareUnsigned));
        List<Long> large = sorted.stream()
                .map(Entry::offset)
                .filter(offset -> offset > Integer.MAX_VALUE)
                .toList();
        ByteBuffer index = ByteBuffer.allocate(8 + 1024 + 28 * sorted.size() + 8 * large.size() + 20);
        index.putInt(0xFF744F63).putInt(2);
        for (int first = 0; first < 256; first++) {
            int upTo = first;
            index.putInt((int) sorted.stream()
                    .filter(entry -> (entry.id()[0] & 0xFF) <= upTo)
                    .count());
        }
        sorted.forEach(entry -> index.put(entry.id()));
        sorted.forEach(entry -> index.putInt(entry.checksum()));
        sorted.forEach(entry -> index.putInt(
                entry.offset() > Integer.MAX_VALUE ? 1 << 31 | large.indexOf(entry.offset()) : (int) entry.offset()));
        large.forEach(index::putLong);
        index.put(packChecksum);
        return joined(index.array(), sha1(index.array()));
    }

    /** A delta that copies all of its base and adds something. */
    public static byte[] appending(int baseLength, byte[] added) {
        ByteArrayOutputStream delta = new ByteArrayOutputStream();
        size(delta, baseLength);
        size(delta, baseLength + added.length);
        delta.write(0x80 | 0x70);
        delta.write(baseLength & 0xFF);
        delta.write(baseLength >> 8 & 0xFF);
        delta.write(baseLength >> 16 & 0xFF);
        delta.write(added.length);
        delta.writeBytes(added);
        return delta.toByteArray();
    }

    static void size(ByteArrayOutputStream delta, long size) {
        long left = size;
        while (left > 0x7F) {
            delta.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        delta.write((int) left);
    }

    /** What git calls a blob. */
    static byte[] id(byte[] content) {
        byte[] header = ("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII);
        return sha1(joined(header, content));
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[4096];
        while (!deflater.finished()) {
            out.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
