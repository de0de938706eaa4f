package io.github.leakwarden.source.git;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Spread;
import io.github.leakwarden.source.git.Root.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Tells of secrets how far they have come: which commits carry them, which refs lead there, which commit took them out
 * of HEAD. For one thread.
 *
 * <p>Up to 64 secrets at once, a bit for each: one pass over what trees hold, one over the commits.
 */
final class SpreadTeller {
    private static final int AT_ONCE = Long.SIZE;

    private final HistoryContents contents;
    private final CommitGraph graph;
    private final int head;
    private final Function<ObjectId, Optional<CommitInfo>> infos;

    /**
     * @param head the commit checked out, if there is one
     * @param infos what reports say of a commit
     */
    SpreadTeller(HistoryContents contents, Optional<ObjectId> head, Function<ObjectId, Optional<CommitInfo>> infos) {
        this.contents = contents;
        this.graph = contents.graph();
        this.head = head.map(graph::number).orElse(-1);
        this.infos = infos;
    }

    /** @param secrets the ids of the blobs, commits and tags that hold each; many may stand in the same */
    List<Spread> tell(List<List<String>> secrets) throws InterruptedException {
        List<List<String>> different = secrets.stream().distinct().toList();
        Map<List<String>, Spread> spreads = new HashMap<>();
        for (int from = 0; from < different.size(); from += AT_ONCE) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            List<List<String>> some = different.subList(from, Math.min(from + AT_ONCE, different.size()));
            List<Spread> told = some(some);
            for (int i = 0; i < some.size(); i++) {
                spreads.put(some.get(i), told.get(i));
            }
        }
        List<Spread> inOrder = new ArrayList<>();
        secrets.forEach(secret -> inOrder.add(requireNonNull(spreads.get(secret))));
        return inOrder;
    }

    private List<Spread> some(List<List<String>> secrets) {
        long[] ofBlobs = new long[contents.blobs()];
        int[] blobs = new int[secrets.size()];
        CarriedHistory carried = new CarriedHistory(graph, secrets.size());
        List<Set<ObjectId>> tags = new ArrayList<>();
        for (int secret = 0; secret < secrets.size(); secret++) {
            tags.add(new HashSet<>());
            for (String name : secrets.get(secret)) {
                ObjectId id = ObjectId.fromString(name);
                int blob = contents.blob(id);
                if (blob >= 0) {
                    ofBlobs[blob] |= 1L << secret;
                    blobs[secret]++;
                } else if (graph.contains(id)) {
                    carried.message(graph.number(id), secret);
                } else {
                    tags.get(secret).add(id);
                }
            }
        }
        Carriers carriers = new Carriers(contents.children(), ofBlobs);
        carried.follow(contents.order(), contents.children(), carriers);
        List<RefSorter> refs = refs(carried, carriers, tags);
        List<Spread> spreads = new ArrayList<>();
        for (int secret = 0; secret < secrets.size(); secret++) {
            Optional<CommitInfo> removedBy = head < 0
                    ? Optional.empty()
                    : carried.removal(head, secret).map(graph::id).flatMap(infos);
            spreads.add(refs.get(secret).spread(carried.commits(secret), blobs[secret], removedBy));
        }
        return spreads;
    }

    /** The refs by which each secret can be reached. */
    private List<RefSorter> refs(CarriedHistory carried, Carriers carriers, List<Set<ObjectId>> tags) {
        List<RefSorter> sorted = new ArrayList<>();
        tags.forEach(secret -> sorted.add(new RefSorter()));
        for (Tip tip : contents.tips()) {
            int commit = graph.number(tip.target());
            long atTip = commit >= 0 ? carried.files(commit) : ofLoose(tip.target(), carriers);
            long held = commit >= 0 ? carried.held(commit) : atTip;
            if (isSecondName(tip, commit)) {
                continue;
            }
            for (int secret = 0; secret < tags.size(); secret++) {
                boolean inTag =
                        !tags.get(secret).isEmpty() && tip.tags().stream().anyMatch(tags.get(secret)::contains);
                if (inTag || (held >>> secret & 1) != 0) {
                    sorted.get(secret).add(tip.name(), (atTip >>> secret & 1) != 0);
                }
            }
        }
        return sorted;
    }

    /** HEAD counts if it is detached from every branch; stash@{n}, reflogs, ORIG_HEAD for what only they name. */
    private boolean isSecondName(Tip tip, int commit) {
        if (tip.root().origin().compareTo(Origin.STASH) > 0) {
            return commit >= 0 && graph.origin(commit) != tip.root().origin();
        }
        return tip.name().equals(Constants.HEAD)
                && contents.tips().stream()
                        .anyMatch(other -> other.name().startsWith(Constants.R_HEADS)
                                && other.target().equals(tip.target()));
    }

    /** The secrets in a tree or blob that a ref names without a commit. */
    private long ofLoose(ObjectId id, Carriers carriers) {
        int tree = contents.children().tree(id);
        int blob = contents.blob(id);
        return tree >= 0 ? carriers.ofTree(tree) : blob >= 0 ? carriers.ofBlob(blob) : 0;
    }
}
