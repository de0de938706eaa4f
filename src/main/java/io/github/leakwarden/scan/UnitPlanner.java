package io.github.leakwarden.scan;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.source.FileName;
import io.github.leakwarden.source.HistorySource;
import io.github.leakwarden.source.LargeArchives;
import io.github.leakwarden.source.Source;
import io.github.leakwarden.source.file.DirectorySource;
import io.github.leakwarden.source.file.Entry;
import io.github.leakwarden.source.file.FileOptions;
import io.github.leakwarden.source.file.FileSource;
import io.github.leakwarden.source.file.PathFilter;
import io.github.leakwarden.source.file.StandardInputSource;
import io.github.leakwarden.source.git.GitCommand;
import io.github.leakwarden.source.git.GitConfigSource;
import io.github.leakwarden.source.git.GitFiles;
import io.github.leakwarden.source.git.GitHistory;
import io.github.leakwarden.source.git.GitProgram;
import io.github.leakwarden.source.git.GitRepositories;
import io.github.leakwarden.source.git.GitRepository;
import io.github.leakwarden.source.git.HistoryScope;
import io.github.leakwarden.source.git.IndexSource;
import io.github.leakwarden.source.git.SpecialFiles;
import io.github.leakwarden.source.git.WorkTreeListing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Works out, for one target after another, which units it holds. */
final class UnitPlanner {
    private final ScanRequest request;
    private final Reading reading;
    private final BlobPipeline pipeline;
    private final LargeArchives archives;
    private final ProjectFolders projects;
    private final List<Unit> units = new ArrayList<>();
    private final Set<Path> planned = new HashSet<>();
    private final Set<Path> outside = new HashSet<>();
    private final Set<Path> histories = new HashSet<>();
    private final Queue<Met> met = new ConcurrentLinkedQueue<>();

    /** A repository that was met while the files of a folder were read. */
    private record Met(Path root, String outerName, Path outerRoot) {}

    UnitPlanner(ScanRequest request, BlobPipeline pipeline, LargeArchives archives, ProjectFolders projects) {
        this.request = request;
        this.reading = request.reading();
        this.pipeline = pipeline;
        this.archives = archives;
        this.projects = projects;
    }

    /** What is planned so far; grows while files are read, by {@link #addMet}. */
    List<Unit> units() {
        return Collections.unmodifiableList(units);
    }

    /** The paths asked for that lie in no repository's work tree. */
    Set<Path> outside() {
        return Collections.unmodifiableSet(outside);
    }

    /** Plans the repositories that were met since; one that cannot be planned is a problem, not the end. */
    void addMet() throws InterruptedException {
        for (Met next = met.poll(); next != null; next = met.poll()) {
            addNested(next.root(), next.outerName(), next.outerRoot());
        }
    }

    void add(ScanTarget target) throws RequestException, InterruptedException {
        if (target instanceof ScanTarget.Stream stream) {
            units.add(new Unit("-", List.of(new StandardInputSource(stream.input(), "-", archives)), Optional.empty()));
        } else if (target instanceof ScanTarget.Staged staged) {
            addStaged(staged);
        } else if (target instanceof ScanTarget.Files files) {
            addFiles(files.path());
        }
    }

    private void addStaged(ScanTarget.Staged staged) throws RequestException, InterruptedException {
        Optional<GitRepository> around = GitRepositories.containing(staged.directory());
        if (around.isPresent() && around.get().workTree().isPresent()) {
            projects.put(".", around.get().workTree().get());
        }
        IndexSource index = staged.diff().isPresent()
                ? IndexSource.staged(
                        ".",
                        git(),
                        staged.directory(),
                        staged.environment(),
                        staged.diff().get())
                : IndexSource.staged(".", GitCommand.inHook(git(), staged.directory(), staged.environment()));
        pipeline.compareStaged(index);
        units.add(new Unit(".", List.of(index), Optional.empty()));
    }

    private void addFiles(Path path) throws RequestException, InterruptedException {
        Path absolute = path.toAbsolutePath().normalize();
        String name = unitName(path);
        Optional<GitRepository> repository = repository(absolute, name, GitRepositories::containing);
        if (repository.isEmpty()) {
            outside.add(absolute);
            addPlain(absolute, name);
        } else if (isRoot(repository.get(), absolute)) {
            addRepository(repository.get(), name, false);
        } else {
            addPart(repository.get(), absolute, name);
        }
    }

