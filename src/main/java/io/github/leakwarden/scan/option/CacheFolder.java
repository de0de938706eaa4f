package io.github.leakwarden.scan.option;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.scan.ScanTarget;
import io.github.leakwarden.source.git.GitRepositories;
import io.github.leakwarden.source.git.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where this user's caches lie: {@code --cache}, else {@code leakwarden} in the folder that the XDG specification names.
 *
 * <p>Never in what is scanned, nor in the repository around it, where nothing is written: a folder that was named there
 * is refused; the user's own, when all of a home is scanned, is not used and is read as any other.
 */
final class CacheFolder {
    private CacheFolder() {}

    /**
     * The folder, which need not exist; nothing if caches are off, the user has no home, or it is scanned.
     *
     * @param directory what a relative path starts from
     * @throws RequestException if the folder that was named is scanned
     */
    static Optional<Path> of(
            OptionValues options, Map<String, String> environment, List<ScanTarget> targets, Path directory)
            throws RequestException {
        Optional<String> option = options.value(ScanOption.CACHE);
        if (option.isPresent()) {
            return option.get().equals("off")
                    ? Optional.empty()
                    : Optional.of(named(directory.resolve(OptionValues.path(option.get())), targets));
        }
        Optional<Path> usual = usual(environment);
        return usual.isPresent() && isWithin(usual.get(), targets) ? Optional.empty() : usual;
    }

    private static Path named(Path folder, List<ScanTarget> targets) throws RequestException {
        if (isWithin(folder, targets)) {
            throw new RequestException(
                    ScanOption.CACHE.longName(),
                    "names a folder in what is scanned, where nothing is written",
                    "name one elsewhere, or write --cache off");
        }
        return folder;
    }

    private static Optional<Path> usual(Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (xdg.startsWith("/")) {
            return Optional.of(Path.of(xdg, "leakwarden"));
        }
        String home = environment.getOrDefault("HOME", environment.getOrDefault("LOCALAPPDATA", ""));
        return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, ".cache", "leakwarden"));
    }

    private static boolean isWithin(Path folder, List<ScanTarget> targets) {
        Path real = real(folder);
        for (ScanTarget target : targets) {
            for (Path scanned : scanned(target)) {
                if (real.startsWith(real(scanned))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Path> scanned(ScanTarget target) {
        List<Path> folders = new ArrayList<>();
        Optional<Path> path = ConfigurationPlace.path(target);
        if (path.isPresent()) {
            folders.add(path.get());
            Optional<GitRepository> around = GitRepositories.containing(path.get());
            if (around.isPresent()) {
                folders.add(around.get().gitDirectory());
                folders.add(around.get().commonDirectory());
                if (around.get().workTree().isPresent()) {
                    folders.add(around.get().workTree().get());
                }
            }
        }
        return folders;
    }

    /** Without links, as far as there is anything yet. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(whole));
            } catch (IOException notThere) {
                // Made when it is needed: then the folder above it says where.
                continue;
            }
        }
        return whole;
    }
}
