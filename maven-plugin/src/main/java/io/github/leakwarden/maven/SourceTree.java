package io.github.leakwarden.maven;

import io.github.leakwarden.scan.Reading;
import io.github.leakwarden.scan.ScanRequest;
import io.github.leakwarden.scan.ScanTarget;
import io.github.leakwarden.source.git.GitRepositories;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.MavenProject;

/**
 * What a build compiles from: the folder of its root, and of modules that lie elsewhere.
 *
 * @param folders the root first, none inside another
 * @param builds the modules' build directories
 */
record SourceTree(List<Path> folders, List<Path> builds) {
    SourceTree {
        folders = List.copyOf(folders);
        builds = List.copyOf(builds);
    }

    /** The tree of a build's root, or of one module. */
    static SourceTree of(MavenProject root, List<MavenProject> reactor) {
        List<Path> folders = new ArrayList<>(List.of(absolute(root.getBasedir())));
        List<Path> builds = new ArrayList<>();
        for (MavenProject module : reactor) {
            Path folder = absolute(module.getBasedir());
            if (root.isExecutionRoot() && folders.stream().noneMatch(folder::startsWith)) {
                folders.removeIf(inner -> inner.startsWith(folder) && !inner.equals(folders.get(0)));
                folders.add(folder);
            }
            builds.add(absolute(new File(module.getBuild().getDirectory())));
        }
        return new SourceTree(folders, builds);
    }

    private static Path absolute(File file) {
        return file.toPath().toAbsolutePath().normalize();
    }

    Path root() {
        return folders.get(0);
    }

    List<ScanTarget> targets() {
        return folders.stream().<ScanTarget>map(ScanTarget.Files::new).toList();
    }

    /** The request without what builds made, which came from the sources that are read anyway. */
    ScanRequest withoutBuilds(ScanRequest request) {
        Set<String> excluded = new LinkedHashSet<>(request.reading().exclude());
        for (Path build : builds) {
            if (Files.isDirectory(build)) {
                folders.forEach(folder -> exclude(build, folder, excluded));
            }
        }
        Reading reading = request.reading().without(List.copyOf(excluded));
        return request.with(reading);
    }

    /** Globs start from a unit's root, which in a part of a repository is the repository's. */
    private static void exclude(Path build, Path folder, Set<String> globs) {
        List<Path> starts = new ArrayList<>(List.of(folder));
        GitRepositories.containing(folder).ifPresent(repository -> starts.add(repository.root()));
        for (Path start : starts) {
            if (build.startsWith(start) && !build.equals(start)) {
                globs.add("/" + glob(start.relativize(build)));
            }
        }
    }

    /** A path as a glob that matches it alone. */
    private static String glob(Path path) {
        return path.toString().replace(File.separatorChar, '/').replaceAll("[*?\\[\\]{}\\\\]", "\\\\$0");
    }
}
