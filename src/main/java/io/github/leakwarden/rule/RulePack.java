package io.github.leakwarden.rule;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rules in their binary form, which takes no parsing: the build writes it, and start-up reads it. A table of texts, the
 * rules, their examples (read only on demand) and what was prebuilt from them, if anything. It is read by the very build
 * that wrote it; the format has no versions to bridge.
 */
public final class RulePack {
    private static final byte[] MAGIC = {'L', 'W', 'R', 'P', 1};

    private RulePack() {}

    /** The pack's bytes. The same rules give the same bytes. */
    public static byte[] write(RuleSet rules) {
        PackOutput body = new PackOutput();
        PackOutput examples = body.sharing();
        new PackWriter(body, examples).write(rules);
        PackOutput out = new PackOutput();
        out.number(rules.size());
        out.flag(!rules.pathOnly().isEmpty());
        out.block(body.table());
        out.block(body.body());
        out.block(examples.body());
        out.optional(rules.prebuilt(), prebuilt -> out.block(bytes(prebuilt)));
        byte[] content = out.body();
        byte[] pack = Arrays.copyOf(MAGIC, MAGIC.length + content.length);
        System.arraycopy(content, 0, pack, MAGIC.length, content.length);
        return pack;
    }

    /** The rules without their examples, which only lint and lists need. */
    public static RuleSet read(byte[] bytes) {
        return read(bytes, false);
    }

    /** The rules with their examples. */
    public static RuleSet readWhole(byte[] bytes) {
        return read(bytes, true);
    }

    private static RuleSet read(byte[] bytes, boolean whole) {
        if (bytes.length < MAGIC.length || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            throw new IllegalStateException("these bytes are no rule pack");
        }
        PackInput in = new PackInput(bytes, MAGIC.length);
        int size = in.number();
        boolean namesFiles = in.flag();
        Unread unread = new Unread(in.block(), in.block(), in.block(), whole);
        return RuleSet.unread(size, namesFiles, unread, in.flag() ? Optional.of(in.bytes()) : Optional.empty());
    }

    /** The parts of a pack until somebody asks for its rules. */
    private record Unread(PackInput texts, PackInput rules, PackInput examples, boolean whole)
            implements Supplier<RuleSet.Content> {
        @Override
        public RuleSet.Content get() {
            String[] table = texts.again(new String[0]).table();
            Optional<PackInput> examplesToo = whole ? Optional.of(examples.again(table)) : Optional.empty();
            return new PackReader(rules.again(table), examplesToo).read();
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
