package io.github.leakwarden.scan.corpus;

import io.github.leakwarden.exposure.Marks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The labelled corpus of exposures: small projects, a folder a language. */
final class ExposureCorpus {
    private static final Path ROOT = Path.of("test/resources/exposure-fixtures/corpus");

    private final List<CorpusFile> files;
    private final Set<Result> expected;
    private final Set<Result> harder;

    private ExposureCorpus(List<CorpusFile> files) {
        this.files = files;
        this.expected = expected(mark -> true);
        this.harder = expected(mark -> mark.needs().isPresent());
    }

    static ExposureCorpus load() throws IOException {
        List<CorpusFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(ROOT)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                Path below = ROOT.relativize(path);
                if (below.getNameCount() > 1) {
                    String language = below.getName(0).toString();
                    String name = below.subpath(1, below.getNameCount()).toString();
                    files.add(new CorpusFile(language, name.replace('\\', '/'), Files.readString(path)));
                }
            }
        }
        return new ExposureCorpus(List.copyOf(files));
    }

    List<CorpusFile> files() {
        return files;
    }

    Set<String> languages() {
        return files.stream().map(CorpusFile::language).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the marks ask for. */
    Set<Result> expected() {
        return expected;
    }

    /** What the marks ask for that is not on one line: it takes a variable, a second function or a second file. */
    Set<Result> harder() {
        return harder;
    }

    /** How many expectations of a rule in a language need what; {@code line} where a line tells it all. */
    Map<String, Long> needs(String language, String rule) {
        return files.stream()
                .filter(file -> file.language().equals(language))
                .flatMap(file -> file.expected().stream())
                .filter(mark -> mark.rule().equals(rule))
                .collect(Collectors.groupingBy(
                        mark -> mark.needs().orElse("line"), TreeMap::new, Collectors.counting()));
    }

    private Set<Result> expected(Predicate<Marks.Expected> wanted) {
        Set<Result> results = new TreeSet<>();
        for (CorpusFile file : files) {
            file.expected().stream()
                    .filter(wanted)
                    .forEach(mark -> results.add(new Result(file.language(), file.path(), mark.line(), mark.rule())));
        }
        return Set.copyOf(results);
    }

    /** Writes the files, without their marks, below a folder; answers the folder of each language. */
    List<Path> plant(Path folder) throws IOException {
        for (CorpusFile file : files) {
            Path target = folder.resolve(file.language()).resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.text());
        }
        return languages().stream().map(folder::resolve).toList();
    }
}
