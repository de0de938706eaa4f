package io.github.leakwarden.detect;

/**
 * One hit of a pattern, before any validator. Offsets are indexes into {@code text}.
 *
 * @param text the text or view it was found in; not to be changed
 * @param length of the text
 * @param start first byte of the whole hit
 * @param end one past its last
 * @param secretStart first byte of the secret
 * @param secretEnd one past its last
 */
record RawHit(byte[] text, int length, int start, int end, int secretStart, int secretEnd) {}
