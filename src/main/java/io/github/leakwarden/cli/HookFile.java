package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A hook on disk, changed whole or not at all: owner, group and permissions stay, and nobody else's line is lost.
 *
 * @param file where it lies, or will
 * @param alwaysShell whether it is run by a shell whatever its first line and permissions say
 */
record HookFile(Path file, boolean alwaysShell) {
    /** A larger hook is a program. */
    private static final long LARGEST_SCRIPT_BYTES = 1 << 20;

    private static final String NEW = "#!/bin/sh\n";

    /** What became of the file. */
    enum Outcome {
        CREATED,
        ADDED,
        WRAPPED,
        RENEWED,
        UNCHANGED
    }

    /**
     * Puts the call in.
     *
     * @throws RequestException if the file cannot be changed safely; it is as before
     */
    Outcome install(HookCall call) throws RequestException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            create(NEW + call.block(HookCall.Role.HOST));
            return Outcome.CREATED;
        }
        Optional<HookText> text = Files.isRegularFile(file) ? read(file) : Optional.empty();
        if (text.isPresent()) {
            text.get().requireWhole(file.toString());
            Optional<String> block = text.get().block();
            if (block.isPresent()) {
                return renew(text.get(), call.block(HookCall.role(block.get())));
            }
            if (takesGuests(text.get())) {
                rewrite(file, text.get().with(call.block(HookCall.Role.GUEST)));
                return Outcome.ADDED;
            }
        }
        wrap(NEW + call.block(HookCall.Role.WRAPPER));
        return Outcome.WRAPPED;
    }

    private Outcome renew(HookText old, String block) throws RequestException {
        HookText renewed = old.replaced(block);
        if (renewed.equals(old)) {
            return Outcome.UNCHANGED;
        }
        rewrite(file, renewed);
        return Outcome.RENEWED;
    }

    /** A link may lead to a file that others share; one that is not executable is off, and must stay so. */
    private boolean takesGuests(HookText text) {
        return !Files.isSymbolicLink(file) && (alwaysShell || text.isShellScript() && Files.isExecutable(file));
    }

    /**
     * Takes the call out, and a file that was made for it with it.
     *
     * @return whether it was there
     * @throws RequestException if the file cannot be changed safely; it is as before
     */
    boolean uninstall() throws RequestException {
        Optional<HookText> text = Files.isRegularFile(file) ? read(file) : Optional.empty();
        if (text.isEmpty()) {
            return false;
        }
        text.get().requireWhole(file.toString());
        Optional<String> block = text.get().block();
        if (block.isEmpty()) {
            return false;
        }
        HookCall.Role role = HookCall.role(block.get());
        boolean alone = text.get().isEmptyWithoutBlock();
        if (role == HookCall.Role.WRAPPER && !alone) {
            throw new RequestException(
                    file.toString(), "holds lines besides Leakwarden's", "move them to " + kept() + " first");
        }
        if (role == HookCall.Role.GUEST || !alone) {
            rewrite(file, text.get().replaced(""));
        } else {
            remove(role);
        }
        return true;
    }

    private void remove(HookCall.Role role) throws RequestException {
        try {
            if (role == HookCall.Role.WRAPPER && Files.exists(kept(), LinkOption.NOFOLLOW_LINKS)) {
                Files.move(kept(), file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(file);
            }
        } catch (IOException refused) {
            throw unwritable(refused);
        }
    }

    private Path kept() {
        return file.resolveSibling("pre-commit" + HookCall.KEPT);
    }

    private void wrap(String wrapper) throws RequestException {
        if (Files.exists(kept(), LinkOption.NOFOLLOW_LINKS)) {
            throw new RequestException(
                    kept().toString(),
                    "is there already, and the present hook would have to be kept under that name",
                    "move it away");
        }
        try {
            Files.move(file, kept());
            try {
                create(wrapper);
            } catch (RequestException failed) {
                Files.move(kept(), file, StandardCopyOption.REPLACE_EXISTING);
                throw failed;
            }
        } catch (IOException refused) {
            throw unwritable(refused);
        }
    }

    private void create(String text) throws RequestException {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), executable())
                    .close();
            Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        } catch (IOException refused) {
            throw unwritable(refused);
        }
    }

    private FileAttribute<?>[] executable() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"))
                }
                : new FileAttribute<?>[0];
    }

    private void rewrite(Path place, HookText text) throws RequestException {
        try {
            Path target = place.toRealPath();
            Path next = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID());
            try {
                Files.writeString(next, text.text(), StandardCharsets.ISO_8859_1, StandardOpenOption.CREATE_NEW);
                keepOwner(target, next);
                Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException refused) {
            throw unwritable(refused);
        }
    }

    private static void keepOwner(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes given = view.readAttributes();
        if (!given.owner().equals(wanted.owner())) {
            view.setOwner(wanted.owner());
        }
        if (!given.group().equals(wanted.group())) {
            view.setGroup(wanted.group());
        }
        view.setPermissions(wanted.permissions());
    }

    /** The text of a hook; empty if it is too large for a script. */
    static Optional<HookText> read(Path file) throws RequestException {
        try {
            return Files.size(file) > LARGEST_SCRIPT_BYTES
                    ? Optional.empty()
                    : Optional.of(new HookText(Files.readString(file, StandardCharsets.ISO_8859_1)));
        } catch (IOException unreadable) {
            throw new RequestException(file.toString(), "cannot be read", "see who owns it, and its permissions");
        }
    }

    private RequestException unwritable(IOException cause) {
        RequestException wrong = new RequestException(
                file.toString(), "cannot be changed; it is as it was", "run this as its owner, where one may write");
        wrong.initCause(cause);
        return wrong;
    }
}
