package io.github.leakwarden.source.git;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Source;
import io.github.leakwarden.source.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A repository's own configuration, where people keep URLs with passwords in them. */
public final class GitConfigSource implements Source {
    private static final long MAX_BYTES = 64L << 20;

    private final GitRepository repository;
    private final String unit;

    public GitConfigSource(GitRepository repository, String unit) {
        this.repository = Objects.requireNonNull(repository, "repository");
        this.unit = Objects.requireNonNull(unit, "unit");
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public void deliver(BlobReceiver receiver, Workers workers) {
        for (Path file : List.of(repository.config(), repository.gitDirectory().resolve("config.worktree"))) {
            if (Files.isRegularFile(file)) {
                deliver(file, receiver);
            }
        }
    }

    private void deliver(Path file, BlobReceiver receiver) {
        String path = (repository.isBare() ? "" : ".git/") + file.getFileName();
        try {
            if (Files.size(file) > MAX_BYTES) {
                receiver.problem(Problem.unread("git.config-unreadable", unit, path, "is no configuration: too large"));
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            receiver.blob(Blob.whole(Provenance.file(unit, path, FileState.GIT_CONFIG), bytes, bytes.length));
            receiver.count(unit, "git configuration files", 1);
        } catch (IOException e) {
            receiver.problem(
                    Problem.unread("git.config-unreadable", unit, path, "cannot be read; see its permissions"));
        }
    }
}
