package io.github.leakwarden.scan;

import io.github.leakwarden.exposure.ProjectFiles;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.scan.ExposureEntries.Entry;
import io.github.leakwarden.source.git.HistoryCache;
import io.github.leakwarden.source.git.cache.CacheFile;
import io.github.leakwarden.source.git.cache.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which code files were analysed whole with nothing found, so that they are not parsed again while they, and what
 * was asked of the project around them, are the same. Keeps digests and numbers only, no word of a file or of a path. Read
 * when the first file is to be analysed. Thread-safe.
 */
final class ExposureMemory {
    /** An analysis of one file. */
    interface Analysis {
        /**
         * Runs it.
         *
         * @param project asked for the files around
         * @param incomplete told if a part was given up
         */
        List<ExposureHit> run(ProjectFiles project, Runnable incomplete);
    }

    private static final String FOLDER = "exposures";

    private final ScanRequest request;
    private final Path root;
    private final Map<String, ProjectDigests> projects = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, Entry> used = new ConcurrentHashMap<>();
    private volatile boolean isFresh;
    private Optional<CacheFile> file = Optional.empty();
    private @Nullable Map<ByteBuffer, Entry> known;

    /** @param root what is scanned */
    ExposureMemory(ScanRequest request, Path root) {
        this.request = request;
        this.root = root;
    }

    private synchronized Map<ByteBuffer, Entry> known() {
        Map<ByteBuffer, Entry> read = known;
        if (read == null) {
            file = HistoryCaches.of(request, FOLDER).map(this::file);
            read = file.map(ExposureEntries::read).orElse(Map.of());
            known = read;
        }
        return read;
    }

    private CacheFile file(HistoryCache cache) {
        byte[] place = root.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        byte[] key = Digests.sha256(cache.engine(), cache.rules(), place);
        return new CacheFile(cache.folder(), Digests.name(key), key);
    }

    /**
     * Analyses a file, unless that is known to find nothing.
     *
     * @param bytes content in {@code [0, length)}
     */
    List<ExposureHit> analyse(
            String unit, String path, byte[] bytes, int length, ProjectFiles project, Analysis analysis) {
        ProjectDigests digests = projects.computeIfAbsent(unit, name -> new ProjectDigests(project));
        byte[] content = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        ByteBuffer key = ByteBuffer.wrap(Digests.sha256(path.getBytes(StandardCharsets.UTF_8), content));
        Entry entry = known().get(key);
        if (entry != null && entry.isStill(path, content, digests)) {
            used.put(key, entry);
            return List.of();
        }
        AskedFiles asked = new AskedFiles(path, content, digests);
        boolean[] incomplete = new boolean[1];
        List<ExposureHit> hits = analysis.run(asked, () -> incomplete[0] = true);
        if (hits.isEmpty() && !incomplete[0] && asked.isWhole()) {
            used.put(key, new Entry(asked.asked(), asked.answers()));
            isFresh = true;
        }
        return hits;
    }

    /** Writes down what is new; to be called at the end. */
    synchronized void save() {
        if (isFresh && file.isPresent()) {
            ExposureEntries.write(file.get(), used, known());
        }
    }
}
