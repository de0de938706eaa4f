package io.github.leakwarden.source.git.pack;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The packs of one folder: as git does, by every index, whatever its name. Files that git is writing are passed over. */
final class PackFolder {
    private static final String INDEX = ".idx";
    private static final String PACK = ".pack";
    private static final String CURE = "bring it from another copy of the repository, and see git fsck";
    private static final String CURE_OF_INDEX = "once its index is removed, git index-pack makes it anew";

    private final List<Pack> packs = new ArrayList<>();
    private final List<BrokenPack> broken = new ArrayList<>();

    private PackFolder() {}

    /** Opens what lies in a folder, which need not exist. */
    static PackFolder open(Path folder) {
        PackFolder opened = new PackFolder();
        if (Files.exists(folder)) {
            opened.openAll(folder);
        }
        return opened;
    }

    private void openAll(Path folder) {
        TreeSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder, PackFolder::isWanted)) {
            listed.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            broken.add(broken(folder, Optional.empty(), "cannot be listed", "see its permissions"));
        }
        for (Path file : files) {
            if (file.toString().endsWith(INDEX)) {
                openBy(file);
            } else if (!files.contains(sibling(file, PACK, INDEX))) {
                lookAtLonely(file);
            }
        }
    }

    private static boolean isWanted(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(INDEX) || name.endsWith(PACK)) && !name.startsWith("tmp_") && !name.startsWith(".tmp-");
    }

    /** The file beside it with another ending. */
    static Path sibling(Path file, String ending, String other) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ending.length()) + other);
    }

    private void openBy(Path indexFile) {
        Path file = sibling(indexFile, INDEX, PACK);
        PackIndex index;
        try {
            index = PackIndex.read(indexFile);
        } catch (IOException e) {
            broken.add(broken(indexFile, Optional.of(file), says(e, "is gone since it was listed"), CURE_OF_INDEX));
            return;
        }
        try {
            packs.add(Pack.open(file, index));
        } catch (IOException e) {
            Optional<Path> pack = e instanceof NoSuchFileException ? Optional.empty() : Optional.of(file);
            broken.add(broken(file, pack, says(e, "is missing, though its index is there"), CURE));
        }
    }

    /** Git does not see a pack without index; whoever looks for what was lost should. */
    private void lookAtLonely(Path file) {
        try {
            if (Pack.isOne(file)) {
                broken.add(broken(file, Optional.of(file), "has no index", "git index-pack makes one"));
            }
        } catch (IOException e) {
            broken.add(broken(file, Optional.empty(), says(e, "is gone since it was listed"), CURE));
        }
    }

    private static BrokenPack broken(Path file, Optional<Path> pack, String fault, String cure) {
        return new BrokenPack(file, pack, fault, cure, BrokenPack.Reading.NOT_YET);
    }

    /** A pack that can be read, and whose index is not to be trusted. */
    static BrokenPack misled(Pack pack) {
        Path indexFile = sibling(pack.path(), PACK, INDEX);
        return broken(indexFile, Optional.of(pack.path()), "has another checksum than it should", CURE_OF_INDEX);
    }

    private static String says(IOException fault, String ifMissing) {
        if (fault instanceof PackFault) {
            return String.valueOf(fault.getMessage());
        }
        return fault instanceof NoSuchFileException ? ifMissing : "cannot be read";
    }

    /** The packs that can be read, by name. */
    List<Pack> packs() {
        return packs;
    }

    /** Those that cannot. */
    List<BrokenPack> broken() {
        return broken;
    }
}
