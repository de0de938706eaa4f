package io.github.leakwarden.detect;

import io.github.leakwarden.pattern.AnchoredSearch;
import io.github.leakwarden.pattern.PatternMatcher;
import io.github.leakwarden.pattern.Workspace;
import io.github.leakwarden.rule.Dialect;
import io.github.leakwarden.text.Span;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Runs one rule's pattern over texts and judges what it matches. For one thread. */
final class RuleSearch {
    private final CompiledRule rule;
    private final AnchoredSearch search;
    private final Workspace workspace;

    RuleSearch(CompiledRule rule, Workspace workspace) {
        this.rule = rule;
        this.workspace = workspace;
        this.search = new AnchoredSearch(rule.pattern().matcher(workspace));
    }

    /** Tries the pattern around anchors. */
    void anchored(TextView text, TextHits.AnchorHits anchors, Consumer<Found> sink) {
        search.reset(text.bytes(), 0, text.length());
        for (int i = 0; i < anchors.size(); i++) {
            search.add(rule.anchors().alternatives().get(anchors.anchor(i)), anchors.start(i));
        }
        search.run(match -> take(text, match, sink));
    }

    /** Tries the pattern on the whole text. */
    void everywhere(TextView text, Consumer<Found> sink) {
        search.reset(text.bytes(), 0, text.length());
        search.runWithoutAnchors(match -> take(text, match, sink));
    }

    private void take(TextView text, PatternMatcher matcher, Consumer<Found> sink) {
        RawHit hit = hit(text, matcher);
        if (hit.secretEnd() <= hit.secretStart()) {
            return;
        }
        if (!text.isOriginal() && !isDecoded(text, hit)) {
            return;
        }
        Optional<Judge.Verdict> verdict = rule.judge().judge(hit);
        Optional<Set<Integer>> halfAllowed = verdict.flatMap(judged -> unlessAllowed(hit, judged));
        if (halfAllowed.isPresent()) {
            Span span = new Span(hit.start(), hit.end());
            Span secret = new Span(hit.secretStart(), hit.secretEnd());
            sink.accept(new Found(rule, span, secret, verdict.get(), false, halfAllowed.get()));
        }
    }

    /** Whether decoding changed the hit or a byte beside it; else it was found before, if it is any. */
    private static boolean isDecoded(TextView text, RawHit hit) {
        int from = Math.max(0, hit.start() - 1);
        int to = Math.min(text.length(), hit.end() + 1);
        return text.map().original(from, to).length() != to - from;
    }

    /** The allowlists that allow the hit in certain places; nothing if one of them allows it everywhere. */
    private Optional<Set<Integer>> unlessAllowed(RawHit hit, Judge.Verdict verdict) {
        Set<Integer> halfAllowed = new TreeSet<>();
        byte[] secret = verdict.secret().revealBytes();
        for (int i = 0; i < rule.allowlists().size(); i++) {
            switch (rule.allowlists().get(i).judge(hit, secret, workspace)) {
                case ALLOWED -> {
                    return Optional.empty();
                }
                case IF_PLACE -> halfAllowed.add(i);
                case OPEN -> {}
            }
        }
        return Optional.of(halfAllowed);
    }

    /**
     * The secret is the rule's group, or the first group that is not empty, or everything. Line ends around the whole hit
     * are no part of it.
     */
    private RawHit hit(TextView text, PatternMatcher matcher) {
        int start = matcher.start();
        int end = matcher.end();
        while (start < end && text.bytes()[start] == '\n') {
            start++;
        }
        while (end > start && text.bytes()[end - 1] == '\n') {
            end--;
        }
        int group = group(matcher);
        int secretStart = group == 0 ? start : Math.max(start, matcher.start(group));
        int secretEnd = group == 0 ? end : Math.min(end, matcher.end(group));
        return new RawHit(text.bytes(), text.length(), matcher.start(), matcher.end(), secretStart, secretEnd);
    }

    /** Where the group of a foreign rule took no part, gitleaks reports an empty secret; the next best tells more. */
    private int group(PatternMatcher matcher) {
        int wanted = rule.rule().secretGroup();
        boolean ours = rule.rule().dialect() == Dialect.LEAKWARDEN;
        if (wanted > 0 && (ours || isFilled(matcher, wanted))) {
            return wanted;
        }
        for (int i = 1; i <= rule.pattern().groupCount(); i++) {
            if (isFilled(matcher, i)) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isFilled(PatternMatcher matcher, int group) {
        return matcher.end(group) > matcher.start(group);
    }
}
