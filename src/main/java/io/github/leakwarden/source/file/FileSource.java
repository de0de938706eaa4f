package io.github.leakwarden.source.file;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Source;
import io.github.leakwarden.source.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * One file that was asked for by its name: a link is followed, and what is no regular file, such as the pipe of a
 * shell's process substitution, is read as a stream.
 */
public final class FileSource implements Source {
    private final Path file;
    private final String unit;
    private final String path;
    private final FileState state;
    private final FileOptions options;

    /**
     * @param unit as shown
     * @param path as shown, relative to the unit
     * @param options only the length limit and the archives matter
     */
    public FileSource(Path file, String unit, String path, FileState state, FileOptions options) {
        this.file = Objects.requireNonNull(file, "file");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.path = Objects.requireNonNull(path, "path");
        this.state = Objects.requireNonNull(state, "state");
        this.options = Objects.requireNonNull(options, "options");
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public void deliver(BlobReceiver receiver, Workers workers) {
        receiver.expect(1);
        try {
            if (!Files.isRegularFile(file)) {
                stream(receiver);
            } else if (Files.size(file) > options.maxBlobBytes()) {
                receiver.problem(Problem.skipped(Manifest.TOO_LARGE, unit, path, "longer than --max-blob allows"));
                return;
            } else {
                FileReader.Target target =
                        new FileReader.Target(file.toRealPath(), unit, path, state, Files.size(file));
                new FileReader().read(target, options.archives(), receiver);
            }
            receiver.count(unit, "files", 1);
        } catch (IOException e) {
            receiver.problem(FileReader.unreadable(unit, path, e));
        }
    }

    private void stream(BlobReceiver receiver) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            new StreamReader(stream).deliver(Provenance.file(unit, path, state), options.archives(), receiver);
        }
    }
}
