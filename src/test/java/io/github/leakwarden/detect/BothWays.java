package io.github.leakwarden.detect;

import io.github.leakwarden.pattern.AnchoredSearch;
import io.github.leakwarden.pattern.PatternMatcher;
import io.github.leakwarden.pattern.Workspace;
import java.nio.charset.StandardCharsets;
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
        return differences(text, 0, text.length);
    }

    /** The same, if the search around anchors sees no more than {@code [from, to)} of the text: what a wrong window does. */
    List<String> differences(byte[] text, int from, int to) {
        hits.search(text, to);
        List<String> differences = new ArrayList<>();
        for (CompiledRule rule : rules.rules()) {
            if (!rule.anchors().isEmpty()) {
                List<List<Integer>> expected = everywhere(rule, text);
                List<List<Integer>> found = anchored(rule, text, from, to);
                matches += expected.size();
                if (!found.equals(expected)) {
                    differences.add(rule.rule().id() + ": " + found + " instead of " + expected);
                }
            }
        }
        return differences;
    }

    /** What a rule matches around its anchors, or everywhere if it has none. */
    List<String> texts(CompiledRule rule, byte[] text) {
        hits.search(text, text.length);
        List<List<Integer>> found =
                rule.anchors().isEmpty() ? everywhere(rule, text) : anchored(rule, text, 0, text.length);
        return found.stream()
                .map(slots -> new String(text, slots.get(0), slots.get(1) - slots.get(0), StandardCharsets.UTF_8))
                .toList();
    }

    /** Matches of whole texts so far, so that a test can tell that it tested something. */
    long matches() {
        return matches;
    }

    private List<List<Integer>> anchored(CompiledRule rule, byte[] text, int from, int to) {
        List<List<Integer>> found = new ArrayList<>();
        TextHits.AnchorHits anchors = hits.anchors(rule.index());
        if (anchors.size() > 0) {
            AnchoredSearch search = search(rule, text, from, to);
            for (int i = 0; i < anchors.size(); i++) {
                if (anchors.start(i) >= from) {
                    search.add(rule.anchors().alternatives().get(anchors.anchor(i)), anchors.start(i));
                }
            }
            search.run(match -> found.add(slots(match)));
        }
        return found;
    }

    private List<List<Integer>> everywhere(CompiledRule rule, byte[] text) {
        List<List<Integer>> found = new ArrayList<>();
        search(rule, text, 0, text.length).runWithoutAnchors(match -> found.add(slots(match)));
        return found;
    }

    private AnchoredSearch search(CompiledRule rule, byte[] text, int from, int to) {
        AnchoredSearch search = searches[rule.index()];
        if (search == null) {
            search = new AnchoredSearch(rule.pattern().matcher(workspace));
            searches[rule.index()] = search;
        }
        search.reset(text, from, to);
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
