package io.github.leakwarden.source.git;

import io.github.leakwarden.model.RequestException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The installed git.
 *
 * @param executable absolute
 */
public record GitProgram(Path executable) {
    public GitProgram {
        if (!executable.isAbsolute()) {
            throw new IllegalArgumentException("not an absolute path: " + executable);
        }
    }

    /**
     * Looks through a search path. Relative entries are passed over: they would find what the scanned repository brings
     * along.
     *
     * @param searchPath as in the variable {@code PATH}
     * @throws RequestException if it is not there
     */
    public static GitProgram find(String searchPath) throws RequestException {
        Objects.requireNonNull(searchPath, "searchPath");
        for (String entry : searchPath.split(File.pathSeparator)) {
            try {
                Path directory = Path.of(entry);
                for (String name : directory.isAbsolute() ? List.of("git", "git.exe") : List.<String>of()) {
                    Path candidate = directory.resolve(name);
                    if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                        return new GitProgram(candidate);
                    }
                }
            } catch (InvalidPathException e) {
                // Not the name of a folder, so git is not in it.
                continue;
            }
        }
        throw new RequestException("git", "is not in PATH, and this scan needs it", "install git 2.39 or newer");
    }
}
