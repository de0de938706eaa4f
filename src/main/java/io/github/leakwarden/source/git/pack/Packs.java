package io.github.leakwarden.source.git.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All packs of some object stores. Once closed they can be read again, until they are closed again. For any number of threads. */
public final class Packs implements Closeable {
    private final List<Pack> packs;

    private Packs(List<Pack> packs) {
        this.packs = List.copyOf(packs);
    }

    /**
     * Opens the packs that can be opened: what the others hold is missing.
     *
     * @param stores git's {@code objects}, the nearest first, and their alternates
     */
    public static Packs in(List<Path> stores) {
        List<Pack> packs = new ArrayList<>();
        for (Path store : stores) {
            for (Path index : indexes(store.resolve("pack"))) {
                try {
                    packs.add(Pack.open(index));
                } catch (IOException e) {
                    // Whoever asks for an object of it is told of that object.
                    continue;
                }
            }
        }
        return new Packs(packs);
    }

    private static List<Path> indexes(Path folder) {
        List<Path> indexes = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "pack-*.idx")) {
                files.forEach(indexes::add);
            } catch (IOException | DirectoryIteratorException e) {
                return List.of();
            }
        }
        Collections.sort(indexes);
        return indexes;
    }

    /** The packs, in the order in which to look. */
    public List<Pack> all() {
        return packs;
    }

    /** Whether one of the indexes names the object with the id at {@code raw[0, 20)}. */
    public boolean contain(byte[] raw) {
        for (Pack pack : packs) {
            if (pack.index().find(raw, 0) >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        for (Pack pack : packs) {
            try {
                pack.close();
            } catch (IOException e) {
                // It was only read.
                continue;
            }
        }
    }
}
