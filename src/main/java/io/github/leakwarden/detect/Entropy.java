package io.github.leakwarden.detect;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Shannon entropy of bytes, in bits per byte; for ASCII the bits per character that gitleaks computes. */
final class Entropy {
    private Entropy() {}

    /**
     * What gitleaks computes: code points are counted, their shares are of the length in bytes. The same as {@link #of}
     * for ASCII.
     */
    static double asGitleaks(byte[] bytes) {
        Map<Integer, Integer> counts = new TreeMap<>();
        new String(bytes, StandardCharsets.UTF_8).codePoints().forEach(point -> counts.merge(point, 1, Integer::sum));
        double bits = 0;
        for (int count : counts.values()) {
            double share = (double) count / bytes.length;
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits;
    }

    /** Between 0 and 8; 0 for no bytes. */
    static double of(byte[] bytes) {
        int[] counts = new int[256];
        for (byte b : bytes) {
            counts[b & 0xFF]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / bytes.length;
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
