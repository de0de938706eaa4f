package io.github.leakwarden.source.git.pack;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A pack that is there, in part at least, and cannot be read: what it holds is not known.
 *
 * @param file the pack, its index, or the folder of packs, whichever is at fault
 * @param says what is wrong and what to do, as the end of a sentence that begins with the file's name
 */
public record UnopenedPack(Path file, String says) {
    public UnopenedPack {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(says, "says");
    }
}
