package io.github.leakwarden.text;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that the build put beside the classes. The launcher keeps a copy of them with its archive of loaded classes and
 * says where, so that a start need not open the jar.
 */
public final class BuiltIn {
    /** The system property that names the folder of copies. */
    private static final String COPIES = "leakwarden.resources";

    private static final String FOLDER = "/io/github/leakwarden/";

    /** The rules in their binary form. */
    public static final String RULES = "rules.pack";

    /** One line. */
    public static final String VERSION = "version";

    private BuiltIn() {}

    /** Copies all of them into the folder that is the first argument; the launcher runs it. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (String name : List.of(RULES, VERSION)) {
            Files.write(folder.resolve(name), fromClasses(name));
        }
    }

    /** @throws IOException if there is no such file, or it cannot be read */
    public static byte[] read(String name) throws IOException {
        String copies = System.getProperty(COPIES);
        if (copies == null) {
            return fromClasses(name);
        }
        try (InputStream copy = new FileInputStream(copies.concat("/").concat(name))) {
            return copy.readAllBytes();
        } catch (IOException gone) {
            // Somebody tidied up.
            return fromClasses(name);
        }
    }

    private static byte[] fromClasses(String name) throws IOException {
        try (InputStream in = BuiltIn.class.getResourceAsStream(FOLDER.concat(name))) {
            if (in == null) {
                throw new IOException("built without " + name);
            }
            return in.readAllBytes();
        }
    }
}
