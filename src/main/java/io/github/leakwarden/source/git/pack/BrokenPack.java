package io.github.leakwarden.source.git.pack;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A pack that is there, in part at least, and is not as git wrote it, or its index is not.
 *
 * @param file the pack, its index, or the folder of packs, whichever is at fault
 * @param pack the pack, unless that is missing
 * @param fault what is wrong, as the end of a sentence that begins with the file's name
 * @param cure what to do
 * @param reading how much of it was read
 */
public record BrokenPack(Path file, Optional<Path> pack, String fault, String cure, Reading reading) {
    /** How much of a broken pack was read. */
    public enum Reading {
        /** Nothing, or only what its index names. */
        NOT_YET("so what it holds is not known"),
        /** It was read through, and each object found. */
        WHOLE("so the pack was read through, and each of its objects found"),
        /** It was read through as far as it goes. */
        PARTLY("so the pack was read through, and not each of its objects was found");

        private final String says;

        Reading(String says) {
            this.says = says;
        }
    }

    public BrokenPack {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(cure, "cure");
        Objects.requireNonNull(reading, "reading");
    }

    BrokenPack after(Reading more) {
        return new BrokenPack(file, pack, fault, cure, more);
    }

    /** Whether it may hold objects that nobody has seen. */
    public boolean isHiding() {
        return reading != Reading.WHOLE;
    }

    /** What is wrong and what to do, as the end of a sentence that begins with the file's name. */
    public String says() {
        return fault + ", " + reading.says + "; " + cure;
    }
}
