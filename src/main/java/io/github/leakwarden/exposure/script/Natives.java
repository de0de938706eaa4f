package io.github.leakwarden.exposure.script;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treesitter.utils.NativeUtils;

/**
 * Loads tree-sitter's native libraries.
 *
 * <p>Left alone, tree-sitter unpacks each library into the temporary folder at every start. It looks first, though, into
 * the folder that the system property {@code tree-sitter-lib} names, so this class unpacks a library once into the cache
 * folder it is given, in a sub-folder named for the content, and sets the property while the library loads. What stands
 * in the cache is compared with the jar before it runs. Without a cache folder, or when it cannot be used, the library
 * goes into a folder of its own for the moment of loading and is deleted again (Windows keeps loaded files).
 *
 * <p>Thread-safe.
 */
final class Natives {
    private static final String PROPERTY = "tree-sitter-lib";

    private final Optional<Path> cache;
    private final Optional<String> platform;

    /** Thrown where the libraries cannot run; nothing of the cause is shown to users. */
    static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;

        Unavailable(@Nullable Throwable cause) {
            super("tree-sitter's native library cannot be loaded here", cause);
        }
    }

    /** @param cache where unpacked libraries are kept, made when needed; empty to keep none */
    Natives(Optional<Path> cache) {
        this(cache, platform(System.getProperty("os.name", ""), System.getProperty("os.arch", "")));
    }

    Natives(Optional<Path> cache, Optional<String> platform) {
        this.cache = Objects.requireNonNull(cache, "cache");
        this.platform = Objects.requireNonNull(platform, "platform");
    }

    /** {@code x86_64-linux-gnu-%s.so} and the like, as tree-sitter's jars name their libraries; empty if they have none. */
    static Optional<String> platform(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.toLowerCase(Locale.ROOT);
        String cpu = arch.contains("amd64") || arch.contains("x86_64")
                ? "x86_64"
                : arch.contains("aarch64") ? "aarch64" : "";
        if (cpu.isEmpty()) {
            return Optional.empty();
        }
        if (os.contains("windows")) {
            return cpu.equals("x86_64") ? Optional.of("x86_64-windows-%s.dll") : Optional.empty();
        }
        if (os.contains("linux")) {
            return Optional.of(cpu + "-linux-gnu-%s.so");
        }
        return os.contains("mac") ? Optional.of(cpu + "-macos-%s.dylib") : Optional.empty();
    }

    /**
     * Loads one library and the classes that need it.
     *
     * @param library such as {@code tree-sitter-javascript}
     * @param initialise touches those classes for the first time
     */
    @SuppressWarnings("LockOnNonEnclosingClassLiteral") // see below
    void load(String library, Runnable initialise) throws Unavailable {
        String file = "lib/" + String.format(Locale.ROOT, platform.orElseThrow(() -> new Unavailable(null)), library);
        byte[] content = content(file);
        // The property is one for the whole process, and tree-sitter's own loader locks the same class.
        synchronized (NativeUtils.class) {
            Optional<Path> kept = kept(file, content).filter(folder -> isLoadable(folder.resolve(file)));
            if (kept.isPresent()) {
                initialise(kept.get(), initialise);
            } else {
                passing(file, content, initialise);
            }
        }
    }

    private static byte[] content(String file) throws Unavailable {
        try (InputStream in = NativeUtils.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new Unavailable(null);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new Unavailable(unreadable);
        }
    }

    /** The cache's folder with the library in it; empty if there is no cache or it cannot be used. */
    private Optional<Path> kept(String file, byte[] content) {
        if (cache.isEmpty()) {
            return Optional.empty();
        }
        Path folder = cache.get().resolve("natives").resolve(digest(content));
        Path target = folder.resolve(file);
        try {
            if (!Files.isRegularFile(target) || !Arrays.equals(Files.readAllBytes(target), content)) {
                Files.createDirectories(target.getParent(), ownerOnly("rwx------"));
                Path unfinished = Files.createTempFile(target.getParent(), "unpack", ".tmp");
                Files.write(unfinished, content);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return Optional.of(folder);
        } catch (IOException | SecurityException unusable) {
            return Optional.empty();
        }
    }

    /**
     * Whether this class loader can load a file: not on a file system without execution, not while another class loader
     * of the process holds it. A class of tree-sitter that fails to load could never be tried again.
     */
    private static boolean isLoadable(Path file) {
        if (NativeUtils.class.getClassLoader() != Natives.class.getClassLoader()) {
            return false;
        }
        try {
            System.load(file.toAbsolutePath().toString());
            return true;
        } catch (UnsatisfiedLinkError refused) {
            return false;
        }
    }

    private static void passing(String file, byte[] content, Runnable initialise) throws Unavailable {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("leakwarden", ownerOnly("rwx------"));
            Path target = folder.resolve(file);
            Files.createDirectory(target.getParent());
            Files.write(target, content);
            initialise(folder, initialise);
        } catch (IOException unwritable) {
            throw new Unavailable(unwritable);
        } finally {
            if (folder != null) {
                delete(folder.resolve(file));
                delete(requireNonNull(folder.resolve(file).getParent()));
                delete(folder);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException held) {
            // Windows holds the file of a loaded library; the system's own clean-up takes it.
            return;
        }
    }

    private static void initialise(Path folder, Runnable initialise) throws Unavailable {
        String before = System.getProperty(PROPERTY);
        System.setProperty(PROPERTY, folder.toAbsolutePath().toString());
        try {
            initialise.run();
        } catch (LinkageError refused) {
            throw new Unavailable(refused);
        } finally {
            if (before == null) {
                System.clearProperty(PROPERTY);
            } else {
                System.setProperty(PROPERTY, before);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
