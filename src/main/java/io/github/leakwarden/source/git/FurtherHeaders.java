package io.github.leakwarden.source.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * What a commit's headers say beyond git's own bookkeeping: the signed tag that was merged ({@code mergetag}), and
 * whatever another program has put there. Such words are published with the commit like its message.
 */
final class FurtherHeaders {
    private static final Set<String> OF_GIT =
            Set.of("tree", "parent", "author", "committer", "encoding", "gpgsig", "gpgsig-sha256");

    private FurtherHeaders() {}

    /**
     * The values, a line break before each, without the space that git puts before the lines after the first; empty for
     * nearly every commit.
     *
     * @param raw a commit
     * @param message where its message starts
     */
    static byte[] of(byte[] raw, int message) {
        ByteArrayOutputStream values = new ByteArrayOutputStream(0);
        boolean taken = false;
        for (int at = 0; at < message; at = lineEnd(raw, at) + 1) {
            int end = lineEnd(raw, at);
            boolean goesOn = raw[at] == ' ';
            int value = goesOn ? at + 1 : nameEnd(raw, at, end);
            if (!goesOn) {
                String name = new String(raw, at, value - at, StandardCharsets.ISO_8859_1);
                taken = !name.isEmpty() && !OF_GIT.contains(name.strip());
            }
            if (taken) {
                values.write('\n');
                values.writeBytes(Arrays.copyOfRange(raw, value, end));
            }
        }
        return values.toByteArray();
    }

    /** Behind the header's name and the space that ends it. */
    private static int nameEnd(byte[] raw, int from, int lineEnd) {
        int at = from;
        while (at < lineEnd && raw[at] != ' ') {
            at++;
        }
        return Math.min(at + 1, lineEnd);
    }

    private static int lineEnd(byte[] raw, int from) {
        int at = from;
        while (at < raw.length && raw[at] != '\n') {
            at++;
        }
        return at;
    }
}
