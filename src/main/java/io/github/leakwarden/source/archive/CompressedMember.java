package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.text.view.FileType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The one file in a compressed one; if that is a tar or cpio, its members count as those of one archive. */
final class CompressedMember {
    private static final int PIECE_BYTES = 64 << 10;

    /** A second archive behind the first has no name. */
    private static final String BEHIND = "(behind the end)";

    private final Expansion expansion;
    private final Provenance place;
    private final int depth;

    CompressedMember(Expansion expansion, Provenance place, int depth) {
        this.expansion = expansion;
        this.place = place;
        this.depth = depth;
    }

    void read(ArchiveFormat format, InputStream stream) {
        Asides asides = new Asides();
        try (CompressedStream decompressed = new CompressedStream(format, stream, asides)) {
            asides.stream = Optional.of(decompressed);
            MemberReader reader = new MemberReader(decompressed, expansion.newBudget(), expansion::isWanted);
            readContent(reader);
            expansion.report(place, reader);
            if (decompressed.isEnded() && expansion.goesOn()) {
                readBehind(new BufferedInputStream(decompressed.rest()), decompressed.position());
            }
        } catch (IOException e) {
            expansion.unread(place, Unreadable.reasonOf(e));
        }
    }

    private void readContent(MemberReader reader) {
        Provenance file = place.member(withoutSuffix(place.fileName()));
        byte[] head = reader.peek(ArchiveFormat.HEAD_BYTES);
        Optional<ArchiveFormat> within = ArchiveFormat.ofHead(head, head.length);
        if (within.equals(Optional.of(ArchiveFormat.TAR))) {
            new TarMembers(expansion, place, file, depth, reader.stream()).read();
        } else if (within.equals(Optional.of(ArchiveFormat.CPIO))) {
            new LibraryMembers(expansion, place, depth).read(ArchiveFormat.CPIO, reader.stream());
        } else if (head.length > 0 || reader.failure().isEmpty()) {
            expansion.member(file, reader.stream(), depth);
        }
        if (expansion.goesOn()) {
            reader.drain();
        }
    }

    /** What stands behind the last stream: zeros, which are the padding of tapes, another archive, or what it may be. */
    private void readBehind(BufferedInputStream rest, long end) throws IOException {
        long position = end;
        byte[] head;
        do {
            rest.mark(ArchiveFormat.HEAD_BYTES);
            head = rest.readNBytes(ArchiveFormat.HEAD_BYTES);
            rest.reset();
            int zeros = zeros(head);
            rest.skipNBytes(zeros);
            position += zeros;
            if (head.length == 0) {
                return;
            }
            if (zeros == 0) {
                break;
            }
        } while (expansion.goesOn());
        Optional<ArchiveFormat> format = ArchiveFormat.ofHead(head, head.length);
        if (format.isPresent()) {
            expansion.member(place.member(BEHIND), rest, depth);
        } else {
            deliver(rest, position);
        }
    }

    private static int zeros(byte[] bytes) {
        int count = 0;
        while (count < bytes.length && bytes[count] == 0) {
            count++;
        }
        return count;
    }

    private void deliver(InputStream rest, long start) throws IOException {
        Leftover leftover = new Leftover(expansion, place);
        long position = start;
        byte[] piece = rest.readNBytes(PIECE_BYTES);
        boolean text = FileType.of(piece, piece.length) == FileType.TEXT;
        while (piece.length > 0 && expansion.goesOn()) {
            leftover.add(piece, 0, piece.length, position);
            position += piece.length;
            piece = rest.readNBytes(PIECE_BYTES);
        }
        leftover.flush();
        expansion.trailing(place, text);
    }

    private static String withoutSuffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Names and comments of streams, at their place. */
    private final class Asides implements Decompressor.Asides {
        private Optional<CompressedStream> stream = Optional.empty();

        @Override
        public void aside(byte[] bytes) throws IOException {
            if (Leftover.hasText(bytes, 0, bytes.length)) {
                long end = stream.isPresent() ? stream.get().position() : bytes.length;
                expansion.raw(place, bytes, bytes.length, Math.max(end - bytes.length, 0));
            }
        }
    }
}
