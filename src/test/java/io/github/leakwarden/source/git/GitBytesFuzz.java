package io.github.leakwarden.source.git;

import io.github.leakwarden.fuzz.FuzzTarget;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jgit.lib.ObjectId;

/** Any bytes as what git keeps and says: the first byte tells which of our readers gets the rest. */
public final class GitBytesFuzz implements FuzzTarget {
    private static final String ID = "0123456789abcdef0123456789abcdef01234567";
    private static final String OTHER = "fedcba9876543210fedcba9876543210fedcba98";

    private static final class Shared {
        private static final GitBytesFuzz TARGET = new GitBytesFuzz();
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Shared.TARGET.run(input);
    }

    @Override
    public void run(byte[] input) throws Exception {
        if (input.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        switch (input[0] & 3) {
            case 0 -> changes(rest);
            case 1 -> tree(rest);
            case 2 -> commit(rest);
            default -> loose(rest);
        }
    }

    /** The output of {@code diff-index}, which git makes; that it is not what we think must be told, not believed. */
    private static void changes(byte[] raw) {
        ToldDiff.read(new ByteArrayInputStream(raw));
        try {
            StagedChange.parse(raw).forEach(StagedChange::hasBlob);
        } catch (IllegalArgumentException told) {
            return;
        }
    }

    private static void tree(byte[] raw) {
        TreeEntries entries = new TreeEntries(ObjectId.fromString(ID), raw);
        try {
            while (entries.next()) {
                if (entries.id() + 20 > raw.length || entries.nameStart() > entries.nameEnd()) {
                    throw new IllegalStateException("an entry beyond the tree");
                }
            }
        } catch (UnreadableObject told) {
            return;
        }
    }

    private static void commit(byte[] raw) {
        ObjectId id = ObjectId.fromString(ID);
        RawCommit.info(id, raw);
        RawCommit.tagInfo(id, raw);
        FurtherHeaders.of(raw, raw.length);
        try {
            RawCommit.parse(id, raw);
        } catch (UnreadableObject told) {
            return;
        }
    }

    private static void loose(byte[] raw) throws Exception {
        Path objects = Files.createTempDirectory("loose");
        Path file = objects.resolve(ID.substring(0, 2)).resolve(ID.substring(2));
        try {
            Files.createDirectory(file.getParent());
            Files.write(file, raw);
            new LooseObjects(objects).blob(ID);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
            Files.delete(objects);
        }
    }

    @Override
    public List<byte[]> seeds() throws Exception {
        String zero = "0".repeat(40);
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(kind(
                0,
                (":000000 100644 " + zero + " " + ID + " A\0a/b\0:100644 100755 " + ID + " " + OTHER
                        + " R086\0c\0d\0")));
        seeds.add(kind(
                1,
                "100644 a.txt\0" + "i".repeat(20) + "40000 dir\0" + "j".repeat(20) + "160000 sub\0" + "k".repeat(20)));
        seeds.add(kind(
                2,
                "tree " + ID + "\nparent " + OTHER + "\nauthor A B <a@example.org> 1700000000 +0200\n"
                        + "committer C <c@example.org> 1700000001 -0330\nencoding ISO-8859-1\n\nSubject\n\nBody\n"));
        seeds.add(kind(
                2, "object " + ID + "\ntype commit\ntag v1\ntagger A <a@example.org> 1700000000 +0000\n\nWords\n"));
        seeds.add(kind(2, "encoding "));
        ByteArrayOutputStream loose = new ByteArrayOutputStream();
        loose.write(3);
        try (DeflaterOutputStream out = new DeflaterOutputStream(loose)) {
            out.write("blob 5\0hello".getBytes(StandardCharsets.US_ASCII));
        }
        seeds.add(loose.toByteArray());
        return seeds;
    }

    private static byte[] kind(int number, String rest) {
        return ((char) number + rest).getBytes(StandardCharsets.ISO_8859_1);
    }
}
