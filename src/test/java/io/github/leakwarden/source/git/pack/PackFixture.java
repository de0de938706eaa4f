package io.github.leakwarden.source.git.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes packs and indexes entry by entry, also such as git would never write. */
final class PackFixture {
    /** One entry as the index is to have it. */
    private record Entry(byte[] id, long offset, int checksum) {}

    private final ByteArrayOutputStream pack = new ByteArrayOutputStream();
    private final List<Entry> entries = new ArrayList<>();

    PackFixture() {
        pack.writeBytes(new byte[12]);
    }

    /** Where the next entry will start. */
    int offset() {
        return pack.size();
    }

    /** A whole blob. */
    byte[] blob(byte[] content) {
        byte[] id = id(content);
        entry(id, PackEntry.BLOB, content.length, new byte[0], content);
        return id;
    }

    /** A delta of what starts so many bytes before. */
    void offsetDelta(byte[] id, int distance, byte[] delta) {
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
    void idDelta(byte[] id, byte[] base, byte[] delta) {
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
        entries.add(new Entry(id, pack.size(), (int) checksum.getValue()));
        pack.writeBytes(entry);
    }

    /** Writes both files and opens them. */
    Pack open(Path folder) {
        try {
            byte[] bytes = packBytes();
            Files.write(folder.resolve("pack-crafted.pack"), bytes);
            Path index = folder.resolve("pack-crafted.idx");
            Files.write(index, indexBytes(Arrays.copyOfRange(bytes, bytes.length - 20, bytes.length)));
            return Pack.open(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] packBytes() {
        byte[] body = pack.toByteArray();
        ByteBuffer.wrap(body).putInt(0x5041434B).putInt(2).putInt(entries.size());
        return joined(body, sha1(body));
    }

    byte[] indexBytes(byte[] packChecksum) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::id, Arrays::compareUnsigned));
        ByteBuffer index = ByteBuffer.allocate(8 + 1024 + 28 * sorted.size() + 20);
        index.putInt(0xFF744F63).putInt(2);
        for (int first = 0; first < 256; first++) {
            int upTo = first;
            index.putInt((int) sorted.stream()
                    .filter(entry -> (entry.id()[0] & 0xFF) <= upTo)
                    .count());
        }
        sorted.forEach(entry -> index.put(entry.id()));
        sorted.forEach(entry -> index.putInt(entry.checksum()));
        sorted.forEach(entry -> index.putInt((int) entry.offset()));
        index.put(packChecksum);
        return joined(index.array(), sha1(index.array()));
    }

    /** A delta that copies all of its base and adds something. */
    static byte[] appending(int baseLength, byte[] added) {
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
