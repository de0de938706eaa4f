package io.github.leakwarden.source.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Archives made for tests. */
final class Archives {
    private Archives() {}

    enum Form {
        ZIP,
        TAR,
        GZIP,
        BZIP2;

        byte[] pack(String name, String text) {
            return pack(name, text.getBytes(StandardCharsets.ISO_8859_1));
        }

        byte[] pack(String name, byte[] content) {
            return switch (this) {
                case ZIP -> zip().add(name, content).bytes();
                case TAR -> tar(name, content);
                case GZIP -> filter(content, GZIPOutputStream::new);
                case BZIP2 -> filter(content, BZip2CompressorOutputStream::new);
            };
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

        Zip comment(String text) {
            out.setComment(text);
            return this;
        }

        Zip add(String name, String text) {
            return add(name, text.getBytes(StandardCharsets.ISO_8859_1));
        }

        Zip add(String name, byte[] content) {
            try {
                out.putArchiveEntry(new ZipArchiveEntry(name));
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

    /** Sets the flag of encryption in the directory entry of a member. */
    static void markEncrypted(byte[] zip, String name) {
        byte[] sought = name.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + 46 + sought.length <= zip.length; i++) {
            boolean entry = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
            if (entry && Arrays.equals(zip, i + 46, i + 46 + sought.length, sought, 0, sought.length)) {
                zip[i + 8] |= 1;
            }
        }
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
