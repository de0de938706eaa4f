package io.github.leakwarden.source.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A channel that refuses to be read beyond a number of bytes, until the limit is lifted. Closing it closes nothing. */
final class LimitedChannel implements SeekableByteChannel {
    private final SeekableByteChannel channel;
    private long bytesLeft;
    private boolean exceeded;

    LimitedChannel(SeekableByteChannel channel, long bytes) {
        this.channel = channel;
        this.bytesLeft = bytes;
    }

    /** Allows any number of bytes from now on. */
    void lift() {
        bytesLeft = Long.MAX_VALUE;
    }

    /** Whether a read was refused. */
    boolean isExceeded() {
        return exceeded;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int read = channel.read(target);
        bytesLeft -= Math.max(read, 0);
        if (bytesLeft < 0) {
            exceeded = true;
            throw new IOException("limit exceeded");
        }
        return read;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        throw new IOException("read only");
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        channel.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        throw new IOException("read only");
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {}
}
