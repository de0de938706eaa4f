package io.github.leakwarden.scan.option;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.rule.Allowlist;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Configuration;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.scan.RulePackPrebuilder;
import io.github.leakwarden.scan.TextMask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Keeps what a configuration came to, its patterns worked out, from one run to the next: reading and compiling a file of
 * two hundred rules costs more than scanning a commit.
 *
 * <p>An entry is found by what was asked, and good while every file that went in has the same content. It lies in a folder
 * of the user's that nobody else may write, is written beside and then renamed, and is never needed: whatever is wrong
 * with one, the files are read. A configuration with a fingerprint key is not kept, nor one in which a secret stands: a
 * cache may be handed on. What the file's own allowlists name is none.
 */
final class ConfigurationCache {
    /** A file as young as this may change again without a newer time. */
    private static final long RACY_MILLIS = 2_000;

    private static final int MOST_ENTRIES = 64;
    private static final String FOLDER = "configurations";
    private static final String ENDING = ".rules";

    private final Path folder;
    private final byte[] engine;

    /** @param engine tells versions of the program apart that would work out something else */
    private ConfigurationCache(Path folder, byte[] engine) {
        this.folder = folder;
        this.engine = engine;
    }

    /** Through the cache, if there is one. */
    static Configuration load(Optional<Path> cache, byte[] engine, Configuration.Request request)
            throws RequestException {
        if (cache.isEmpty()) {
            return Configuration.load(request);
        }
        for (Path rules : request.ruleFiles()) {
            if (Files.isDirectory(rules)) {
                return Configuration.load(request);
            }
        }
        return new ConfigurationCache(cache.get().resolve(FOLDER), engine).load(request);
    }

    private Configuration load(Configuration.Request request) throws RequestException {
        byte[] question = question(request).getBytes(StandardCharsets.UTF_8);
        Path entry = folder.resolve(name(question));
        Optional<Configuration> kept = read(entry, question);
        if (kept.isPresent()) {
            return kept.get();
        }
        long start = System.currentTimeMillis();
        List<Path> files = new ArrayList<>();
        Configuration loaded = Configuration.load(request, files::add);
        if (loaded.key().isPresent() || loaded.rules().prebuilt().isPresent() || !areOlder(files, start)) {
            return loaded;
        }
        Configuration ready = loaded.with(RulePackPrebuilder.prebuilt(loaded.rules()));
        try {
            byte[] bytes = ConfigurationEntry.write(engine, question, files, ready);
            // Again: what was written meanwhile must not be kept beside what was read before.
            if (areOlder(files, start) && !holdsSecret(question, files, ready.rules())) {
                write(entry, bytes);
            }
        } catch (IOException | RuntimeException notKept) {
            // The next run reads the files again.
            return ready;
        }
        return ready;
    }

    /**
     * Everything that decides what the files mean, besides their content; and which one is found, for a file that goes
     * before it may have come since.
     */
    private static String question(Configuration.Request request) throws RequestException {
        StringBuilder question = new StringBuilder();
        question.append(Configuration.find(request.option(), request.variable(), request.root()))
                .append('\0');
        question.append(request.workingDirectory().toAbsolutePath()).append('\0');
        question.append(request.option()).append('\0').append(request.format()).append('\0');
        question.append(request.variable()).append('\0').append(request.root()).append('\0');
        question.append(request.ruleFiles())
                .append('\0')
                .append(request.builtin().size())
                .append('\0');
        question.append(new TreeSet<>(request.options()));
        return question.toString();
    }

    /** Two questions of one name would take turns, as an entry holds its question. */
    private static String name(byte[] question) {
        CRC32 checksum = new CRC32();
        checksum.update(question);
        return Long.toHexString(checksum.getValue()) + "-" + Integer.toHexString(Arrays.hashCode(question)) + ENDING;
    }

    private static boolean areOlder(List<Path> files, long start) {
        try {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toMillis() > start - RACY_MILLIS) {
                    return false;
                }
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** By the built-in rules, and by its own, whose patterns may match themselves. */
    private static boolean holdsSecret(byte[] question, List<Path> files, RuleSet rules) throws IOException {
        StringBuilder text = new StringBuilder(new String(question, StandardCharsets.UTF_8));
        for (Path file : files) {
            text.append('\n').append(Files.readString(file));
        }
        List<String> allowed = new ArrayList<>();
        rules.allowlists().forEach(list -> add(list, allowed));
        rules.rules().forEach(rule -> rule.allowlists().forEach(list -> add(list, allowed)));
        List<String> patterns = new ArrayList<>(allowed);
        rules.rules().forEach(rule -> rule.regex().ifPresent(patterns::add));
        return TextMask.of(BuiltinRules.load()).isNeededFor(text.toString(), String.join("\n", allowed))
                || TextMask.of(rules).isNeededFor(text.toString(), String.join("\n", patterns));
    }

    private static void add(Allowlist list, List<String> patterns) {
        patterns.addAll(list.regexes());
        patterns.addAll(list.stopwords());
    }

    private Optional<Configuration> read(Path entry, byte[] question) {
        try {
            return Files.isRegularFile(entry) && isOurs(folder) && isOurs(entry)
                    ? ConfigurationEntry.read(Files.readAllBytes(entry), engine, question)
                    : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            // Then the files are read, and the entry is written anew.
            return Optional.empty();
        }
    }

    /** Whether it is this user's, and nobody else may write it. Only where the file system can tell. */
    private static boolean isOurs(Path path) throws IOException {
        return Files.getOwner(path).getName().equals(System.getProperty("user.name"))
                && !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                        .substring(3)
                        .contains("w");
    }

    private void write(Path entry, byte[] bytes) throws IOException {
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(folder, ownerOnly);
        if (!isOurs(folder)) {
            return;
        }
        makeRoom();
        Path beside = Files.createTempFile(folder, "entry", ".new");
        try {
            Files.write(beside, bytes);
            Files.move(beside, entry, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Deletes the oldest entries where there are too many. */
    private void makeRoom() throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.list(folder)) {
            entries = all.toList();
        }
        if (entries.size() < MOST_ENTRIES) {
            return;
        }
        List<Path> oldest = entries.stream()
                .sorted(Comparator.comparing(entry -> entry.toFile().lastModified()))
                .limit(MOST_ENTRIES / 2)
                .toList();
        for (Path entry : oldest) {
            Files.deleteIfExists(entry);
        }
    }
}
