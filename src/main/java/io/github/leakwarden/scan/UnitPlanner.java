package io.github.leakwarden.scan;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.scan.FileSources.Met;
import io.github.leakwarden.source.LargeArchives;
import io.github.leakwarden.source.Source;
import io.github.leakwarden.source.file.StandardInputSource;
import io.github.leakwarden.source.git.GitCommand;
import io.github.leakwarden.source.git.GitConfigSource;
import io.github.leakwarden.source.git.GitFiles;
import io.github.leakwarden.source.git.GitHistory;
import io.github.leakwarden.source.git.GitRepositories;
import io.github.leakwarden.source.git.GitRepository;
import io.github.leakwarden.source.git.HistoryScope.Known;
import io.github.leakwarden.source.git.IndexSource;
import io.github.leakwarden.source.git.WorkTreeListing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out, for one target after another, which units it holds. */
final class UnitPlanner {
    private final ScanRequest request;
    private final Reading reading;
    private final BlobPipeline pipeline;
    private final LargeArchives archives;
    private final ProjectFolders projects;
    private final Repositories repositories;
    private final Histories histories;
    private final FileSources files;
    private final List<Unit> units = new ArrayList<>();
    private final Set<Path> planned = new HashSet<>();
    private final Set<Path> outside = new HashSet<>();

    /** Whether paths were asked for, not what is staged or pushed. */
    private boolean named;

    UnitPlanner(ScanRequest request, BlobPipeline pipeline, LargeArchives archives, ProjectFolders projects) {
        this.request = request;
        this.reading = request.reading();
        this.pipeline = pipeline;
        this.archives = archives;
        this.projects = projects;
        this.repositories = new Repositories(request, pipeline);
        this.histories = new Histories(request, pipeline);
        this.files = new FileSources(reading, pipeline, archives);
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
        for (Optional<Met> next = files.nextMet(); next.isPresent(); next = files.nextMet()) {
            addNested(next.get().root(), next.get().outerName(), next.get().outerRoot());
        }
    }

    /**
     * Says, once all is planned, if a history was asked for and there is none. Below a repository's root, where there never
     * is one, only commits that somebody names count as asked for: all of it may be what the configuration says.
     */
    void tellAbsentHistory() {
        boolean asked = named && histories.areAskedFor(true) || !outside.isEmpty() && histories.areAskedFor(false);
        if (!asked) {
            return;
        }
        for (Unit unit : units) {
            if (unit.history().isPresent()) {
                return;
            }
        }
        pipeline.problem(Problem.unread(
                "git.history-absent",
                units.isEmpty() ? "." : units.get(0).name(),
                "",
                "its history was asked for, and it is not the root of a git repository; name that instead"));
    }

    void add(ScanTarget target) throws RequestException, InterruptedException {
        if (target instanceof ScanTarget.Stream stream) {
            add("-", new StandardInputSource(stream.input(), "-", archives));
        } else if (target instanceof ScanTarget.Staged staged) {
            addStaged(staged);
        } else if (target instanceof ScanTarget.Pushed pushed) {
            addPushed(pushed);
        } else if (target instanceof ScanTarget.Files named) {
            addFiles(named.path());
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
                        repositories.git(),
                        staged.directory(),
                        staged.environment(),
                        staged.diff().get())
                : IndexSource.staged(
                        ".", GitCommand.inHook(repositories.git(), staged.directory(), staged.environment()));
        pipeline.compareStaged(index);
        add(".", index);
    }

    private void addPushed(ScanTarget.Pushed pushed) throws RequestException, InterruptedException {
        GitCommand git = GitCommand.inHook(repositories.git(), pushed.directory(), pushed.environment());
        git.repository().workTree().ifPresent(root -> projects.put(".", root));
        Map<String, String> tips = new LinkedHashMap<>();
        pushed.refs().forEach(ref -> tips.put(ref.name(), ref.id()));
        Known known = Known.REFS;
        if (pushed.remote().isPresent()) {
            ScanTarget.Pushed.Remote remote = pushed.remote().get();
            known = Known.remote(git, remote.name(), remote.ids());
        }
        GitHistory history = GitHistory.pushed(tips, known, git, ".");
        units.add(new Unit(".", List.of(), Optional.of(history)));
    }

    private void addFiles(Path path) throws RequestException, InterruptedException {
        named = true;
        Path absolute = path.toAbsolutePath().normalize();
        String name = unitName(path);
        Optional<GitRepository> repository = repositories.containing(absolute, name);
        if (repository.isEmpty()) {
            outside.add(absolute);
            addPlain(absolute, name);
        } else if (isRoot(repository.get(), absolute)) {
            addRepository(repository.get(), name, false);
        } else {
            addPart(repository.get(), absolute, name);
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
            add(name, files.walking(path, name));
            return;
        }
        Path folder = requireNonNull(path.toAbsolutePath().getParent());
        projects.put(name, folder);
        add(name, files.one(path, name, path.getFileName().toString(), FileState.FILE, folder));
    }

    /** A repository's root: work tree, index, configuration and history. */
    private void addRepository(GitRepository repository, String name, boolean nested)
            throws RequestException, InterruptedException {
        if (!planned.add(repository.gitDirectory())) {
            return;
        }
        List<Source> sources = new ArrayList<>();
        List<Path> inside = new ArrayList<>();
        GitCommand git = GitCommand.on(repositories.git(), repository);
        histories.prepare(repository, git);
        if (repository.workTree().isPresent()) {
            Path root = repository.workTree().get();
            projects.put(name, root);
            WorkTreeListing listing = GitFiles.list(git, "", reading.ignored());
            sources.add(files.listed(root, name, listing, ""));
            sources.add(IndexSource.beside(root, name, git));
            inside.addAll(repositories.inside(listing, root, "", name));
        }
        sources.add(new GitConfigSource(repository, name));
        units.add(new Unit(name, sources, histories.of(repository, git, name, nested)));
        for (Path inner : inside) {
            addNested(inner, name, repository.root());
        }
    }

    private void addNested(Path inner, String outerName, Path outerRoot) throws InterruptedException {
        String relative = outerRoot.relativize(inner).toString().replace('\\', '/');
        String name = outerName.equals(".") ? relative : outerName + "/" + relative;
        try {
            Optional<GitRepository> repository = repositories.at(inner, name);
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
        WorkTreeListing listing =
                GitFiles.list(GitCommand.on(repositories.git(), repository), listed, reading.ignored() || !folder);
        String prefix = listed.isEmpty() ? "" : listed + "/";
        pipeline.headline("history was not read: " + part + " is not the root of a repository");
        if (!folder) {
            FileState state = listing.entries().stream()
                    .filter(entry -> (prefix + entry.path()).equals(part))
                    .map(WorkTreeListing.Entry::state)
                    .findFirst()
                    .orElse(FileState.FILE);
            add(name, files.one(path, name, part, state, root));
            return;
        }
        add(name, files.listed(root, name, listing, prefix));
        for (Path inner : repositories.inside(listing, root, prefix, name)) {
            addNested(inner, name, name.equals(".") ? root : path);
        }
    }

    private void add(String name, Source source) {
        units.add(new Unit(name, List.of(source), Optional.empty()));
    }
}
