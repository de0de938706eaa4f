package io.github.leakwarden.scan;

import io.github.leakwarden.scan.AskedFiles.Asked;
import io.github.leakwarden.source.git.cache.CacheFile;
import io.github.leakwarden.source.git.cache.Digests;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an {@link ExposureMemory} keeps, as bytes: for each file a digest of it, a digest of the answers, and what was
 * asked, in numbers: a level, where words stand in the file, an end each.
 */
final class ExposureEntries {
    private static final int MOST_ENTRIES = 50_000;

    /** Of levels, bytes of words, and files asked for; no analysis comes near. */
    private static final int MOST = Short.MAX_VALUE;

    /**
     * A file that was analysed.
     *
     * @param asked what was asked of the project
     * @param answers tells other answers apart
     */
    record Entry(List<Asked> asked, byte[] answers) {
        Entry {
            asked = List.copyOf(asked);
            answers = answers.clone();
        }

        /** Whether the project would answer the same now. */
        boolean isStill(String path, byte[] content, ProjectDigests project) {
            byte[][] now = new byte[asked.size()][];
            for (int i = 0; i < now.length; i++) {
                now[i] = project.digest(asked.get(i).from(path, content));
            }
            return Arrays.equals(answers, Digests.sha256(now));
        }

        private boolean isLarge() {
            return asked.size() > MOST || asked.stream().anyMatch(one -> one.levels() > MOST || one.length() > MOST);
        }
    }

    private ExposureEntries() {}

    /** All of them, by the digests of the files; none if they cannot be had. */
    static Map<ByteBuffer, Entry> read(CacheFile file) {
        Optional<ByteBuffer> content = file.read();
        try {
            return content.isPresent() ? read(content.get().order(ByteOrder.BIG_ENDIAN)) : Map.of();
        } catch (RuntimeException damaged) {
            return Map.of();
        }
    }

    private static Map<ByteBuffer, Entry> read(ByteBuffer in) {
        Map<ByteBuffer, Entry> entries = new HashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            byte[] key = digest(in);
            byte[] answers = digest(in);
            List<Asked> asked = new ArrayList<>();
            for (int more = in.getShort(); more > 0; more--) {
                asked.add(new Asked(in.getShort(), in.getInt(), in.getShort(), in.get()));
            }
            entries.put(ByteBuffer.wrap(key), new Entry(asked, answers));
        }
        return entries;
    }

    private static byte[] digest(ByteBuffer in) {
        byte[] digest = new byte[Digests.BYTES];
        in.get(digest);
        return digest;
    }

    /** Writes those that were used, and others while there is room. */
    static void write(CacheFile file, Map<ByteBuffer, Entry> used, Map<ByteBuffer, Entry> others) {
        Map<ByteBuffer, Entry> kept = new LinkedHashMap<>();
        add(used, kept);
        add(others, kept);
        try {
            file.write(ByteBuffer.wrap(bytes(kept)));
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory can be written", impossible);
        }
    }

    private static void add(Map<ByteBuffer, Entry> some, Map<ByteBuffer, Entry> kept) {
        for (Map.Entry<ByteBuffer, Entry> one : some.entrySet()) {
            if (kept.size() < MOST_ENTRIES && !one.getValue().isLarge()) {
                kept.putIfAbsent(one.getKey(), one.getValue());
            }
        }
    }

    private static byte[] bytes(Map<ByteBuffer, Entry> kept) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(kept.size());
        for (Map.Entry<ByteBuffer, Entry> one : kept.entrySet()) {
            out.write(one.getKey().array());
            out.write(one.getValue().answers());
            out.writeShort(one.getValue().asked().size());
            for (Asked asked : one.getValue().asked()) {
                out.writeShort(asked.levels());
                out.writeInt(asked.at());
                out.writeShort(asked.length());
                out.writeByte(asked.end());
            }
        }
        return bytes.toByteArray();
    }
}
