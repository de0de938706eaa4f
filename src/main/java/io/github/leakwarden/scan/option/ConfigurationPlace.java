package io.github.leakwarden.scan.option;

import io.github.leakwarden.rule.Configuration;
import io.github.leakwarden.scan.ScanTarget;
import io.github.leakwarden.source.git.GitRepositories;
import io.github.leakwarden.source.git.GitRepository;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a configuration file is looked for: at the root of the repository that the first path lies in, or else in that
 * path itself.
 */
final class ConfigurationPlace {
    private ConfigurationPlace() {}

    /** The folder, unless only a stream is scanned. */
    static Optional<Path> of(List<ScanTarget> targets) {
        for (ScanTarget target : targets) {
            Optional<Path> path = path(target);
            if (path.isPresent()) {
                return Optional.of(folder(path.get()));
            }
        }
        return Optional.empty();
    }

    /** The path that a target names, unless it is a stream. */
    static Optional<Path> path(ScanTarget target) {
        if (target instanceof ScanTarget.Files files) {
            return Optional.of(files.path());
        }
        if (target instanceof ScanTarget.Pushed pushed) {
            return Optional.of(pushed.directory());
        }
        return target instanceof ScanTarget.Staged staged ? Optional.of(staged.directory()) : Optional.empty();
    }

    private static Path folder(Path path) {
        Optional<GitRepository> around = GitRepositories.containing(path);
        Path root = around.isPresent() ? around.get().workTree().orElse(path) : path;
        return hasConfiguration(path) && !hasConfiguration(root) ? path : root;
    }

    private static boolean hasConfiguration(Path folder) {
        for (String name : Configuration.NAMES) {
            if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                return true;
            }
        }
        return false;
    }
}
