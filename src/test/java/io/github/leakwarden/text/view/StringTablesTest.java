package io.github.leakwarden.text.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StringTablesTest {
    private static final String CONSTANT = "a constant that stands in this very class";

    @Test
    void putsEachConstantOfAClassOnALineOfItsOwn() throws Exception {
        byte[] bytes;
        try (InputStream in = StringTablesTest.class.getResourceAsStream("StringTablesTest.class")) {
            bytes = in.readAllBytes();
        }

        DecodedView view = only(bytes);

        assertThat(view.name()).isEqualTo("constant-pool");
        String text = text(view);
        assertThat(text).contains("\n" + CONSTANT + "\n", "\nputsEachConstantOfAClassOnALineOfItsOwn\n");
        assertStandsAt(bytes, view, CONSTANT);
    }

    @Test
    void passesConstantsOfEveryWidth() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(0xCAFEBABE);
        data.writeInt(61);
        data.writeShort(6);
        data.writeByte(5);
        data.writeLong(1);
        data.writeByte(15);
        data.write(new byte[3]);
        data.writeByte(1);
        data.writeUTF("hidden");
        data.writeByte(99);

        DecodedView view = only(out.toByteArray());

        assertThat(text(view)).isEqualTo("\nhidden");
        assertStandsAt(out.toByteArray(), view, "hidden");
    }

    @Test
    void readsTheStringsOfAndroidsExecutables() {
        ByteBuffer dex = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        dex.put("dex\n035\0".getBytes(StandardCharsets.ISO_8859_1));
        dex.putInt(0x38, 2).putInt(0x3C, 0x70).putInt(0x70, 0x80).putInt(0x74, 0x90);
        dex.position(0x80).put((byte) 5).put("first\0".getBytes(StandardCharsets.ISO_8859_1));
        dex.position(0x90).put((byte) 0x86).put((byte) 1).put("second\0".getBytes(StandardCharsets.ISO_8859_1));

        DecodedView view = only(dex.array());

        assertThat(text(view)).isEqualTo("\nfirst\nsecond");
        assertStandsAt(dex.array(), view, "second");
    }

    @Test
    void readsTheStringsOfCompiledPython() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0xA7, 13, '\r', '\n', 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, (byte) 0xDA, 12});
        out.write("a short text".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[] {'u', 16, 0, 0, 0});
        out.write("some longer text".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[] {'N', 'N', 0, 0, 0, 0});

        DecodedView view = only(out.toByteArray());

        assertThat(text(view)).isEqualTo("\na short text\nsome longer text");
        assertStandsAt(out.toByteArray(), view, "some longer text");
    }

    @Test
    void readsWideStringsBetweenOtherBytes() {
        for (int lead = 2; lead < 40; lead++) {
            for (java.nio.charset.Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                ByteBuffer bytes = ByteBuffer.allocate(200);
                bytes.position(lead).put("a wide string".getBytes(order)).put((byte) 7);

                assertThat(StringTables.of(bytes.array(), 200))
                        .as("%d %s", lead, order)
                        .map(StringTablesTest::text)
                        .contains("\na wide string");
            }
        }
    }

    @Test
    void takesTextAndRandomBytesForWhatTheyAre() {
        byte[] random = new byte[100_000];
        new Random(5).nextBytes(random);
        random[3] = 0;

        assertThat(StringTables.of(random, random.length)).isEmpty();
        assertThat(StringTables.of("any text".getBytes(StandardCharsets.UTF_8), 8))
                .isEmpty();
    }

    private static void assertStandsAt(byte[] bytes, DecodedView view, String constant) {
        int at = text(view).indexOf(constant);
        Span span = view.map().original(at, at + constant.length());
        assertThat(new String(bytes, (int) span.start(), (int) span.length(), StandardCharsets.ISO_8859_1))
                .isEqualTo(constant);
    }

    private static DecodedView only(byte[] bytes) {
        return StringTables.of(bytes, bytes.length).orElseThrow();
    }

    private static String text(DecodedView view) {
        return new String(view.bytes(), 0, view.length(), StandardCharsets.ISO_8859_1);
    }
}
