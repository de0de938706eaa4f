package io.github.leakwarden.detect;

import io.github.leakwarden.pattern.AnchoredSearch;
import io.github.leakwarden.pattern.PatternMatcher;
import io.github.leakwarden.pattern.Workspace;
import java.util.ArrayList;
import java.util.List;

/** Runs each rule around its anchors, as a scan does, and over the whole text; validators have no part in it. */
final class BothWays {
    private final CompiledRules rules;
    private final TextHits hits;
    private final Workspace workspace = new Workspace();
    private final AnchoredSearch[] searches;
    private long matches;

    BothWays(CompiledRules rules) {
        this.rules = rules;
        this.hits = new TextHits(rules);
        this.searches = new AnchoredSearch[rules.rules().size()];
    }

    /** Rules that have anchors and match otherwise around them than in the whole text, with both results. */
    List<String> differences(byte[] text) {
        return differences(text, text);
    }

    /** The same, with the search around anchors given another text: what a wrong window would see. */
    List<String> differences(byte[] whole, byte[] windowed) {
        hits.search(windowed, windowed.length);
        List<String> differences = new ArrayList<>();
        for (CompiledRule rule : rules.rules()) {
            if (!rule.anchors().isEmpty()) {
                List<List<Integer>> expected = everywhere(rule, whole);
                List<List<Integer>> found = anchored(rule, windowed);
                matches += expected.size();
                if (!found.equals(expected)) {
                    differences.add(rule.rule().id() + ": " + found + " instead of " + expected);
                }
            }
        }
        return differences;
    }

    /** Matches of whole texts so far, so that a test can tell that it tested something. */
    long matches() {
        return matches;
    }

    private List<List<Integer>> anchored(CompiledRule rule, byte[] text) {
        List<List<Integer>> found = new ArrayList<>();
        TextHits.AnchorHits anchors = hits.anchors(rule.index());
        if (anchors.size() > 0) {
            AnchoredSearch search = search(rule, text);
            for (int i = 0; i < anchors.size(); i++) {
                search.add(rule.anchors().alternatives().get(anchors.anchor(i)), anchors.start(i));
            }
            search.run(match -> found.add(slots(match)));
        }
        return found;
    }

    private List<List<Integer>> everywhere(CompiledRule rule, byte[] text) {
        List<List<Integer>> found = new ArrayList<>();
        search(rule, text).runWithoutAnchors(match -> found.add(slots(match)));
        return found;
    }

    private AnchoredSearch search(CompiledRule rule, byte[] text) {
        AnchoredSearch search = searches[rule.index()];
        if (search == null) {
            search = new AnchoredSearch(rule.pattern().matcher(workspace));
            searches[rule.index()] = search;
        }
        search.reset(text, 0, text.length);
        return search;
    }

    private static List<Integer> slots(PatternMatcher match) {
        List<Integer> slots = new ArrayList<>();
        for (int group = 0; group <= match.pattern().groupCount(); group++) {
            slots.add(match.start(group));
            slots.add(match.end(group));
        }
        return slots;
    }
}
