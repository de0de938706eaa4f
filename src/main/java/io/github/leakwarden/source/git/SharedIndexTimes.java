package io.github.leakwarden.source.git;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/**
 * The times of a split index's shared parts. Git sets them to now whenever it reads such an index, and no setting stops
 * it; a scan puts them back.
 */
final class SharedIndexTimes {
    private final Map<Path, FileTime> times = new HashMap<>();

    private SharedIndexTimes() {}

    /** Remembers them. */
    static SharedIndexTimes of(Path gitDirectory) {
        SharedIndexTimes remembered = new SharedIndexTimes();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(gitDirectory, SharedIndexTimes::isShared)) {
            for (Path part : parts) {
                remembered.times.put(part, Files.getLastModifiedTime(part));
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Then git cannot read them either, and says so.
            return remembered;
        }
        return remembered;
    }

    /** Not by a glob, which would load regular expressions in every scan. */
    private static boolean isShared(Path file) {
        return file.getFileName().toString().startsWith("sharedindex.");
    }

    /** Puts back those that changed. */
    void restore() {
        times.forEach((part, time) -> {
            try {
                if (!Files.getLastModifiedTime(part).equals(time)) {
                    Files.setLastModifiedTime(part, time);
                }
            } catch (IOException e) {
                // Gone, or not ours: then git could not set its time either.
                return;
            }
        });
    }
}
