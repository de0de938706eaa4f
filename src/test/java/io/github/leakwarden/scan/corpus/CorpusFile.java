package io.github.leakwarden.scan.corpus;

import io.github.leakwarden.exposure.Marks;
import io.github.leakwarden.rule.Placeholders;
import java.util.List;

/**
 * One file of the labelled corpus.
 *
 * @param language the folder it stands in
 * @param path below that folder
 * @param template its text, with marks and placeholders
 */
record CorpusFile(String language, String path, String template) {
    /** What a scan gets to read: no mark, and values where placeholders stood. */
    String text() {
        return Placeholders.fill(Marks.strip(template), Placeholders.seed(language + "/" + path, 0, 1))
                .text();
    }

    List<Marks.Expected> expected() {
        return Marks.of(template);
    }

    List<Marks.Fine> fine() {
        return Marks.fine(template);
    }
}
