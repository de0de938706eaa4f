package io.github.leakwarden.source.git.pack;

import java.util.Objects;

/** A pack that was read through for want of an index that can be trusted. */
final class SurveyedPack {
    private final Pack pack;

    /** By number in the index; 0 where the object could not be made. */
    private final byte[] types;

    private final boolean isWhole;

    SurveyedPack(Pack pack, byte[] types, boolean isWhole) {
        this.pack = Objects.requireNonNull(pack, "pack");
        this.types = types.clone();
        this.isWhole = isWhole;
    }

    /** The pack, with the index that was made for it. */
    Pack pack() {
        return pack;
    }

    /** Whether each object was found that is in it. */
    boolean isWhole() {
        return isWhole;
    }

    /** Tells every object that was found. */
    void tell(ObjectListener listener) {
        for (int number = 0; number < types.length; number++) {
            if (types[number] != PackTypes.UNKNOWN) {
                listener.object(types[number], pack.index().id(number));
            }
        }
    }
}
