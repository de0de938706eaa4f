package io.github.leakwarden.source.git;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** The names of objects that lie in files of their own: {@code 00/} to {@code ff/}, 38 digits in each. */
final class LooseIds {
    private LooseIds() {}

    /**
     * All that a store has.
     *
     * @param store git's {@code objects}
     * @throws IOException if a folder cannot be listed to its end
     */
    static List<ObjectId> in(Path store) throws IOException {
        List<ObjectId> ids = new ArrayList<>();
        for (int first = 0; first < 256; first++) {
            String start = String.format("%02x", first);
            Path folder = store.resolve(start);
            if (Files.isDirectory(folder)) {
                add(start, folder, ids);
            }
        }
        return ids;
    }

    private static void add(String start, Path folder, List<ObjectId> ids) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = start + file.getFileName();
                if (ObjectId.isId(name)) {
                    ids.add(ObjectId.fromString(name));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
