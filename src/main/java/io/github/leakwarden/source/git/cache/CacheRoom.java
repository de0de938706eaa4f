package io.github.leakwarden.source.git.cache;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps a folder of cache files within bounds: those not used for longest go first. */
final class CacheRoom {
    /** How the name of a file ends that is being written. */
    static final String UNFINISHED = ".new";

    private static final int MOST_FILES = 128;
    private static final long MOST_BYTES = 1L << 30;

    /** No write takes as long: who began it was killed. */
    private static final long ABANDONED_MILLIS = 60L * 60 * 1000;

    private record Entry(Path path, long bytes, long used) {}

    private CacheRoom() {}

    /**
     * Makes room for one file more.
     *
     * @param path of the file, which takes the place of the one there
     */
    static void make(Path folder, Path path, long bytes) throws IOException {
        List<Entry> entries = new ArrayList<>();
        long now = System.currentTimeMillis();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
                long used = about.lastModifiedTime().toMillis();
                if (file.toString().endsWith(UNFINISHED)) {
                    if (used < now - ABANDONED_MILLIS) {
                        Files.deleteIfExists(file);
                    }
                } else if (!file.equals(path) && about.isRegularFile()) {
                    entries.add(new Entry(file, about.size(), used));
                }
            }
        }
        delete(entries, bytes);
    }

    private static void delete(List<Entry> entries, long more) throws IOException {
        entries.sort(Comparator.comparingLong(Entry::used).reversed());
        long sum = more;
        int count = 1;
        for (Entry entry : entries) {
            sum += entry.bytes();
            count++;
            if (sum > MOST_BYTES || count > MOST_FILES) {
                Files.deleteIfExists(entry.path());
            }
        }
    }
}
