package io.github.leakwarden.scan.option;

import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.rule.Configuration;
import io.github.leakwarden.rule.RulePack;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * One entry of a {@link ConfigurationCache} as bytes: a checksum of the rest; who wrote it and what was asked; each file
 * that went in with its content; what it came to.
 */
final class ConfigurationEntry {
    private static final byte[] MAGIC = "leakwarden configuration 1".getBytes(StandardCharsets.US_ASCII);

    private ConfigurationEntry() {}

    static byte[] write(byte[] engine, byte[] question, List<Path> files, Configuration configuration)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        block(out, MAGIC);
        block(out, engine);
        block(out, question);
        out.writeInt(files.size());
        for (Path file : files) {
            text(out, file.toString());
            block(out, Files.readAllBytes(file));
        }
        out.writeInt(configuration.scan().size());
        for (Map.Entry<String, List<String>> option : new TreeMap<>(configuration.scan()).entrySet()) {
            text(out, option.getKey());
            out.writeInt(option.getValue().size());
            for (String value : option.getValue()) {
                text(out, value);
            }
        }
        text(out, configuration.file().map(Path::toString).orElse(""));
        text(out, configuration.summary());
        out.writeInt(configuration.warnings().size());
        for (Fault warning : configuration.warnings()) {
            text(out, warning.place());
            text(out, warning.message());
            text(out, warning.cure());
        }
        block(out, RulePack.write(configuration.rules()));
        byte[] body = bytes.toByteArray();
        return ByteBuffer.allocate(Long.BYTES + body.length)
                .putLong(checksum(body, 0))
                .put(body)
                .array();
    }

    /**
     * What the entry says; nothing if another version wrote it, it answers another question, or a file has changed.
     *
     * @throws RuntimeException if it is damaged
     */
    static Optional<Configuration> read(byte[] bytes, byte[] engine, byte[] question) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.getLong() != checksum(bytes, Long.BYTES)
                || !Arrays.equals(block(in), MAGIC)
                || !Arrays.equals(block(in), engine)
                || !Arrays.equals(block(in), question)) {
            return Optional.empty();
        }
        for (int files = in.getInt(); files > 0; files--) {
            Path file = Path.of(text(in));
            byte[] content = block(in);
            boolean same = Files.isRegularFile(file)
                    && Files.size(file) == content.length
                    && Arrays.equals(Files.readAllBytes(file), content);
            if (!same) {
                return Optional.empty();
            }
        }
        return Optional.of(configuration(in));
    }

    private static Configuration configuration(ByteBuffer in) {
        Map<String, List<String>> scan = new LinkedHashMap<>();
        for (int options = in.getInt(); options > 0; options--) {
            String name = text(in);
            List<String> values = new ArrayList<>();
            for (int count = in.getInt(); count > 0; count--) {
                values.add(text(in));
            }
            scan.put(name, values);
        }
        String file = text(in);
        String summary = text(in);
        List<Fault> warnings = new ArrayList<>();
        for (int count = in.getInt(); count > 0; count--) {
            warnings.add(new Fault(text(in), text(in), text(in)));
        }
        return new Configuration(
                RulePack.read(block(in)),
                scan,
                Optional.empty(),
                file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)),
                summary,
                warnings);
    }

    private static long checksum(byte[] bytes, int from) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, from, bytes.length - from);
        return checksum.getValue();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        block(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void block(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer in) {
        return new String(block(in), StandardCharsets.UTF_8);
    }

    private static byte[] block(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("the entry is damaged");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
