package io.github.leakwarden.source.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.UnrecognizedExtraField;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipShort;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.snappy.FramedSnappyCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.XZOutputStream;

/** Archives made for tests. */
final class Archives {
    private Archives() {}

    enum Form {
        ZIP,
        SEVEN_ZIP,
        TAR,
        AR,
        CPIO,
        GZIP,
        BZIP2,
        XZ,
        LZMA,
        ZSTD,
        LZ4,
        SNAPPY,
        ZLIB;

        byte[] pack(String name, String text) {
            return pack(name, text.getBytes(StandardCharsets.ISO_8859_1));
        }

        byte[] pack(String name, byte[] content) {
            return switch (this) {
                case ZIP -> zip().add(name, content).bytes();
                case SEVEN_ZIP -> sevenZip(name, content);
                case TAR -> tar(name, content);
                case AR -> ar(name, content);
                case CPIO -> cpio(name, content);
                case GZIP -> filter(content, GZIPOutputStream::new);
                case BZIP2 -> filter(content, BZip2CompressorOutputStream::new);
                case XZ -> filter(content, out -> new XZOutputStream(out, new LZMA2Options(1)));
                case LZMA -> filter(content, out -> new LZMAOutputStream(out, new LZMA2Options(1), -1));
                case ZSTD -> zstd(content);
                case LZ4 -> filter(content, FramedLZ4CompressorOutputStream::new);
                case SNAPPY -> filter(content, out -> new FramedSnappyCompressorOutputStream(out));
                case ZLIB -> filter(content, DeflaterOutputStream::new);
            };
        }

        /** Whether damage to the content shows, or only to the frame around it. */
        boolean hasChecksum() {
            return this != TAR && this != AR && this != CPIO && this != ZSTD && this != LZ4;
        }
    }

    /** Wraps a stream in one that compresses. */
    private interface Filter {
        OutputStream wrap(OutputStream out) throws IOException;
    }

    /** A zip under construction; a name may come twice. */
    static final class Zip {
        private final SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        private final ZipArchiveOutputStream out = new ZipArchiveOutputStream(channel);

        private Zip() {}

        /** Adds a member with an extra field in both of its headers. */
        Zip addWithField(String name, String content, String field) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            UnrecognizedExtraField extra = new UnrecognizedExtraField();
            extra.setHeaderId(new ZipShort(0x6B6C));
            extra.setLocalFileDataData(field.getBytes(StandardCharsets.US_ASCII));
            extra.setCentralDirectoryData(new byte[0]);
            entry.addExtraField(extra);
            return add(entry, content.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Adds a member with a comment in the directory. */
        Zip addWithComment(String name, String content, String comment) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setComment(comment);
            return add(entry, content.getBytes(StandardCharsets.ISO_8859_1));
        }

        Zip addStored(String name, byte[] content) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setMethod(ZipArchiveEntry.STORED);
            return add(entry, content);
        }

        Zip wide() {
            out.setUseZip64(Zip64Mode.Always);
            return this;
        }

        Zip comment(String text) {
            out.setComment(text);
            return this;
        }

        Zip add(String name, String text) {
            return add(name, text.getBytes(StandardCharsets.ISO_8859_1));
        }

        Zip add(String name, byte[] content) {
            return add(new ZipArchiveEntry(name), content);
        }

        private Zip add(ZipArchiveEntry entry, byte[] content) {
            try {
                out.putArchiveEntry(entry);
                out.write(content);
                out.closeArchiveEntry();
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] bytes() {
            try {
                out.close();
                return Arrays.copyOf(channel.array(), (int) channel.size());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Zip zip() {
        return new Zip();
    }

    /** Sets the flag of encryption of a member, in the directory and before the member. */
    static void markEncrypted(byte[] zip, String name) {
        for (int at : headersOf(zip, name)) {
            zip[at + (zip[at + 2] == 1 ? 8 : 6)] |= 1;
        }
    }

    /** Where the headers of a member start, the one before it first. */
    static List<Integer> headersOf(byte[] zip, String name) {
        byte[] sought = name.getBytes(StandardCharsets.US_ASCII);
        List<Integer> headers = new ArrayList<>();
        for (int i = 0; i + 30 + sought.length <= zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && (zip[i + 2] == 1 || zip[i + 2] == 3)) {
                int at = i + (zip[i + 2] == 1 ? 46 : 30);
                if (at + sought.length <= zip.length
                        && Arrays.equals(zip, at, at + sought.length, sought, 0, sought.length)) {
                    headers.add(i);
                }
            }
        }
        return headers;
    }

    /** A tar whose one member has a GNU long name of so many bytes. */
    static byte[] tarWithNameOf(int length) {
        byte[] header = new byte[512];
        byte[] name = "././@LongLink".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, header, 0, name.length);
        byte[] size = String.format("%011o", length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, header, 124, 11);
        header[156] = 'L';
        byte[] magic = "ustar  ".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, header, 257, magic.length);
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        byte[] checksum = String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(checksum, 0, header, 148, 8);
        byte[] text = new byte[length];
        Arrays.fill(text, (byte) 'n');
        return concat(header, text);
    }

    /** Text that does not compress to nothing. */
    static String randomText(int length) {
        Random random = new Random(length);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('!' + random.nextInt(90)));
        }
        return text.toString();
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] tar(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            out.putArchiveEntry(entry);
            out.write(content);
            out.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] sevenZip(String name, byte[] content) {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile out = new SevenZOutputFile(channel)) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName(name);
            out.putArchiveEntry(entry);
            out.write(content);
            out.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    private static byte[] ar(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArArchiveOutputStream out = new ArArchiveOutputStream(bytes)) {
            out.putArchiveEntry(new ArArchiveEntry(name, content.length));
            out.write(content);
            out.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] cpio(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CpioArchiveOutputStream out = new CpioArchiveOutputStream(bytes)) {
            out.putArchiveEntry(new CpioArchiveEntry(name, content.length));
            out.write(content);
            out.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A frame of raw blocks, without a checksum. */
    static byte[] zstd(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, (byte) 0xA0});
        writeLittleEndian(out, content.length, 4);
        int at = 0;
        do {
            int length = Math.min(content.length - at, 100_000);
            boolean last = at + length == content.length;
            writeLittleEndian(out, length << 3 | (last ? 1 : 0), 3);
            out.write(content, at, length);
            at += length;
        } while (at < content.length);
        return out.toByteArray();
    }

    static void writeLittleEndian(ByteArrayOutputStream out, int number, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(number >>> (8 * i));
        }
    }

    private static byte[] filter(byte[] content, Filter filter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = filter.wrap(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
