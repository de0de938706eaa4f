package io.github.leakwarden.scan;

import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.RulePack;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.source.Segments;
import io.github.leakwarden.source.git.HistoryCache;
import io.github.leakwarden.source.git.cache.Digests;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells which scans may remember what earlier ones have read of a history: those with the same program, the same rules and
 * the same options that decide what is found in an object. What decides where it may stand is asked each time.
 */
final class HistoryCaches {
    private static final String FOLDER = "history";

    private HistoryCaches() {}

    /**
     * Where the scan's results are kept; nothing if it keeps none, has to look at every byte, or reports files for their
     * paths alone, with nothing in them.
     */
    static Optional<HistoryCache> of(ScanRequest request) {
        if (request.reading().fullBlobs() || !request.rules().pathOnly().isEmpty()) {
            return Optional.empty();
        }
        return of(request, FOLDER);
    }

    /** The same for what does not depend on where a file stands nor on how much of it is looked at. */
    static Optional<HistoryCache> of(ScanRequest request, String name) {
        Optional<Path> folder = request.cache();
        Optional<byte[]> engine = folder.isPresent() ? Engine.identity() : Optional.empty();
        return engine.map(one -> new HistoryCache(folder.orElseThrow().resolve(name), one, rules(request)));
    }

    private static byte[] rules(ScanRequest request) {
        RuleSet rules = request.rules();
        byte[] numbers = ByteBuffer.allocate(3 * Integer.BYTES)
                .putInt(request.reading().decodeDepth())
                .putInt(request.reading().archiveDepth())
                .putInt(Segments.WHOLE_BYTES)
                .array();
        return Digests.sha256(numbers, rules.isBuiltin() ? BuiltinRules.engine() : RulePack.write(rules));
    }
}
