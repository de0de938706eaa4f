/**
 * Scans the labelled corpus of exposures and scores what comes out. Knows nothing of how analysers decide. Read {@link
 * io.github.leakwarden.scan.corpus.ExposureCorpusTest} first.
 */
@NullMarked
package io.github.leakwarden.scan.corpus;

import org.jspecify.annotations.NullMarked;
