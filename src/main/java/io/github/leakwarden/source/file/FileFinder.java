package io.github.leakwarden.source.file;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.FileName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds the regular files to be read, and says what it leaves out. For one thread. */
final class FileFinder {
    private final Path root;
    private final String unit;
    private final FileOptions options;
    private final BlobReceiver receiver;
    private final Sink sink;
    private final Deque<Folder> pending = new ArrayDeque<>();
    private final Map<String, Boolean> insideByFolder = new HashMap<>();
    private LinkTargets targets;

    /** Takes what was found. */
    interface Sink {
        void accept(FileReader.Target target) throws InterruptedException;
    }

    private record Folder(Path path, String relative) {
        String child(String name) {
            return relative.isEmpty() ? name : relative + "/" + name;
        }
    }

    FileFinder(Path root, String unit, FileOptions options, BlobReceiver receiver, Sink sink) {
        this.root = root;
        this.unit = unit;
        this.options = options;
        this.receiver = receiver;
        this.sink = sink;
        this.targets = LinkTargets.anywhere(options.filter());
    }

    /** Finds every file below the root. */
    void walk() throws InterruptedException {
        pending.push(new Folder(root, ""));
        while (!pending.isEmpty()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            enter(pending.pop());
        }
    }

    /** Finds those of the listed files that are there. */
    void findListed(List<Entry> entries) throws InterruptedException {
        targets = LinkTargets.among(entries, options.filter());
        for (Entry entry : entries) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            String relative = entry.path().endsWith("/")
                    ? entry.path().substring(0, entry.path().length() - 1)
                    : entry.path();
            if (FileName.isRelative(relative) && staysInside(relative)) {
                find(resolve(relative), relative, entry.state(), this::folderInstead);
            } else {
                skip("file.link-outside", relative, "a folder on its way is a symbolic link, which is not followed");
            }
        }
    }

    private void enter(Folder folder) throws InterruptedException {
        List<Path> children = list(folder);
        if (!folder.relative().isEmpty() && isRepository(children)) {
            options.nestedRepositories().accept(folder.path());
            return;
        }
        for (Path child : children) {
            String name = FileName.of(child);
            if (!name.equalsIgnoreCase(".git")) {
                find(
                        child,
                        folder.child(name),
                        FileState.FILE,
                        (path, relative) -> pending.push(new Folder(path, relative)));
            }
        }
    }

    private List<Path> list(Folder folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path())) {
            stream.forEach(children::add);
        } catch (NoSuchFileException e) {
            receiver.count(unit, "files gone before they were read", 1);
        } catch (DirectoryIteratorException e) {
            receiver.problem(FileReader.unreadable(unit, folder.relative(), requireNonNull(e.getCause())));
        } catch (IOException e) {
            receiver.problem(FileReader.unreadable(unit, folder.relative(), e));
        }
        return children;
    }

    /** Whether a folder with these children is a work tree, or a repository without one. */
    private static boolean isRepository(List<Path> children) {
        boolean head = false;
        boolean objects = false;
        boolean refs = false;
        for (Path child : children) {
            switch (String.valueOf(child.getFileName())) {
                case ".git" -> {
                    return true;
                }
                case "HEAD" -> head = true;
                case "objects" -> objects = true;
                case "refs" -> refs = true;
                default -> {}
            }
        }
        return head && objects && refs;
    }

    private void find(Path path, String relative, FileState state, BiConsumer<Path, String> onFolder)
            throws InterruptedException {
        if (options.filter().excludes(relative)) {
            receiver.count(unit, Manifest.EXCLUDED, 1);
            return;
        }
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            receiver.count(unit, "files gone before they were read", 1);
            return;
        } catch (IOException e) {
            if (isBelowAFile(path)) {
                receiver.count(unit, "files gone before they were read", 1);
            } else {
                receiver.problem(FileReader.unreadable(unit, relative, e));
            }
            return;
        }
        if (attributes.isRegularFile()) {
            regular(new FileReader.Target(path, unit, relative, state, attributes.size()));
        } else if (attributes.isDirectory()) {
            onFolder.accept(path, relative);
        } else if (attributes.isSymbolicLink()) {
            text(path, relative, state);
            link(path, relative);
        } else {
            skip("file.special", relative, "a FIFO, socket or device, which is never opened");
        }
    }

    /** Whether a file has taken the place of a folder on the way. */
    private boolean isBelowAFile(Path path) {
        for (Path up = path.getParent(); up != null && !up.equals(root); up = up.getParent()) {
            if (Files.isRegularFile(up, LinkOption.NOFOLLOW_LINKS)) {
                return true;
            }
        }
        return false;
    }

    private void regular(FileReader.Target target) throws InterruptedException {
        if (!options.filter().wants(target.relative())) {
            receiver.count(unit, Manifest.EXCLUDED, 1);
        } else if (target.bytes() > options.maxBlobBytes()) {
            skip(Manifest.TOO_LARGE, target.relative(), "longer than --max-blob allows");
        } else {
            sink.accept(target);
        }
    }

    /** A folder has taken a listed file's place; what is in it is listed by itself, unless it is a repository. */
    private void folderInstead(Path path, String relative) {
        if (Files.exists(path.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
            options.nestedRepositories().accept(path);
        } else {
            receiver.count(unit, "files gone before they were read", 1);
        }
    }

    /** Delivers what a link points to as its content, as git does: somebody wrote that, too. */
    private void text(Path path, String relative, FileState state) {
        if (!options.filter().wants(relative)) {
            return;
        }
        try {
            byte[] target = Files.readSymbolicLink(path).toString().getBytes(StandardCharsets.UTF_8);
            receiver.blob(Blob.whole(Provenance.file(unit, relative, state), target, target.length));
        } catch (IOException | UnsupportedOperationException e) {
            receiver.count(unit, "files gone before they were read", 1);
        }
    }

    private void link(Path path, String relative) {
        try {
            Path target = path.toRealPath();
            Path realRoot = root.toRealPath();
            if (!target.startsWith(realRoot)) {
                skip("file.link-outside", relative, "a symbolic link that leaves the tree");
            } else if (requireNonNull(path.toAbsolutePath().getParent())
                    .toRealPath()
                    .startsWith(target)) {
                skip("file.link-loop", relative, "a symbolic link to a folder that holds it");
            } else if (targets.areRead(realRoot, target)) {
                receiver.count(unit, "symbolic links, their targets read where they are", 1);
            } else {
                skip(
                        "file.link-left-out",
                        relative,
                        "a symbolic link to what is not read itself: ignored, or git's own");
            }
        } catch (NoSuchFileException e) {
            skip("file.link-dangling", relative, "a symbolic link to nothing");
        } catch (FileSystemLoopException e) {
            skip("file.link-loop", relative, "a symbolic link that loops");
        } catch (IOException e) {
            skip("file.link-loop", relative, "a symbolic link that loops or whose target cannot be looked at");
        }
    }

    /** Whether the folder of a listed file is really below the root: a link may have taken a folder's place. */
    private boolean staysInside(String relative) {
        int slash = relative.lastIndexOf('/');
        if (slash < 0) {
            return true;
        }
        String folder = relative.substring(0, slash);
        Boolean known = insideByFolder.get(folder);
        if (known == null) {
            known = staysInside(folder) && !Files.isSymbolicLink(resolve(folder));
            insideByFolder.put(folder, known);
        }
        return known;
    }

    private Path resolve(String relative) {
        return FileName.resolve(root, relative);
    }

    private void skip(String code, String relative, String why) {
        receiver.problem(Problem.skipped(code, unit, relative, why));
    }
}
