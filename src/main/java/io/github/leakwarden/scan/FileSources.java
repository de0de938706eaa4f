package io.github.leakwarden.scan;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.source.LargeArchives;
import io.github.leakwarden.source.Source;
import io.github.leakwarden.source.file.DirectorySource;
import io.github.leakwarden.source.file.Entry;
import io.github.leakwarden.source.file.FileOptions;
import io.github.leakwarden.source.file.FileSource;
import io.github.leakwarden.source.file.PathFilter;
import io.github.leakwarden.source.git.WorkTreeListing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Makes the sources of files as they stand on disk. */
final class FileSources {
    private final Reading reading;
    private final BlobPipeline pipeline;
    private final LargeArchives archives;
    private final Queue<Met> met = new ConcurrentLinkedQueue<>();

    /** A repository that was met while the files of a folder were read. */
    record Met(Path root, String outerName, Path outerRoot) {}

    FileSources(Reading reading, BlobPipeline pipeline, LargeArchives archives) {
        this.reading = reading;
        this.pipeline = pipeline;
        this.archives = archives;
    }

    /** The next repository that was met since, each once. */
    Optional<Met> nextMet() {
        return Optional.ofNullable(met.poll());
    }

    /** Everything below a folder. */
    Source walking(Path folder, String name) {
        return DirectorySource.walking(folder, name, options(name, folder));
    }

    /** One file, told by its path from a root. */
    Source one(Path file, String name, String told, FileState state, Path root) {
        return new FileSource(file, name, told, state, options(name, root));
    }

    /** What git lists of a work tree, of a folder of it if there is a prefix. */
    Source listed(Path root, String name, WorkTreeListing listing, String prefix) {
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
}
