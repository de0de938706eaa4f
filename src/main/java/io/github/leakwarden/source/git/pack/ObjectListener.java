package io.github.leakwarden.source.git.pack;

/** Takes the names of objects. */
public interface ObjectListener {
    /**
     * An object of a pack.
     *
     * @param type as packs number them; 0 if that shows only when it is read
     * @param id its 20 bytes
     */
    void object(int type, byte[] id);
}
