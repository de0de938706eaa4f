package io.github.leakwarden.source.git.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All packs of some object stores. Once closed they can be read again, until they are closed again. For any number of threads. */
public final class Packs implements Closeable {
    private final List<Pack> packs;
    private final List<UnopenedPack> unopened;

    private Packs(List<Pack> packs, List<UnopenedPack> unopened) {
        this.packs = List.copyOf(packs);
        this.unopened = List.copyOf(unopened);
    }

    /**
     * Opens the packs that can be opened, and keeps in mind which cannot.
     *
     * @param stores git's {@code objects}, the nearest first, and their alternates
     */
    public static Packs in(List<Path> stores) {
        List<Pack> packs = new ArrayList<>();
        List<UnopenedPack> unopened = new ArrayList<>();
        for (Path store : stores) {
            PackFolder folder = PackFolder.open(store.resolve("pack"));
            packs.addAll(folder.packs());
            unopened.addAll(folder.unopened());
        }
        return new Packs(packs, unopened);
    }

    /** Those that could not be opened. While there is one, nobody knows what is missing. */
    public List<UnopenedPack> unopened() {
        return unopened;
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
