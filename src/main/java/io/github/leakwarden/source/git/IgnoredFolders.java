package io.github.leakwarden.source.git;

import io.github.leakwarden.source.FileName;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Asks git which untracked folders it would pass over. Git is started by the first question. For one thread. */
final class IgnoredFolders implements AutoCloseable {
    private static final int FIELDS = 4;
    private static final int PATTERN = 2;

    private final GitCommand git;
    private Optional<GitProcess> process = Optional.empty();
    private InputStream replies = InputStream.nullInputStream();

    IgnoredFolders(GitCommand git) {
        this.git = git;
    }

    /**
     * Whether the folder is ignored. Reads the ignore files of the folders above it.
     *
     * @param path relative to the work tree, as {@link FileName} writes it
     */
    boolean contain(String path) throws GitFailure {
        if (process.isEmpty()) {
            GitProcess started = git.start("check-ignore", "-z", "--stdin", "-v", "-n", "--no-index");
            process = Optional.of(started);
            replies = new BufferedInputStream(started.replies());
        }
        try {
            process.get().requests().write(FileName.encode(path));
            process.get().requests().write(0);
            process.get().requests().flush();
            return isIgnored();
        } catch (IOException e) {
            throw new GitFailure("check-ignore", e);
        }
    }

    /** Reads {@code SOURCE NUL LINE NUL PATTERN NUL PATH NUL}: the pattern that decides, empty if none does. */
    private boolean isIgnored() throws IOException {
        boolean ignored = false;
        for (int field = 0; field < FIELDS; field++) {
            int first = replies.read();
            for (int b = first; b != 0; b = replies.read()) {
                if (b < 0) {
                    throw new EOFException();
                }
            }
            if (field == PATTERN) {
                ignored = first != 0 && first != '!';
            }
        }
        return ignored;
    }

    @Override
    public void close() {
        process.ifPresent(GitProcess::close);
    }
}
