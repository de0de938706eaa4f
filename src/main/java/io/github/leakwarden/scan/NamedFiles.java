package io.github.leakwarden.scan;

import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.pattern.Anchor;
import io.github.leakwarden.pattern.Anchors;
import io.github.leakwarden.pattern.BytePattern;
import io.github.leakwarden.pattern.Workspace;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.source.Blob;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which blobs with nothing in them must be kept all the same, because a rule may report them for their path alone.
 * Thread-safe.
 */
final class NamedFiles {
    private final List<PathPattern> paths;
    private final ThreadLocal<Workspace> workspaces;

    /** A pattern of paths; it is dear to try, and what it finds has one of the literals, if there are any. */
    private record PathPattern(BytePattern pattern, Anchors anchors) {
        boolean finds(byte[] path, Workspace workspace) {
            return mayFind(path)
                    && pattern.matcher(workspace).reset(path, 0, path.length).find(0);
        }

        private boolean mayFind(byte[] path) {
            for (Anchor anchor : anchors.alternatives()) {
                if (anchor.literal().standsIn(path)) {
                    return true;
                }
            }
            return anchors.isEmpty();
        }
    }

    /** Each thread's own. */
    private static final class Workspaces extends ThreadLocal<Workspace> {
        @Override
        protected Workspace initialValue() {
            return new Workspace();
        }
    }

    NamedFiles(RuleSet rules) {
        List<PathPattern> compiled = new ArrayList<>();
        for (Rule rule : rules.pathOnly()) {
            BytePattern pattern = BytePattern.compile(rule.path().orElseThrow());
            compiled.add(new PathPattern(pattern, Anchors.of(pattern)));
        }
        this.paths = List.copyOf(compiled);
        this.workspaces = new Workspaces();
    }

    /** Not without such a rule; else whether its path fits, as far as that is known yet. */
    boolean mayReport(Blob blob) {
        Provenance place = blob.provenance();
        if (paths.isEmpty() || blob.offset() > 0 || !place.state().isFile()) {
            return false;
        }
        return blob.objectId().isPresent() || finds(place.display());
    }

    private boolean finds(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (PathPattern pattern : paths) {
            if (pattern.finds(bytes, workspaces.get())) {
                return true;
            }
        }
        return false;
    }
}
