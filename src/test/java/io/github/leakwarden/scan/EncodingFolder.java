package io.github.leakwarden.scan;

import io.github.leakwarden.text.view.Construct;
import io.github.leakwarden.text.view.Hidden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what {@link EncodingTableTest} hides to a folder, a file each, so that other scanners can be run over it, and
 * beside the folder an index: file, outer construct (or a dash), inner construct, its title, rule, first byte, end, the
 * secret.
 *
 * <p>Argument: the folder, which is not there yet. The index is the folder's name with {@code .tsv} behind it.
 */
final class EncodingFolder {
    private final Path folder;
    private final List<String> index = new ArrayList<>();

    private EncodingFolder(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        EncodingFolder writer = new EncodingFolder(Path.of(arguments[0]));
        for (Construct inner : Construct.values()) {
            for (EncodingSample sample : EncodingSample.values()) {
                writer.write(inner, sample);
            }
        }
        Files.write(Path.of(arguments[0] + ".tsv"), writer.index);
    }

    private void write(Construct inner, EncodingSample sample) throws IOException {
        Hidden plain = sample.hidden(inner, Optional.empty());
        write(
                "one/" + inner + "-" + sample + ".txt",
                "-\t" + inner + "\t" + inner.title() + "\t" + sample.rule(),
                inner.hide(plain),
                plain.secret());
        for (Construct outer : Construct.values()) {
            if (outer.carries(inner)) {
                Hidden other = sample.hidden(inner, Optional.of(outer));
                write(
                        "two/" + outer + "/" + inner + "-" + sample + ".txt",
                        outer + "\t" + inner + "\t" + inner.title() + "\t" + sample.rule(),
                        outer.hide(inner.hide(other)),
                        other.secret());
            }
        }
    }

    private void write(String name, String told, Hidden hidden, String secret) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, hidden.bytes());
        index.add(name + "\t" + told + "\t" + hidden.from() + "\t" + hidden.to() + "\t" + secret);
    }
}
