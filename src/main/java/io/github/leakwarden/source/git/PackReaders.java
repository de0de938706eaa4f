package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.UnreadableObject.Reason;
import io.github.leakwarden.source.git.pack.BaseCache;
import io.github.leakwarden.source.git.pack.Pack;
import io.github.leakwarden.source.git.pack.PackFault;
import io.github.leakwarden.source.git.pack.PackReader;
import io.github.leakwarden.source.git.pack.PackedObject;
import io.github.leakwarden.source.git.pack.Packs;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;

/** Reads single objects of any pack, with a reader for each pack that was needed. For one thread. */
final class PackReaders implements AutoCloseable {
    private final Packs packs;
    private final Map<Pack, PackReader> readers = new HashMap<>();
    private final BaseCache cache = new BaseCache();

    PackReaders(Packs packs) {
        this.packs = packs;
    }

    /**
     * The object, or nothing if no pack has it whole.
     *
     * @throws UnreadableObject if whoever else reads it would follow its deltas for ever
     */
    Optional<GitObject> read(AnyObjectId id) throws UnreadableObject {
        byte[] raw = ObjectStore.raw(id);
        PackFault circle = null;
        for (Pack pack : packs.all()) {
            int number = pack.index().find(raw, 0);
            try {
                if (number >= 0) {
                    PackedObject object = readers.computeIfAbsent(pack, one -> new PackReader(one, cache))
                            .read(number);
                    return Optional.of(new GitObject(Constants.typeString(object.type()), object.bytes()));
                }
            } catch (PackFault e) {
                circle = e.isCircular() ? e : circle;
            } catch (IOException e) {
                // Another pack may have it, too.
                continue;
            }
        }
        if (circle != null) {
            throw new UnreadableObject(id.name(), Reason.CORRUPT, circle);
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        readers.values().forEach(PackReader::close);
    }
}
