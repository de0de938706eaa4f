package io.github.leakwarden.scan;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.triage.ignore.IgnoreFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ignore files at the roots of what is scanned. They are read before the scan, so that a wrong one stops it at once. */
final class FoundIgnoreFiles {
    private final ProjectFolders projects;
    private final List<IgnoreFile> planned;
    private final int plannedRoots;

    private FoundIgnoreFiles(ProjectFolders projects) throws RequestException {
        this.projects = projects;
        this.planned = read(projects);
        this.plannedRoots = projects.roots().size();
    }

    /** @throws RequestException naming every fault of every file */
    static FoundIgnoreFiles in(ProjectFolders projects) throws RequestException {
        return new FoundIgnoreFiles(projects);
    }

    /**
     * With those of the repositories that were met since.
     *
     * @throws RequestException naming every fault of every file
     */
    List<IgnoreFile> ofAll() throws RequestException {
        return projects.roots().size() > plannedRoots ? read(projects) : planned;
    }

    private static List<IgnoreFile> read(ProjectFolders projects) throws RequestException {
        List<IgnoreFile> files = new ArrayList<>();
        List<RequestException.Fault> faults = new ArrayList<>();
        for (Map.Entry<String, Path> unit : projects.roots().entrySet()) {
            try {
                files.addAll(IgnoreFile.at(unit.getValue(), unit.getKey()));
            } catch (RequestException wrong) {
                faults.addAll(wrong.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
        return files;
    }
}
