package io.github.leakwarden.source.archive;

import io.github.leakwarden.fuzz.FuzzTarget;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.Delivered;
import java.util.ArrayList;
import java.util.List;

/** Any bytes as an archive: what comes out stays within the budget, and nothing is thrown. */
public final class ArchiveFuzz implements FuzzTarget {
    private static final ArchiveLimits LIMITS = new ArchiveLimits(3, 1 << 20, 200);

    public static void fuzzerTestOneInput(byte[] input) {
        new ArchiveFuzz().run(input);
    }

    @Override
    public void run(byte[] input) {
        ArchiveExpander expander = new ArchiveExpander(LIMITS);
        if (!expander.recognises(input, input.length)) {
            return;
        }
        Delivered delivered = new Delivered();
        expander.expand(
                Blob.whole(Provenance.file("unit", "fuzz.bin", FileState.UNTRACKED), input, input.length), delivered);
        long bytes = delivered.blobs().stream().mapToLong(Blob::length).sum();
        // What stands before a zip is delivered as it is, and a member may be cut off in the middle of a step.
        if (bytes > LIMITS.expandedBytes() + input.length + (1 << 16)) {
            throw new IllegalStateException(bytes + " bytes out of " + input.length);
        }
        if (delivered.blobs().size() > LIMITS.members() + 1) {
            throw new IllegalStateException(delivered.blobs().size() + " members");
        }
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (Archives.Form outer : Archives.Form.values()) {
            byte[] plain = outer.pack("a/b.txt", "key = " + Archives.randomText(60));
            seeds.add(plain);
            for (Archives.Form around : Archives.Form.values()) {
                seeds.add(around.pack("inner", plain));
            }
        }
        byte[] several = Archives.zip()
                .comment("a comment")
                .add("one", "1")
                .add("../two", "2")
                .add("one", "again")
                .bytes();
        seeds.add(several);
        seeds.add(Archives.concat("#!/bin/sh\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), several));
        seeds.add(Archives.tarWithNameOf(700));
        return seeds;
    }
}