    /**
     * The repository to read, if git is to be asked at all. One in which git would wait for ever is a problem, and so is
     * one that is none: then its files are read as those of any folder.
     */
    private Optional<GitRepository> repository(Path path, String name, Function<Path, Optional<GitRepository>> lookup) {
        if (!reading.git()) {
            return Optional.empty();
        }
        Optional<GitRepository> repository = lookup.apply(path);
        if (repository.isEmpty()) {
            broken(path, name);
        }
        Optional<String> special = repository.flatMap(SpecialFiles::anywhere);
        special.ifPresent(file -> pipeline.problem(Problem.unread(
                "git.special-file",
                name,
                file,
                "a FIFO, socket or device where git keeps a file: neither history nor index were read")));
        return special.isPresent() ? Optional.empty() : repository;
    }

    private void broken(Path folder, String name) {
        Path git = folder.resolve(".git");
        if (holdsSomething(git)) {
            pipeline.problem(Problem.unread(
                    "git.repository-unreadable", name, ".git", "no repository, or a broken one: it was not read"));
        } else if (Files.isRegularFile(git)) {
            pipeline.problem(Problem.skipped(
                    "git.repository-absent", name, ".git", "leads to no repository here: the files alone were read"));
        }
    }

    /** A lone target is {@code .}, so that reports do not depend on where the scan was started. */
    private String unitName(Path path) {
        return request.targets().size() == 1 ? "." : path.toString();
    }

    private static boolean isRoot(GitRepository repository, Path path) {
        return repository.root().equals(path) || repository.gitDirectory().equals(path);
    }

    private void addPlain(Path path, String name) {
        if (Files.isDirectory(path)) {
            projects.put(name, path);
            units.add(new Unit(
                    name, List.of(DirectorySource.walking(path, name, options(name, path))), Optional.empty()));
            return;
        }
        Path folder = requireNonNull(path.toAbsolutePath().getParent());
        projects.put(name, folder);
        Source one = new FileSource(path, name, path.getFileName().toString(), FileState.FILE, options(name, folder));
        units.add(new Unit(name, List.of(one), Optional.empty()));
    }

    /** A repository's root: work tree, index, configuration and history. */
    private void addRepository(GitRepository repository, String name, boolean nested)
            throws RequestException, InterruptedException {
        if (!planned.add(repository.gitDirectory())) {
            return;
        }
        List<Source> sources = new ArrayList<>();
        List<Path> inside = new ArrayList<>();
        GitCommand git = GitCommand.on(git(), repository);
        if (repository.workTree().isPresent()) {
            Path root = repository.workTree().get();
            projects.put(name, root);
            WorkTreeListing listing = GitFiles.list(git, "", reading.ignored());
            sources.add(files(root, name, listing, ""));
            sources.add(IndexSource.beside(root, name, git));
            inside.addAll(repositoriesIn(listing, root, "", name));
        }
        sources.add(new GitConfigSource(repository, name));
        boolean first = histories.add(repository.commonDirectory());
        if (!first) {
            pipeline.count(name, "history that it shares with another work tree, read there", 1);
        }
        units.add(new Unit(name, sources, first ? history(git, name, nested) : Optional.empty()));
        for (Path inner : inside) {
            addNested(inner, name, repository.root());
        }
    }

    /** Those that git does not enter, and those without a work tree, which it takes for files. */
    private List<Path> repositoriesIn(WorkTreeListing listing, Path root, String prefix, String name) {
        List<Path> nested = new ArrayList<>();
        listing.nestedRepositories().forEach(path -> nested.add(FileName.resolve(root, prefix + path)));
        for (String submodule : listing.submodules()) {
            Path folder = FileName.resolve(root, prefix + submodule);
            if (holdsSomething(folder)) {
                nested.add(folder);
            } else {
                pipeline.problem(Problem.skipped(
                        "git.submodule-absent",
                        name,
                        prefix + submodule,
                        "a submodule that is not checked out here (git submodule update --init fetches it)"));
            }
        }
        for (WorkTreeListing.Entry entry : listing.entries()) {
            if (entry.path().endsWith("/HEAD")) {
                Path folder = FileName.resolve(root, prefix + entry.path()).getParent();
                Optional.of(requireNonNull(folder))
                        .filter(path -> GitRepositories.at(path).isPresent())
                        .ifPresent(nested::add);
            }
        }
        return nested;
    }

