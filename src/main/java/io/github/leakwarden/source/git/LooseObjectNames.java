package io.github.leakwarden.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Names the objects that lie in files of their own: {@code 00/} to {@code ff/}, 38 digits in each. */
final class LooseObjectNames {
    /** Takes them. */
    interface Listener {
        /**
         * An object.
         *
         * @param type as {@link Constants} numbers them; 0 if that does not show at the start of its file
         */
        void object(int type, ObjectId id);
    }

    /** The longest type with the space behind it. */
    private static final int TYPE_BYTES = 7;

    private LooseObjectNames() {}

    /**
     * Tells all that a store has.
     *
     * @param store git's {@code objects}
     * @throws IOException if a folder cannot be listed to its end
     */
    static void tell(Path store, Listener listener) throws IOException {
        for (int first = 0; first < 256; first++) {
            String start = String.format("%02x", first);
            Path folder = store.resolve(start);
            if (Files.isDirectory(folder)) {
                tell(start, folder, listener);
            }
        }
    }

    private static void tell(String start, Path folder, Listener listener) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = start + file.getFileName();
                if (ObjectId.isId(name)) {
                    listener.object(type(file), ObjectId.fromString(name));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static int type(Path file) {
        try (InputStream bytes = new InflaterInputStream(Files.newInputStream(file))) {
            String start = new String(bytes.readNBytes(TYPE_BYTES), StandardCharsets.ISO_8859_1);
            return switch (start.substring(0, Math.max(0, start.indexOf(' ')))) {
                case Constants.TYPE_COMMIT -> Constants.OBJ_COMMIT;
                case Constants.TYPE_TREE -> Constants.OBJ_TREE;
                case Constants.TYPE_BLOB -> Constants.OBJ_BLOB;
                case Constants.TYPE_TAG -> Constants.OBJ_TAG;
                default -> 0;
            };
        } catch (IOException e) {
            // Told by whoever reads the object.
            return 0;
        }
    }
}
