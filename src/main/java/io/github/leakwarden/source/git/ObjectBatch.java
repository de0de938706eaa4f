package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.UnreadableObject.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Objects by way of {@code git cat-file --batch}: for repositories that JGit cannot read, and where JGit would cost more
 * time to load than git takes to run. For one thread.
 */
final class ObjectBatch implements AutoCloseable {
    private final GitProcess process;
    private final OutputStream requests;
    private final InputStream replies;

    private ObjectBatch(GitProcess process) {
        this.process = process;
        this.requests = process.requests();
        this.replies = new BufferedInputStream(process.replies(), 1 << 16);
    }

    static ObjectBatch start(GitCommand git) throws GitFailure {
        return new ObjectBatch(git.start("cat-file", "--batch"));
    }

    /**
     * One object.
     *
     * @throws UnreadableObject also when git gave up on an object before it; then all that follow fail too
     */
    GitObject read(String id) throws UnreadableObject {
        try {
            requests.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
            requests.flush();
            String[] header = line().split(" ");
            if (header.length != 3) {
                throw new UnreadableObject(id, Reason.MISSING, null);
            }
            long size = Long.parseLong(header[2]);
            if (size > Integer.MAX_VALUE - 16) {
                replies.skipNBytes(size + 1);
                throw new UnreadableObject(id, Reason.TOO_LARGE, null);
            }
            byte[] bytes = replies.readNBytes((int) size);
            if (bytes.length < size || replies.read() != '\n') {
                throw new EOFException();
            }
            return new GitObject(header[1], bytes);
        } catch (IOException | NumberFormatException e) {
            throw new UnreadableObject(id, Reason.CORRUPT, e);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        for (int b = replies.read(); b != '\n'; b = replies.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        process.close();
    }
}
