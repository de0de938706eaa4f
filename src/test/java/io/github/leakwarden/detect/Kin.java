package io.github.leakwarden.detect;

import io.github.leakwarden.text.CopiedRuns;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A text, and how it was made of another one.
 *
 * @param copies what it has from the other one
 */
record Kin(byte[] text, CopiedRuns copies) {
    /** A text of its own: scraps, one behind the other. */
    static Kin first(Random random, List<byte[]> scraps) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int left = 1 + random.nextInt(12); left > 0; left--) {
            filler(text, random);
            text.writeBytes(scraps.get(random.nextInt(scraps.size())));
        }
        return new Kin(text.toByteArray(), CopiedRuns.NONE);
    }

    /**
     * A text made of this one as a delta would: runs of it, out of order now and then and cut wherever, with something
     * between them or nothing.
     */
    Kin next(Random random, List<byte[]> scraps) {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        CopiedRuns.Builder runs = new CopiedRuns.Builder();
        int at = random.nextInt(3) == 0 ? random.nextInt(text.length + 1) : 0;
        for (int left = 1 + random.nextInt(8); left > 0; left--) {
            int length = Math.min(text.length - at, random.nextInt(random.nextInt(4) == 0 ? 40 : 900));
            if (length > 0) {
                runs.add(at, made.size(), length);
                made.write(text, at, length);
            }
            at += length;
            switch (random.nextInt(6)) {
                case 0 -> at = random.nextInt(text.length + 1);
                case 1 -> at = Math.min(text.length, at + random.nextInt(60));
                case 2 -> filler(made, random);
                case 3 -> piece(made, scraps.get(random.nextInt(scraps.size())), random);
                case 4 -> at = Math.max(0, at - random.nextInt(60));
                default -> {}
            }
        }
        return new Kin(made.toByteArray(), runs.build());
    }

    private static void piece(ByteArrayOutputStream out, byte[] scrap, Random random) {
        int from = random.nextInt(scrap.length + 1);
        out.writeBytes(Arrays.copyOfRange(scrap, from, from + random.nextInt(scrap.length - from + 1)));
    }

    private static void filler(ByteArrayOutputStream out, Random random) {
        for (int left = random.nextInt(5) == 0 ? random.nextInt(600) : random.nextInt(12); left > 0; left--) {
            out.write(random.nextInt(9) == 0 ? '\n' : ' ' + random.nextInt(95));
        }
    }
}
