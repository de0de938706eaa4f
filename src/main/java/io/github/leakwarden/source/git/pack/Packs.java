package io.github.leakwarden.source.git.pack;

import io.github.leakwarden.source.git.pack.BrokenPack.Reading;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All packs of some object stores. Once closed they can be read again, until they are closed again. For any number of
 * threads.
 */
public final class Packs implements Closeable {
    /** In the order in which to look. */
    private volatile List<Pack> packs;

    private volatile List<BrokenPack> broken;
    private volatile List<SurveyedPack> surveyed = List.of();
    private boolean isMended;
    private @Nullable List<Pack> misled;

    private Packs(List<Pack> packs, List<BrokenPack> broken) {
        this.packs = List.copyOf(packs);
        this.broken = List.copyOf(broken);
    }

    /**
     * Opens the packs that can be opened, and keeps in mind which cannot.
     *
     * @param stores git's {@code objects}, the nearest first, and their alternates
     */
    public static Packs in(List<Path> stores) {
        List<Pack> packs = new ArrayList<>();
        List<BrokenPack> broken = new ArrayList<>();
        for (Path store : stores) {
            PackFolder folder = PackFolder.open(store.resolve("pack"));
            packs.addAll(folder.packs());
            broken.addAll(folder.broken());
        }
        return new Packs(packs, broken);
    }

    /**
     * Looks for what is wrong with packs that can be opened, and reads those through that are broken; for whoever does not
     * find an object, or wants all of them. Does so once; costs a look at every byte of the indexes, and much more where
     * one is broken.
     *
     * @param wantsMore whether to go on
     * @return whether there are objects now that were not there before the first call
     */
    public synchronized boolean mend(BooleanSupplier wantsMore) {
        if (!isMended) {
            isMended = true;
            List<BrokenPack> found = new ArrayList<>(broken);
            misled().stream().map(PackFolder::misled).forEach(found::add);
            List<SurveyedPack> read = new ArrayList<>();
            broken = found.stream().map(one -> survey(one, read, wantsMore)).toList();
            surveyed = List.copyOf(read);
            // First, as a damaged index may name one object's place for another.
            List<Pack> all =
                    new ArrayList<>(read.stream().map(SurveyedPack::pack).toList());
            all.addAll(packs);
            packs = List.copyOf(all);
        }
        return !surveyed.isEmpty();
    }

    /**
     * Looks whether each index is as git wrote it, and does what {@link #mend} does if one is not. Does so once; costs a
     * look at every byte of the indexes.
     *
     * @param wantsMore whether to go on
     * @return whether an object that was read before may have been another than it should
     */
    public synchronized boolean mendMisled(BooleanSupplier wantsMore) {
        return !misled().isEmpty() && mend(wantsMore);
    }

    /** Packs whose index is not as git wrote it. */
    private List<Pack> misled() {
        List<Pack> known = misled;
        if (known == null) {
            known = packs.stream().filter(pack -> !pack.index().isSound()).toList();
            misled = known;
        }
        return known;
    }

    private static BrokenPack survey(BrokenPack one, List<SurveyedPack> read, BooleanSupplier wantsMore) {
        Optional<SurveyedPack> pack = one.pack().flatMap(file -> PackSurvey.of(file, wantsMore));
        pack.ifPresent(read::add);
        return pack.map(found -> one.after(found.isWhole() ? Reading.WHOLE : Reading.PARTLY))
                .orElse(one);
    }

    /** Those that are not as git wrote them, as far as that is known. */
    public List<BrokenPack> broken() {
        return broken;
    }

    /** Whether one of them may hold what nobody has seen. While that is so, nobody knows what is missing. */
    public boolean areHiding() {
        return broken.stream().anyMatch(BrokenPack::isHiding);
    }

    /**
     * Tells every object that an index names; some more than once. Those that were found without are told by {@link
     * #tellSurveyed}.
     *
     * @param wantsMore whether to go on
     * @throws IOException if a pack cannot be read, or no more is wanted
     */
    public void tell(ObjectListener listener, BooleanSupplier wantsMore) throws IOException {
        // In this order: with a surveyed pack it is known that it is one.
        List<Pack> all = packs;
        List<SurveyedPack> found = surveyed;
        for (Pack pack : all) {
            if (found.stream().noneMatch(one -> one.pack() == pack)) {
                byte[] types = PackTypes.of(pack, wantsMore);
                for (int number = 0; number < types.length; number++) {
                    listener.object(types[number], pack.index().id(number));
                }
            }
        }
    }

    /** Tells every object that was found in a pack which was read through. */
    public void tellSurveyed(ObjectListener listener) {
        surveyed.forEach(pack -> pack.tell(listener));
    }

    /** Whether one has deltas that are made of each other in a circle. */
    public boolean haveCircle() {
        for (Pack pack : packs) {
            try (pack) {
                if (PackTypes.haveCircle(pack)) {
                    return true;
                }
            } catch (IOException e) {
                // Told by whoever reads it.
                continue;
            }
        }
        return false;
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
