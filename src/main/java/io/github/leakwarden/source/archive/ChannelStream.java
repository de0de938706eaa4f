package io.github.leakwarden.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A stretch of a channel as a stream; several may be open at once, on one thread. */
final class ChannelStream extends InputStream {
    private final SeekableByteChannel channel;
    private final long end;
    private long position;

    ChannelStream(SeekableByteChannel channel, long start, long end) {
        this.channel = channel;
        this.position = start;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position >= end) {
            return -1;
        }
        channel.position(position);
        int read = channel.read(ByteBuffer.wrap(bytes, from, (int) Math.min(length, end - position)));
        position += Math.max(read, 0);
        return read == 0 ? -1 : read;
    }
}
