package io.github.leakwarden.rule;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a scan looks for and how, after files were found, read and laid over each other.
 *
 * @param rules the rules, and allowlists for all of them
 * @param scan options of the file, by their long names without dashes; a switch is {@code true} or {@code false}
 * @param key the key of fingerprints, if the file has one
 * @param file the configuration file, if there is one; not itself scanned
 * @param summary one line: which file, which mode, how many rules
 * @param warnings what a file says that has no effect here
 */
public record Configuration(
        RuleSet rules,
        Map<String, List<String>> scan,
        Optional<FingerprintKey> key,
        Optional<Path> file,
        String summary,
        List<Fault> warnings) {
    /** The environment variable that names a configuration file. */
    public static final String VARIABLE = "LEAKWARDEN_CONFIG";

    /** What is looked for at a repository's root, the first one found being used. */
    public static final List<String> NAMES = List.of(".leakwarden.toml", ".gitleaks.toml", ".betterleaks.toml");

    public Configuration {
        scan = Map.copyOf(scan);
        warnings = List.copyOf(warnings);
    }

    /**
     * Where to look for a configuration and what to lay it over.
     *
     * @param builtin the built-in rules; an empty set leaves them out
     * @param lint checks what is read
     * @param options names that {@code [scan]} may hold, without dashes
     * @param option the file given as an option
     * @param format the dialect given as an option; else the file's name tells it
     * @param variable the value of {@link #VARIABLE}; empty counts as unset
     * @param root the root of the repository that is scanned first
     * @param workingDirectory what relative paths start from
     * @param ruleFiles further rule files and folders of them
     */
    public record Request(
            RuleSet builtin,
            RuleLint lint,
            Set<String> options,
            Optional<Path> option,
            Optional<Dialect> format,
            Optional<String> variable,
            Optional<Path> root,
            Path workingDirectory,
            List<Path> ruleFiles) {
        public Request {
            Objects.requireNonNull(builtin, "builtin");
            Objects.requireNonNull(lint, "lint");
            options = Set.copyOf(options);
            Objects.requireNonNull(workingDirectory, "workingDirectory");
            ruleFiles = List.copyOf(ruleFiles);
        }
    }

    /**
     * Finds the file (option, then variable, then the root), reads it, and lays it and the rule files over the built-in
     * rules.
     *
     * @throws RequestException with every fault of every file
     */
    public static Configuration load(Request request) throws RequestException {
        return load(request, read -> {});
    }

    /** The same, telling each file that it reads, once with whatever path it is opened by. */
    public static Configuration load(Request request, Consumer<Path> reading) throws RequestException {
        return new ConfigLoader(request, reading).load(find(request.option, request.variable, request.root));
    }

    /** The same with other rules. */
    public Configuration with(RuleSet others) {
        return new Configuration(others, scan, key, file, summary, warnings);
    }

    /** The built-in rules alone, where {@link #find} finds nothing. */
    public static Configuration none(RuleSet builtin) {
        return new Configuration(
                builtin,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                summary("built-in rules", builtin.size()),
                List.of());
    }

    /**
     * The configuration file that a request of these would read.
     *
     * @throws RequestException if it cannot be one
     */
    public static Optional<Path> find(Optional<Path> option, Optional<String> variable, Optional<Path> root)
            throws RequestException {
        if (option.isPresent()) {
            return option;
        }
        if (variable.isPresent() && !variable.get().isEmpty()) {
            return Optional.of(path(variable.get()));
        }
        if (root.isEmpty()) {
            return Optional.empty();
        }
        for (String name : NAMES) {
            Path file = root.get().resolve(name);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                // A pipe that somebody left in a repository would be waited for without end.
                throw new RequestException(
                        file.toString(), "the file cannot be read", "make it a regular file, or take it away");
            }
        }
        return Optional.empty();
    }

    static String summary(String what, int rules) {
        return what + ": " + (rules == 1 ? "1 rule" : rules + " rules");
    }

    private static Path path(String text) throws RequestException {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new RequestException(VARIABLE, "is no path", "the name of a file");
        }
    }
}
