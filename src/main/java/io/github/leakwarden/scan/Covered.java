package io.github.leakwarden.scan;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.triage.Coverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out what a finished scan has looked at. */
final class Covered {
    private Covered() {}

    /** @param outside the paths asked for that lie in no repository */
    static Coverage by(ScanRequest request, Ledger ledger, Set<Path> outside) {
        boolean files = request.targets().stream().allMatch(ScanTarget.Files.class::isInstance);
        boolean whole = files
                && request.reading().isWhole()
                && ledger.headlines().isEmpty()
                && outside.stream().allMatch(Files::isDirectory)
                && ledger.problems().stream().noneMatch(problem -> problem.effect() == Problem.Effect.UNREAD);
        Set<String> gaps = ledger.problems().stream()
                .filter(problem -> problem.effect() != Problem.Effect.SKIPPED)
                .map(Problem::path)
                .collect(Collectors.toSet());
        return new Coverage(whole, files, request.exposure(), outside.isEmpty() ? Set.of() : asked(request), gaps);
    }

    /** The targets by real paths; one that is gone meanwhile covers nothing. */
    private static Set<Path> asked(ScanRequest request) {
        Set<Path> paths = new HashSet<>();
        for (ScanTarget target : request.targets()) {
            if (target instanceof ScanTarget.Files files) {
                try {
                    paths.add(files.path().toRealPath());
                } catch (IOException gone) {
                    paths.add(files.path().toAbsolutePath());
                }
            }
        }
        return paths;
    }
}
