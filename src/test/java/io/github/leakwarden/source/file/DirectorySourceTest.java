package io.github.leakwarden.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Delivered;
import io.github.leakwarden.source.FileName;
import io.github.leakwarden.source.LargeArchives;
import io.github.leakwarden.source.Segments;
import io.github.leakwarden.source.TestWorkers;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class DirectorySourceTest {
    @TempDir
    Path temp;

    private Path root;
    private final List<Path> nested = new ArrayList<>();

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temp.toRealPath().resolve("root"));
    }

    @Test
    void deliversEveryFileWithItsPathAndState() throws Exception {
        write("a.txt", "one");
        write("b/c/d.txt", "two");
        write("empty", "");

        Delivered delivered = walk();

        assertThat(delivered.texts())
                .containsOnly(entry("a.txt", "one"), entry("b/c/d.txt", "two"), entry("empty", ""));
        assertThat(delivered.blobs())
                .allMatch(blob -> blob.provenance().state() == FileState.FILE
                        && blob.provenance().unit().equals("unit"));
        assertThat(delivered.counts()).containsOnly(entry("files", 3L));
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void deliversTheSameWithOneThreadAndWithMany() throws Exception {
        for (int i = 0; i < 700; i++) {
            write("d" + i % 20 + "/f" + i, "text " + i + " ".repeat(i * 97 % 5000));
        }

        Delivered one = TestWorkers.deliver(DirectorySource.walking(root, "unit", options()), 1);
        Delivered many = TestWorkers.deliver(DirectorySource.walking(root, "unit", options()), 7);

        assertThat(one.texts()).hasSize(700).isEqualTo(many.texts());
        assertThat(one.counts()).isEqualTo(many.counts());
    }

    @Test
    void readsALinkedFileOnceByItsOwnPath() throws Exception {
        write("real/a.txt", "one");
        link("direct", root.resolve("real/a.txt"));
        link("folder", Path.of("real"));

        Delivered delivered = walk();

        assertThat(delivered.texts())
                .as("what a link points to is its content, as git has it")
                .containsOnly(
                        entry("real/a.txt", "one"),
                        entry("direct", root.resolve("real/a.txt").toString()),
                        entry("folder", "real"));
        assertThat(delivered.counts()).containsEntry("symbolic links, their targets read where they are", 2L);
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void listsLinksThatLoopLeaveTheTreeOrDangle() throws Exception {
        Files.writeString(temp.resolve("outside"), "not ours");
        link("out", temp.resolve("outside"));
        link("up", Path.of(".."));
        link("self", Path.of("self"));
        link("sub/back", root);
        link("gone", Path.of("nowhere"));

        Delivered delivered = walk();

        assertThat(delivered.texts()).doesNotContainValue("not ours").containsEntry("gone", "nowhere");
        assertThat(delivered.problems())
                .containsExactlyInAnyOrder(
                        "file.link-outside out",
                        "file.link-outside up",
                        "file.link-loop self",
                        "file.link-loop sub/back",
                        "file.link-dangling gone");
        assertThat(delivered.rawProblems())
                .allMatch(problem -> problem.effect() == io.github.leakwarden.model.Problem.Effect.SKIPPED);
    }

    @Test
    void tellsLinksWhoseTargetsAreNotRead() throws Exception {
        write("a.txt", "one");
        write("folder/b.txt", "two");
        write(".env", "ignored");
        write(".git/config", "git's own");
        write("nested/.git/config", "git's own");
        write("nested/file", "of another unit");
        for (String target : List.of("a.txt", "folder", ".env", ".git/config", "nested/file")) {
            link("to-" + target.replace('/', '-'), Path.of(target));
        }
        List<Entry> links = Stream.of("a.txt", "folder", ".env", ".git-config", "nested-file")
                .map(name -> tracked("to-" + name))
                .toList();

        Delivered listed = list(Stream.concat(links.stream(), Stream.of(tracked("a.txt"), tracked("folder/b.txt")))
                .toList());
        Delivered walked = walk();

        assertThat(listed.texts())
                .containsEntry("a.txt", "one")
                .containsEntry("folder/b.txt", "two")
                .doesNotContainValue("ignored")
                .doesNotContainValue("git's own")
                .doesNotContainValue("of another unit");
        assertThat(listed.counts()).containsEntry("symbolic links, their targets read where they are", 3L);
        assertThat(listed.problems())
                .containsExactly("file.link-left-out to-.env", "file.link-left-out to-.git-config");
        assertThat(walked.counts()).containsEntry("symbolic links, their targets read where they are", 4L);
        assertThat(walked.problems()).containsExactly("file.link-left-out to-.git-config");
    }

    @Test
    void walksARootThatIsALink() throws Exception {
        write("a.txt", "one");
        Path link = Files.createSymbolicLink(temp.resolve("link"), root);

        assertThat(TestWorkers.deliver(DirectorySource.walking(link, "unit", options()), 2)
                        .texts())
                .containsOnly(entry("a.txt", "one"));
    }

    @Test
    void neverOpensAFifo() throws Exception {
        assumeTrue(run("mkfifo", root.resolve("pipe").toString()));
        write("a.txt", "one");

        Delivered delivered = walk();

        assertThat(delivered.texts()).containsOnlyKeys("a.txt");
        assertThat(delivered.problems()).containsExactly("file.special pipe");
    }

    @Test
    void saysWhatItMayNotRead() throws Exception {
        write("a.txt", "one");
        write("closed.txt", "x");
        write("folder/b.txt", "x");
        Files.setPosixFilePermissions(root.resolve("closed.txt"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(root.resolve("folder"), PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(root.resolve("closed.txt")), "the superuser reads everything");

        Delivered delivered = walk();
        Files.setPosixFilePermissions(root.resolve("folder"), PosixFilePermissions.fromString("rwx------"));

        assertThat(delivered.texts()).containsOnlyKeys("a.txt");
        assertThat(delivered.problems()).containsExactly("file.unreadable closed.txt", "file.unreadable folder");
    }

    @Test
    void saysThatReadingFailed() {
        Path mem = Path.of("/proc/self/mem");
        assumeTrue(Files.isRegularFile(mem), "a file that can be opened and not read");
        Delivered delivered = new Delivered();

        new FileReader()
                .read(new FileReader.Target(mem, "unit", "mem", FileState.FILE, 0), LargeArchives.NONE, delivered);

        assertThat(delivered.texts()).isEmpty();
        assertThat(delivered.problems()).containsExactly("file.unreadable mem");
    }

    @Test
    void countsAFileThatVanishesBeforeItIsRead() throws Exception {
        write("a.txt", "one");
        Delivered delivered = new Delivered();

        Files.delete(root.resolve("a.txt"));
        FileReader.Target target = new FileReader.Target(root.resolve("a.txt"), "unit", "a.txt", FileState.FILE, 3);
        new FileReader().read(target, LargeArchives.NONE, delivered);

        assertThat(delivered.counts()).containsOnly(entry("files gone before they were read", 1L));
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void readsAFileThatGrewOrShrankAsItIsNow() throws Exception {
        write("a.txt", "x".repeat(3_000_000));
        Delivered delivered = new Delivered();
        FileReader reader = new FileReader();

        for (long listed : new long[] {0, 10, 50_000_000, Segments.WHOLE_BYTES + 1L}) {
            reader.read(
                    new FileReader.Target(root.resolve("a.txt"), "unit", "a@" + listed, FileState.FILE, listed),
                    LargeArchives.NONE,
                    delivered);
        }

        assertThat(delivered.texts()).hasSize(4);
        assertThat(delivered.texts().values()).allMatch(text -> text.length() == 3_000_000);
    }

    @Test
    void refusesALinkThatTookAFilesPlace() throws Exception {
        Files.writeString(temp.resolve("outside"), "not ours");
        link("a.txt", temp.resolve("outside"));
        Delivered delivered = new Delivered();

        new FileReader()
                .read(
                        new FileReader.Target(root.resolve("a.txt"), "unit", "a.txt", FileState.FILE, 3),
                        LargeArchives.NONE,
                        delivered);

        assertThat(delivered.texts()).isEmpty();
        assertThat(delivered.problems()).containsExactly("file.unreadable a.txt");
    }

    @Test
    void tellsNestedRepositoriesAndDoesNotEnterThem() throws Exception {
        write(".git/config", "own");
        write("a.txt", "one");
        write("clone/.git/HEAD", "ref");
        write("clone/b.txt", "x");
        write("linked/.git", "gitdir: elsewhere");
        write("bare.git/HEAD", "ref");
        write("bare.git/objects/x", "x");
        write("bare.git/refs/y", "x");

        Delivered delivered = walk();

        assertThat(delivered.texts()).containsOnlyKeys("a.txt");
        assertThat(nested)
                .containsExactlyInAnyOrder(root.resolve("clone"), root.resolve("linked"), root.resolve("bare.git"));
    }

    @Test
    void listsPointersWhoseContentIsNotThere() throws Exception {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 12345\n";
        write("model.bin", pointer);

        Delivered delivered = walk();

        assertThat(delivered.texts()).containsOnly(entry("model.bin", pointer));
        assertThat(delivered.problems()).containsExactly("file.lfs-absent model.bin");
    }

    @Test
    void leavesOutWhatIsExcludedOrTooLong() throws Exception {
        write("a.txt", "one");
        write("target/classes/x", "x");
        write("target/classes/y", "x");
        write("big.txt", "0123456789");

        FileOptions options =
                new FileOptions(new PathFilter(List.of(), List.of("target")), 9, LargeArchives.NONE, nested::add);
        Delivered delivered = TestWorkers.deliver(DirectorySource.walking(root, "unit", options), 2);

        assertThat(delivered.texts()).containsOnlyKeys("a.txt");
        assertThat(delivered.counts()).containsEntry("files and folders excluded", 1L);
        assertThat(delivered.problems()).containsExactly("file.too-large big.txt");
    }

    @Test
    void showsNamesOfAnyBytes() throws Exception {
        Path latin1 = FileName.resolve(root, "caf\\xe9");
        Path control = FileName.resolve(root, "a\u001b[31m\nb");
        Files.writeString(latin1, "one");
        Files.writeString(control, "two");

        Delivered walked = walk();
        Delivered listed = list(List.of(tracked("caf\\xe9"), tracked("a\u001b[31m\nb")));

        assertThat(walked.texts()).containsOnly(entry("caf\\xe9", "one"), entry("a\u001b[31m\nb", "two"));
        assertThat(listed.texts()).isEqualTo(walked.texts());
    }

    @Test
    void deliversAHugeFileInSegments() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(root.resolve("huge").toFile(), "rw")) {
            file.setLength(Segments.WHOLE_BYTES + 10L);
            file.seek(Segments.WHOLE_BYTES + 2L);
            file.write("the end".getBytes(StandardCharsets.US_ASCII));
        }

        Delivered delivered = walk();

        assertThat(delivered.blobs()).hasSizeGreaterThan(3);
        assertThat(delivered.texts().values()).anyMatch(text -> text.contains("the end"));
        assertThat(delivered.counts()).containsEntry("files", 1L);
    }

    @Test
    void leavesAHugeArchiveToWhomItMayConcern() throws Exception {
        try (RandomAccessFile file =
                new RandomAccessFile(root.resolve("huge.zip").toFile(), "rw")) {
            file.write(new byte[] {'P', 'K', 3, 4});
            file.setLength(Segments.WHOLE_BYTES + 10L);
        }
        List<Path> opened = new ArrayList<>();
        LargeArchives archives = new LargeArchives() {
            @Override
            public boolean recognises(SeekableByteChannel file) throws IOException {
                return file.size() > Segments.WHOLE_BYTES;
            }

            @Override
            public boolean recognisesStream(byte[] bytes, int length) {
                return false;
            }

            @Override
            public void expand(Provenance outer, Path file, BlobReceiver receiver) {
                opened.add(file);
            }

            @Override
            public void expandStream(Provenance outer, InputStream stream, BlobReceiver receiver) {
                throw new IllegalStateException("a file, not a stream");
            }
        };

        FileOptions options = new FileOptions(PathFilter.all(), Long.MAX_VALUE, archives, nested::add);
        Delivered delivered = TestWorkers.deliver(DirectorySource.walking(root, "unit", options), 1);

        assertThat(opened).containsExactly(root.resolve("huge.zip"));
        assertThat(delivered.blobs()).isEmpty();
    }

    @Test
    void readsTheListedFilesOnlyAndKeepsTheirState() throws Exception {
        write("a.txt", "one");
        write("b.txt", "two");
        write("c.txt", "three");

        Delivered delivered = list(List.of(tracked("a.txt"), new Entry("b.txt", FileState.UNTRACKED), tracked("gone")));

        assertThat(delivered.texts()).containsOnly(entry("a.txt", "one"), entry("b.txt", "two"));
        assertThat(delivered.blobs())
                .extracting(blob ->
                        blob.provenance().path() + " " + blob.provenance().state())
                .containsExactlyInAnyOrder("a.txt TRACKED", "b.txt UNTRACKED");
        assertThat(delivered.counts()).containsEntry("files gone before they were read", 1L);
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void doesNotFollowAFolderThatBecameALink() throws Exception {
        Files.createDirectories(temp.resolve("elsewhere"));
        Files.writeString(temp.resolve("elsewhere/a.txt"), "not ours");
        link("folder", temp.resolve("elsewhere"));

        Delivered delivered = list(List.of(tracked("folder/a.txt"), tracked("../elsewhere/a.txt")));

        assertThat(delivered.texts()).isEmpty();
        assertThat(delivered.problems())
                .containsExactly("file.link-outside ../elsewhere/a.txt", "file.link-outside folder/a.txt");
    }

    @Test
    void takesAFileThatBecameAFolderForGone() throws Exception {
        write("repository/.git", "gitdir: ../.git/modules/there");
        write("folder/file", "new");

        Delivered delivered =
                list(List.of(tracked("repository"), tracked("folder"), tracked("folder/file/was/folder")));

        assertThat(nested).containsExactly(root.resolve("repository"));
        assertThat(delivered.counts()).containsEntry("files gone before they were read", 2L);
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void walksDeepFolders() throws Exception {
        write("d/".repeat(200) + "leaf", "deep");

        assertThat(walk().texts()).containsOnly(entry("d/".repeat(200) + "leaf", "deep"));
    }

    private Delivered walk() throws InterruptedException {
        return TestWorkers.deliver(DirectorySource.walking(root, "unit", options()), 2);
    }

    private Delivered list(List<Entry> entries) throws InterruptedException {
        return TestWorkers.deliver(DirectorySource.listed(root, "unit", entries, options()), 2);
    }

    private FileOptions options() {
        return new FileOptions(PathFilter.all(), Long.MAX_VALUE, LargeArchives.NONE, nested::add);
    }

    private static Entry tracked(String path) {
        return new Entry(path, FileState.TRACKED);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, Path target) throws IOException {
        Path link = root.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
