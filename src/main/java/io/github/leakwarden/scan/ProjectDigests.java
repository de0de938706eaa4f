package io.github.leakwarden.scan;

import io.github.leakwarden.exposure.ProjectFiles;
import io.github.leakwarden.source.git.cache.Digests;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a project, and a digest of each, worked out once. Thread-safe if they are. */
final class ProjectDigests {
    private static final byte[] ABSENT = {};

    private final ProjectFiles files;
    private final Map<String, byte[]> digests = new ConcurrentHashMap<>();

    ProjectDigests(ProjectFiles files) {
        this.files = files;
    }

    /** The files. */
    ProjectFiles project() {
        return files;
    }

    /** Of what is read there; no bytes if there is nothing. */
    byte[] digest(String path) {
        return digests.computeIfAbsent(
                path,
                one -> files.read(one).map(content -> Digests.sha256(content)).orElse(ABSENT));
    }
}
