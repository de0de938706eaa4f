package io.github.leakwarden.scan.option;

import io.github.leakwarden.model.RequestException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where this user's caches lie: {@code --cache}, else {@code leakwarden} in the folder that the XDG specification names. */
final class CacheFolder {
    private CacheFolder() {}

    /** The folder, which need not exist; nothing if caches are off or the user has no home. */
    static Optional<Path> of(OptionValues options, Map<String, String> environment) throws RequestException {
        Optional<String> option = options.value(ScanOption.CACHE);
        if (option.isPresent()) {
            return option.get().equals("off") ? Optional.empty() : Optional.of(OptionValues.path(option.get()));
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (xdg.startsWith("/")) {
            return Optional.of(Path.of(xdg, "leakwarden"));
        }
        String home = environment.getOrDefault("HOME", environment.getOrDefault("LOCALAPPDATA", ""));
        return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, ".cache", "leakwarden"));
    }
}
