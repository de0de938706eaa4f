package io.github.leakwarden.detect;

/** Shannon entropy of bytes, in bits per byte; for ASCII the bits per character that gitleaks computes. */
final class Entropy {
    private Entropy() {}

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
