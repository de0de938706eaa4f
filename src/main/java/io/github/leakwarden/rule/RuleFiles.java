package io.github.leakwarden.rule;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rule files on disk, and the rules they make together. */
public final class RuleFiles {
    private RuleFiles() {}

    /**
     * Reads a rule file, or every {@code *.toml} below a folder in the order of their paths. Faults call a file by the
     * path given and the way from there.
     *
     * @throws RequestException if the path does not exist or a folder cannot be listed; a file that is wrong is a
     *     result, with its faults
     */
    public static List<RuleFile> read(Path fileOrFolder) throws RequestException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(RuleFileParser.parse(fileOrFolder, name(fileOrFolder), Dialect.of(fileOrFolder)));
        }
        List<RuleFile> files = new ArrayList<>();
        for (Path file : tomlFiles(fileOrFolder)) {
            files.add(RuleFileParser.parse(file, name(file), Dialect.of(file)));
        }
        return files;
    }

    /**
     * The rules of files, and their allowlists.
     *
     * @throws RequestException with every fault that makes them unusable
     */
    public static RuleSet ruleSet(List<RuleFile> files, RuleLint lint) throws RequestException {
        List<Fault> faults = lint.faults(files);
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
        return RuleSet.of(
                files.stream()
                        .flatMap(file -> file.entries().stream())
                        .map(RuleFile.Entry::rule)
                        .toList(),
                files.stream()
                        .flatMap(file -> file.allowlists().stream())
                        .map(RuleFile.Allowing::allowlist)
                        .toList());
    }

    private static List<Path> tomlFiles(Path folder) throws RequestException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".toml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new RequestException(name(folder), "the folder cannot be read", "check its permissions");
        }
    }

    /** With {@code /} between segments, on every system. */
    static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
