package io.github.leakwarden.source.git;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.source.git.UnreadableObject.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * The parts of a commit's bytes that a walk needs.
 *
 * @param tree its files
 * @param parents first parent first
 * @param committed seconds since 1970; 0 where the line is malformed
 */
record RawCommit(ObjectId tree, List<ObjectId> parents, long committed) {
    private static final int HEX = 40;

    RawCommit {
        parents = List.copyOf(parents);
    }

    /** Reads the headers {@code tree}, {@code parent} and {@code committer}. */
    static RawCommit parse(ObjectId id, byte[] raw) throws UnreadableObject {
        try {
            if (!startsWith(raw, 0, "tree ")) {
                throw new UnreadableObject(id.name(), Reason.CORRUPT, null);
            }
            ObjectId tree = ObjectId.fromString(raw, 5);
            List<ObjectId> parents = new ArrayList<>(2);
            int at = 5 + HEX + 1;
            while (startsWith(raw, at, "parent ")) {
                parents.add(ObjectId.fromString(raw, at + 7));
                at += 7 + HEX + 1;
            }
            return new RawCommit(tree, parents, committed(raw));
        } catch (RuntimeException e) {
            throw new UnreadableObject(id.name(), Reason.CORRUPT, e);
        }
    }

    private static long committed(byte[] raw) {
        PersonIdent committer = person(raw, RawParseUtils.committer(raw, 0));
        return committer.getWhenAsInstant().getEpochSecond();
    }

    /** What reports say of the commit. */
    static CommitInfo info(ObjectId id, byte[] raw) {
        PersonIdent author = person(raw, RawParseUtils.author(raw, 0));
        return info(id, author, raw, RawParseUtils.commitMessage(raw, 0));
    }

    /** What reports say of an annotated tag. */
    static CommitInfo tagInfo(ObjectId id, byte[] raw) {
        PersonIdent tagger = person(raw, RawParseUtils.tagger(raw, 0));
        return info(id, tagger, raw, RawParseUtils.tagMessage(raw, 0));
    }

    private static CommitInfo info(ObjectId id, PersonIdent person, byte[] raw, int message) {
        int from = message < 0 ? raw.length : message;
        int end = from;
        while (end < raw.length && raw[end] != '\n' && raw[end] != '\r') {
            end++;
        }
        String subject = new String(raw, from, end - from, encoding(raw));
        return new CommitInfo(
                id.name(), person.getName(), person.getEmailAddress(), person.getWhenAsInstant(), subject);
    }

    private static PersonIdent person(byte[] raw, int at) {
        PersonIdent parsed = null;
        try {
            parsed = at < 0 ? null : RawParseUtils.parsePersonIdent(raw, at);
        } catch (RuntimeException e) {
            // A malformed line: the commit's files matter, not who signed it.
        }
        return parsed != null ? parsed : new PersonIdent("", "", Instant.EPOCH, java.time.ZoneOffset.UTC);
    }

    private static Charset encoding(byte[] raw) {
        try {
            return RawParseUtils.parseEncoding(raw);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // No such encoding, or a header that is cut off.
            return StandardCharsets.UTF_8;
        }
    }

    private static boolean startsWith(byte[] raw, int at, String text) {
        if (at + text.length() > raw.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (raw[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
