package io.github.leakwarden.source.git;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Files as commits have them, one at a time. For one thread. */
public final class CommittedFiles {
    /**
     * One file.
     *
     * @param id of its blob
     * @param bytes its content; shared, not to be changed
     */
    public record Content(String id, byte[] bytes) {
        public Content {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(bytes, "bytes");
        }
    }

    private final GitCommand git;
    private final Map<String, Optional<Content>> last = new HashMap<>();

    public CommittedFiles(GitCommand git) {
        this.git = Objects.requireNonNull(git, "git");
    }

    /** The file at a path of a commit; empty if there is none, or it cannot be read. */
    public Optional<Content> at(String commit, String path) throws InterruptedException {
        String name = commit + ":" + path;
        Optional<Content> known = last.get(name);
        if (known != null) {
            return known;
        }
        last.clear();
        Optional<Content> read;
        try {
            String id =
                    new String(git.run("rev-parse", "--verify", "--quiet", name), StandardCharsets.US_ASCII).strip();
            read = Optional.of(new Content(id, git.run("cat-file", "blob", id)));
        } catch (GitFailure e) {
            read = Optional.empty();
        }
        last.put(name, read);
        return read;
    }
}
