package io.github.leakwarden.scan;

import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells what a staged blob adds to what stood at its place before: spans that touch an added line, and values that none
 * of its forerunners has.
 */
final class StagedComparison {
    private final byte[] bytes;
    private final LineMap lines;
    private final List<String> forerunners;
    private final Set<String> oldLines = new HashSet<>();

    /** @param forerunners whole texts, each transcoded as the staged one is */
    StagedComparison(byte[] bytes, int length, List<byte[]> forerunners) {
        this.bytes = bytes;
        this.lines = LineMap.of(bytes, length);
        this.forerunners = forerunners.stream()
                .map(text -> new String(text, StandardCharsets.ISO_8859_1))
                .toList();
        for (byte[] text : forerunners) {
            LineMap old = LineMap.of(text, text.length);
            for (int line = 1; line <= old.lineCount(); line++) {
                oldLines.add(line(text, old, line));
            }
        }
    }

    private static String line(byte[] text, LineMap map, int line) {
        int start = map.lineStart(line);
        return new String(text, start, map.lineEnd(line) - start, StandardCharsets.ISO_8859_1);
    }

    /** Whether the commit brings what stands at {@code span}, in offsets of the staged text. */
    boolean isNew(Span span) {
        return touchesAddedLine(span) || !stoodBefore(span);
    }

    private boolean touchesAddedLine(Span span) {
        int last = lines.lineOf((int) span.end() - 1);
        for (int line = lines.lineOf((int) span.start()); line <= last; line++) {
            if (!oldLines.contains(line(bytes, lines, line))) {
                return true;
            }
        }
        return false;
    }

    private boolean stoodBefore(Span span) {
        String value = new String(bytes, (int) span.start(), (int) span.length(), StandardCharsets.ISO_8859_1);
        return forerunners.stream().anyMatch(text -> text.contains(value));
    }
}
