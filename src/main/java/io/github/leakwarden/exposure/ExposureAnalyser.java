package io.github.leakwarden.exposure;

import io.github.leakwarden.model.ExposureHit;
import java.util.List;
import java.util.Set;

/** Finds exposures in the files of some languages. Immutable and shared by threads. */
public interface ExposureAnalyser {
    /** Whether it reads files of this name. */
    boolean reads(String path);

    /**
     * Literals, matched without regard to case, one of which must stand in a file for it to be worth parsing. A file
     * with a match of a credential rule is always worth it.
     */
    Set<String> signals();

    /** Everything found in one file, sorted by span. A file that does not parse is reported to {@code file.degraded}. */
    List<ExposureHit> analyse(CodeFile file);
}
