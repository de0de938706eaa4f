package io.github.leakwarden.scan;

import io.github.leakwarden.model.Provenance;
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
    private final List<BytePattern> paths;
    private final ThreadLocal<Workspace> workspaces;

    /** Each thread's own. */
    private static final class Workspaces extends ThreadLocal<Workspace> {
        @Override
        protected Workspace initialValue() {
            return new Workspace();
        }
    }

    NamedFiles(RuleSet rules) {
        List<BytePattern> compiled = new ArrayList<>();
        for (Rule rule : rules.pathOnly()) {
            compiled.add(BytePattern.compile(rule.path().orElseThrow()));
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
        for (BytePattern pattern : paths) {
            if (pattern.matcher(workspaces.get()).reset(bytes, 0, bytes.length).find(0)) {
                return true;
            }
        }
        return false;
    }
}
