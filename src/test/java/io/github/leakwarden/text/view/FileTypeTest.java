package io.github.leakwarden.text.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileTypeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR",
                "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0",
                "GIF89a\1\0\1\0",
                "\0\0\1\0\1\0",
                "II*\0\b\0\0\0",
                "RIFF\u0024\0\0\0WEBPVP8 "
            })
    void tellsPictures(String head) {
        assertThat(type(head)).isEqualTo(FileType.IMAGE);
    }

    @Test
    void isNotFooledByATextThatBeginsLikeAPicture() {
        assertThat(type("GIF89a = 'a text that only begins like a picture'")).isEqualTo(FileType.TEXT);
        assertThat(type("BM25 is a ranking function")).isEqualTo(FileType.TEXT);
    }

    @Test
    void tellsTextBinaryAndWhatIsNotOpened() {
        assertThat(type("")).isEqualTo(FileType.TEXT);
        assertThat(type("text")).isEqualTo(FileType.TEXT);
        assertThat(type("\u007fELF\2\1\1\0")).isEqualTo(FileType.BINARY);
        assertThat(type("RIFF\u0024\0\0\0WAVEfmt ")).isEqualTo(FileType.BINARY);
        assertThat(type("Rar!\u001a\u0007\1\0")).isEqualTo(FileType.COMPRESSED);
    }

    private static FileType type(String latin1) {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return FileType.of(bytes, bytes.length);
    }
}
