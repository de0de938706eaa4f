package io.github.leakwarden.scan;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What to scan. */
public sealed interface ScanTarget {
    /**
     * A file or folder; where it is the root of a git repository, its index and history too.
     *
     * @param path as the user gave it
     */
    record Files(Path path) implements ScanTarget {
        public Files {
            Objects.requireNonNull(path, "path");
        }
    }

    /**
     * What the next commit of a repository would contain.
     *
     * @param directory the repository's root, or a folder in it
     * @param environment of the process: inside a hook, git says there which index it means
     */
    record Staged(Path directory, Map<String, String> environment, Optional<InputStream> diff) implements ScanTarget {
        public Staged {
            Objects.requireNonNull(directory, "directory");
            environment = Map.copyOf(environment);
            Objects.requireNonNull(diff, "diff");
        }

        /** What is staged; git is yet to be asked. */
        public Staged(Path directory, Map<String, String> environment) {
            this(directory, environment, Optional.empty());
        }
    }

    /**
     * What a push brings: the commits, tags and blobs that refs will lead to, and lead nowhere to yet.
     *
     * @param directory the repository that takes the push, or makes it, or a folder in it
     * @param environment of the process: inside a hook, git says there where it keeps what was pushed
     * @param refs as they will be; none that are deleted
     * @param remote where the push goes; empty if this repository takes it
     */
    record Pushed(Path directory, Map<String, String> environment, List<Ref> refs, Optional<Remote> remote)
            implements ScanTarget {
        /**
         * One ref.
         *
         * @param name in full
         * @param id of the object that it will name, hex
         */
        public record Ref(String name, String id) {
            public Ref {
                Objects.requireNonNull(name, "name");
                Objects.requireNonNull(id, "id");
            }
        }

        /**
         * The other end of a push that starts here.
         *
         * @param name as git calls it: of a remote, or an address
         * @param ids of the objects that its refs name now, hex; those that are not here do not matter
         */
        public record Remote(String name, List<String> ids) {
            public Remote {
                Objects.requireNonNull(name, "name");
                ids = List.copyOf(ids);
            }
        }

        public Pushed {
            Objects.requireNonNull(directory, "directory");
            environment = Map.copyOf(environment);
            refs = List.copyOf(refs);
            Objects.requireNonNull(remote, "remote");
            if (refs.isEmpty()) {
                throw new IllegalArgumentException("a push of no refs");
            }
        }
    }

    /**
     * A stream, read to its end; the caller closes it.
     *
     * @param input the bytes
     */
    record Stream(InputStream input) implements ScanTarget {
        public Stream {
            Objects.requireNonNull(input, "input");
        }
    }
}
