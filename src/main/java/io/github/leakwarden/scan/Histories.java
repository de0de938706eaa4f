package io.github.leakwarden.scan;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.scan.Reading.HistoryWanted.Extent;
import io.github.leakwarden.source.HistorySource;
import io.github.leakwarden.source.git.GitCommand;
import io.github.leakwarden.source.git.GitHistory;
import io.github.leakwarden.source.git.GitRepository;
import io.github.leakwarden.source.git.HistoryAhead;
import io.github.leakwarden.source.git.HistoryScope;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out which part of each repository's history is to be read. */
final class Histories {
    private final Reading.HistoryWanted wanted;
    private final BlobPipeline pipeline;
    private final ScanRequest request;
    private final Set<Path> told = new HashSet<>();
    private final Map<Path, HistoryAhead> begun = new HashMap<>();

    Histories(ScanRequest request, BlobPipeline pipeline) {
        this.request = request;
        this.wanted = request.reading().history();
        this.pipeline = pipeline;
    }

    /**
     * What to read of one repository's history; work trees that share one have it read for the first of them.
     *
     * @param nested whether it was met inside another: revisions that were asked for are not its own
     */
    Optional<HistorySource> of(GitRepository repository, GitCommand git, String name, boolean nested)
            throws RequestException, InterruptedException {
        if (!told.add(repository.commonDirectory())) {
            pipeline.count(name, "history that it shares with another work tree, read there", 1);
            return Optional.empty();
        }
        return switch (wanted.extent()) {
            case NONE -> {
                pipeline.headline("history was not read: not asked for");
                yield Optional.empty();
            }
            case REVISIONS -> {
                HistoryScope scope = scope(wanted.revisions());
                if (nested && !scope.revisions().isEmpty()) {
                    pipeline.headline(name + ": history was not read: the commits asked for are another repository's");
                    yield Optional.empty();
                }
                yield Optional.of(GitHistory.of(scope, git, name));
            }
            case OBJECTS -> Optional.of(remembering(GitHistory.everything(git, name), repository, git));
            case FULL ->
                Optional.of(remembering(
                        wanted.explicit() ? GitHistory.whole(git, name) : GitHistory.all(git, name), repository, git));
        };
    }

    /** Begins to open a history that is to be read whole, if it may be remembered: the first of them. */
    void prepare(GitRepository repository, GitCommand git) {
        if (isWhole() && told.isEmpty() && begun.isEmpty()) {
            HistoryCaches.of(request)
                    .ifPresent(cache -> begun.put(repository.commonDirectory(), HistoryAhead.begin(cache, git)));
        }
    }

    private GitHistory remembering(GitHistory history, GitRepository repository, GitCommand git) {
        HistoryAhead ahead = begun.get(repository.commonDirectory());
        return ahead != null
                ? history.remembering(ahead)
                : HistoryCaches.of(request)
                        .map(cache -> history.remembering(HistoryAhead.later(cache, git)))
                        .orElse(history);
    }

    /**
     * Whether somebody asked for history in so many words.
     *
     * @param ofCommits whether by naming commits, or else for all of it
     */
    boolean areAskedFor(boolean ofCommits) {
        return wanted.explicit() && (ofCommits ? wanted.extent() == Extent.REVISIONS : isWhole());
    }

    /** Whether all there is of a history is to be read. */
    private boolean isWhole() {
        return wanted.extent() == Extent.FULL || wanted.extent() == Extent.OBJECTS;
    }

    /** Sorts what the user said into what git's expressions are and what options are. */
    private static HistoryScope scope(List<String> said) {
        String since = "--since=";
        return new HistoryScope(
                said.stream().filter(word -> !word.startsWith("--")).toList(),
                List.of(),
                said.stream()
                        .filter(word -> word.startsWith(since))
                        .map(word -> word.substring(since.length()))
                        .findFirst(),
                said.contains("--first-parent"),
                HistoryScope.Known.NOTHING);
    }
}
