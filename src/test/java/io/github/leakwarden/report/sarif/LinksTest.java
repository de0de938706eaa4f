package io.github.leakwarden.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class LinksTest {
    @Test
    void pathsBecomeUrisThatDecodeToThem() {
        for (String path :
                new String[] {"a b/c.txt", "é/😀", "a%20b", "x#y?z", "app/[id]/page.tsx", "c:/d", "a\\b", "q\"<>"}) {
            String uri = Links.uri(path);
            assertThat(uri).matches("[!-~]+");
            assertThat(URI.create(uri).getPath()).isEqualTo(path);
            assertThat(URI.create(uri).isAbsolute()).isFalse();
        }
    }

    @Test
    void textCannotMakeALink() {
        assertThat(Links.plain("see [here](1)")).isEqualTo("see \\[here\\](1)");
        assertThat(Links.to(2, "app/[id]/x")).isEqualTo("[app/\\[id\\]/x](2)");
        assertThat(Links.plain("a\u001B[2Jb\nc")).doesNotContain("\u001B").doesNotContain("\n");
    }
}
