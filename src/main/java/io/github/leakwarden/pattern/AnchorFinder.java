package io.github.leakwarden.pattern;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the literals that a pattern requires and takes the rarest set. Candidates are stretches of a sequence that
 * have few spellings, and what every branch of a choice requires; the first turn of a repetition counts like its body.
 */
final class AnchorFinder {
    private final Node tree;
    private final Map<Node, ProgramPlace> places;
    private final BytePairs pairs;

    AnchorFinder(BytePattern pattern, BytePairs pairs) {
        this.tree = pattern.tree();
        this.places = Compiler.places(tree, pattern.groupCount());
        this.pairs = pairs;
    }

    Anchors find() {
        Candidate best = search(tree, null, null);
        return best == null ? new Anchors(List.of()) : best.anchors();
    }

    /** The best anchors within {@code node}, which stands between the given neighbours; null if it requires none. */
    private @Nullable Candidate search(Node node, @Nullable Neighbours before, @Nullable Neighbours after) {
        if (node instanceof Node.Group group) {
            return search(group.body(), before, after);
        }
        if (node instanceof Node.Sequence sequence) {
            return searchSequence(sequence.parts(), before, after);
        }
        Candidate whole = spelled(node, before, after);
        if (node instanceof Node.Choice choice) {
            return Candidate.better(whole, searchChoice(choice.branches(), before, after));
        }
        if (node instanceof Node.Repeat repeat && repeat.min() > 0) {
            return Candidate.better(whole, search(repeat.body(), before, furtherTurns(repeat, after)));
        }
        return whole;
    }

    private static @Nullable Neighbours furtherTurns(Node.Repeat repeat, @Nullable Neighbours after) {
        int most = repeat.max() == Node.UNBOUNDED ? Node.UNBOUNDED : repeat.max() - 1;
        return new Neighbours(new Node.Repeat(repeat.body(), repeat.min() - 1, most, repeat.greedy()), after);
    }

    private @Nullable Candidate searchChoice(
            List<Node> branches, @Nullable Neighbours before, @Nullable Neighbours after) {
        Candidate all = null;
        for (Node branch : branches) {
            Candidate one = search(branch, before, after);
            if (one == null) {
                return null;
            }
            all = all == null ? one : all.and(one);
        }
        return all;
    }

    private @Nullable Candidate searchSequence(
            List<Node> parts, @Nullable Neighbours before, @Nullable Neighbours after) {
        Neighbours[] following = new Neighbours[parts.size() + 1];
        following[parts.size()] = after;
        for (int i = parts.size() - 1; i >= 0; i--) {
            following[i] = new Neighbours(parts.get(i), following[i + 1]);
        }
        Candidate best = null;
        Neighbours preceding = before;
        for (int i = 0; i < parts.size(); i++) {
            Node part = parts.get(i);
            if (!(part instanceof Node.Chars) && !(part instanceof Node.Assertion)) {
                best = Candidate.better(best, search(part, preceding, following[i + 1]));
            }
            if (!(part instanceof Node.Assertion)) {
                best = Candidate.better(best, stretches(parts, i, preceding, following));
            }
            preceding = new Neighbours(part, preceding);
        }
        return best;
    }

    /** The best stretch that begins with part {@code first}. */
    private @Nullable Candidate stretches(
            List<Node> parts, int first, @Nullable Neighbours before, @Nullable Neighbours[] following) {
        Candidate best = null;
        Spellings spellings = Spellings.NOTHING;
        int end = first;
        while (true) {
            Spellings longer = end < parts.size() ? spellings.then(Spellings.of(parts.get(end))) : null;
            boolean grows =
                    longer == null || longer.texts().size() > spellings.texts().size();
            if (grows && end > first) {
                best = Candidate.better(best, candidate(spellings, parts.get(first), before, following[end]));
            }
            if (longer == null) {
                return best;
            }
            spellings = longer;
            end++;
        }
    }

    private @Nullable Candidate spelled(Node node, @Nullable Neighbours before, @Nullable Neighbours after) {
        Spellings spellings = Spellings.of(node);
        return spellings == null ? null : candidate(spellings, node, before, after);
    }

    private @Nullable Candidate candidate(
            Spellings spellings, Node first, @Nullable Neighbours before, @Nullable Neighbours after) {
        ProgramPlace entry = places.get(first);
        if (spellings.hasEmpty() || entry == null) {
            return null;
        }
        return Candidate.of(new Candidate.Place(literals(spellings), before, after, entry), pairs);
    }

    private static Set<Literal> literals(Spellings spellings) {
        Set<Literal> literals = new LinkedHashSet<>();
        for (String text : spellings.texts()) {
            literals.add(new Literal(spellings.foldCase() ? Literal.lower(text) : text, spellings.foldCase()));
        }
        return literals;
    }
}