    private static boolean holdsSomething(Path folder) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && !FileName.list(folder, "").isEmpty();
        } catch (IOException e) {
            // Told when it is read.
            return true;
        }
    }

    private Optional<HistorySource> history(GitCommand git, String name, boolean nested)
            throws RequestException, InterruptedException {
        Reading.HistoryWanted wanted = reading.history();
        return switch (wanted.extent()) {
            case NONE -> {
                pipeline.headline("history was not read: not asked for");
                yield Optional.empty();
            }
            case REVISIONS -> {
                HistoryScope scope = scope(wanted.revisions());
                if (nested && !scope.revisions().isEmpty()) {
                    pipeline.headline(name + ": history was not read: the commits asked for are another repository's");
                    yield Optional.empty();
                }
                yield Optional.of(GitHistory.of(scope, git, name));
            }
            case FULL -> Optional.of(wanted.explicit() ? GitHistory.whole(git, name) : GitHistory.all(git, name));
        };
    }

    /** Sorts what the user said into what git's expressions are and what options are. */
    private static HistoryScope scope(List<String> said) {
        String since = "--since=";
        return new HistoryScope(
                said.stream().filter(word -> !word.startsWith("--")).toList(),
                List.of(),
                said.stream()
                        .filter(word -> word.startsWith(since))
                        .map(word -> word.substring(since.length()))
                        .findFirst(),
                said.contains("--first-parent"),
                HistoryScope.Known.NOTHING);
    }

    private void addNested(Path inner, String outerName, Path outerRoot) throws InterruptedException {
        String relative = outerRoot.relativize(inner).toString().replace('\\', '/');
        String name = outerName.equals(".") ? relative : outerName + "/" + relative;
        try {
            Optional<GitRepository> repository = repository(inner, name, GitRepositories::at);
            if (repository.isPresent()) {
                addRepository(repository.get(), name, true);
                return;
            }
        } catch (RequestException e) {
            pipeline.problem(Problem.unread(
                    "git.repository-unreadable",
                    name,
                    "",
                    "a repository that git cannot list: its files were read, neither its history nor its index were"));
        }
        addPlain(inner, name);
    }

    /** A file or folder below a repository's root: told by its path from the root, without history. */
    private void addPart(GitRepository repository, Path path, String name)
            throws RequestException, InterruptedException {
        Optional<Path> workTree = repository.workTree();
        if (workTree.isEmpty() || path.startsWith(repository.gitDirectory())) {
            outside.add(path);
            addPlain(path, name);
            return;
        }
        Path root = workTree.get();
        projects.put(name, root);
        String part = root.relativize(path).toString().replace('\\', '/');
        boolean folder = Files.isDirectory(path);
        String listed = folder ? part : part.contains("/") ? part.substring(0, part.lastIndexOf('/')) : "";
        WorkTreeListing listing = GitFiles.list(GitCommand.on(git(), repository), listed, reading.ignored() || !folder);
        String prefix = listed.isEmpty() ? "" : listed + "/";
        pipeline.headline("history was not read: " + part + " is not the root of a repository");
        if (folder) {
            units.add(new Unit(name, List.of(files(root, name, listing, prefix)), Optional.empty()));
            for (Path inner : repositoriesIn(listing, root, prefix, name)) {
                addNested(inner, name, name.equals(".") ? root : path);
            }
            return;
        }
        FileState state = listing.entries().stream()
                .filter(entry -> (prefix + entry.path()).equals(part))
                .map(WorkTreeListing.Entry::state)
                .findFirst()
                .orElse(FileState.FILE);
        Source one = new FileSource(path, name, part, state, options(name, root));
        units.add(new Unit(name, List.of(one), Optional.empty()));
    }

    private Source files(Path root, String name, WorkTreeListing listing, String prefix) {
        List<Entry> entries = new ArrayList<>();
        for (WorkTreeListing.Entry entry : listing.entries()) {
            if (entry.state() == FileState.TRACKED || !reading.trackedOnly()) {
                entries.add(new Entry(prefix + entry.path(), entry.state()));
            }
        }
        listing.specialIgnoreFile()
                .ifPresent(file -> pipeline.problem(Problem.skipped(
                        "git.special-file",
                        name,
                        file,
                        "no regular file: what git would ignore is not known, and ignored files were read too")));
        count(name, "ignored files and folders, not read", listing.ignored());
        count(name, "files left out by a sparse checkout", listing.notCheckedOut());
        return DirectorySource.listed(root, name, entries, options(name, root));
    }

    private void count(String name, String what, long howMany) {
        if (howMany > 0) {
            pipeline.count(name, what, howMany);
        }
    }

    private FileOptions options(String name, Path root) {
        return new FileOptions(
                new PathFilter(reading.include(), reading.exclude()),
                reading.maxBlobBytes(),
                archives,
                nested -> met.add(new Met(nested, name, root)));
    }

    private GitProgram git() throws RequestException {
        return GitProgram.find(request.searchPath());
    }
}
