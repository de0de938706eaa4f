package io.github.leakwarden.detect;

import io.github.leakwarden.pattern.BytePattern;
import org.jspecify.annotations.Nullable;

/** A pattern that is compiled when it is first asked for: most rules meet no candidate in a scan. Shared by threads. */
final class LazyPattern {
    private final String text;
    private volatile @Nullable BytePattern compiled;

    LazyPattern(String text) {
        this.text = text;
    }

    /** @throws io.github.leakwarden.pattern.BadPatternException if it does not compile */
    BytePattern get() {
        BytePattern known = compiled;
        return known == null ? compileOnce() : known;
    }

    private synchronized BytePattern compileOnce() {
        BytePattern known = compiled;
        if (known == null) {
            known = BytePattern.compile(text);
            compiled = known;
        }
        return known;
    }
}
