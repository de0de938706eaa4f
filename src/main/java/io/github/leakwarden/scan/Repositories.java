package io.github.leakwarden.scan;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.source.FileName;
import io.github.leakwarden.source.git.GitProgram;
import io.github.leakwarden.source.git.GitRepositories;
import io.github.leakwarden.source.git.GitRepository;
import io.github.leakwarden.source.git.SpecialFiles;
import io.github.leakwarden.source.git.WorkTreeListing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the repositories behind paths; what hinders git from reading one is a problem. */
final class Repositories {
    private final ScanRequest request;
    private final BlobPipeline pipeline;

    Repositories(ScanRequest request, BlobPipeline pipeline) {
        this.request = request;
        this.pipeline = pipeline;
    }

    /**
     * The git that reads them.
     *
     * @throws RequestException if there is none
     */
    GitProgram git() throws RequestException {
        return GitProgram.find(request.searchPath());
    }

    /** The repository that a path lies in. */
    Optional<GitRepository> containing(Path path, String name) {
        return repository(path, name, GitRepositories::containing);
    }

    /** The repository that a folder is the root of. */
    Optional<GitRepository> at(Path path, String name) {
        return repository(path, name, GitRepositories::at);
    }

    /**
     * The repository to read, if git is to be asked at all. One in which git would wait for ever is a problem, and so is
     * one that is none: then its files are read as those of any folder.
     */
    private Optional<GitRepository> repository(Path path, String name, Function<Path, Optional<GitRepository>> lookup) {
        if (!request.reading().git()) {
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

    /**
     * The repositories inside a listing: those that git does not enter, and those without a work tree, which it takes for
     * files.
     *
     * @param root that paths are told from
     * @param prefix of the listing's paths: empty, or a folder with its slash
     */
    List<Path> inside(WorkTreeListing listing, Path root, String prefix, String name) {
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
}
