package io.github.leakwarden.detect;

import io.github.leakwarden.model.Match;
import io.github.leakwarden.pattern.Workspace;
import io.github.leakwarden.text.CopiedRuns;
import io.github.leakwarden.text.Span;
import io.github.leakwarden.text.view.DecodedView;
import io.github.leakwarden.text.view.OffsetMap;
import io.github.leakwarden.text.view.PackedRun;
import io.github.leakwarden.text.view.RunViews;
import io.github.leakwarden.text.view.Spellings;
import io.github.leakwarden.text.view.StringTables;
import io.github.leakwarden.text.view.UnitViews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A detector's memory for one thread: searches one text after another. */
public final class DetectorSession {
    /** Bytes that may be decoded from one text, besides four times its length. */
    private static final long FREE_DECODED_BYTES = 1 << 20;

    /** Encodings beyond those that are undone, of which it is seen whether anything stands in them. */
    private static final int LOOK_BEYOND = 8;

    private static final String BUDGET_SPENT = "decode.budget-spent";
    private static final String TOO_DEEP = "decode.too-deep";

    private final CompiledRules rules;
    private final int decodeDepth;
    private final Workspace workspace = new Workspace();
    private final List<TextHits> hitsByDepth = new ArrayList<>();
    private final RuleSearch[] searches;
    private final List<CompiledRule> withoutAnchors;

    private final List<Found> found = new ArrayList<>();
    private final List<Match> matches = new ArrayList<>();
    private final Map<Long, Detection.Packed> packed = new TreeMap<>();
    private final Map<Match, DecodedPlace> decoded = new HashMap<>();
    private final List<Detection.GivenUp> givenUp = new ArrayList<>();

    /** At what depth, the least if there are several. */
    private final Map<SeenView, Integer> seen = new HashMap<>();

    private final DeeperPlaces deeper = new DeeperPlaces();
    private long decodedBytesLeft;
    private long deeperBytesLeft;
    private @Nullable Lookout lookout;
    private Optional<Sightings> sightings = Optional.empty();

    DetectorSession(CompiledRules rules, int decodeDepth) {
        this.rules = rules;
        this.decodeDepth = decodeDepth;
        this.withoutAnchors = rules.withoutAnchors();
        this.searches = new RuleSearch[rules.size()];
    }

    /** Searches {@code bytes[0, length)}; offsets in the result count from its first byte. */
    public Detection detect(byte[] bytes, int length) {
        sightings = Optional.empty();
        hits(0).search(bytes, length);
        return detect(bytes, length, hits(0));
    }

    /**
     * The same, looking only at what is fresh in a text that was made of another one.
     *
     * @param base what {@link #sightings} were there; if there are none, at every byte
     * @param copies what this text has from there
     */
    public Detection detect(byte[] bytes, int length, Optional<Sightings> base, CopiedRuns copies) {
        Lookout looking = lookout == null ? new Lookout(rules.plan().automaton()) : lookout;
        lookout = looking;
        sightings = base.isPresent() ? looking.fresh(bytes, length, base.get(), copies) : looking.whole(bytes, length);
        if (sightings.isPresent()) {
            hits(0).take(bytes, length, sightings.get());
        } else {
            hits(0).search(bytes, length);
        }
        return detect(bytes, length, hits(0));
    }

    /** What was seen in the text that was searched last, for those that are made of it; nothing if that is not worth it. */
    public Optional<Sightings> sightings() {
        return sightings;
    }

    private Detection detect(byte[] bytes, int length, TextHits hits) {
        matches.clear();
        packed.clear();
        givenUp.clear();
        decoded.clear();
        seen.clear();
        deeper.clear();
        decodedBytesLeft = FREE_DECODED_BYTES + 4L * length;
        deeperBytesLeft = FREE_DECODED_BYTES + length;
        TextView text = new TextView(bytes, length, TextView.SAME, Match.RAW, 0);
        EvidenceScale scale = new EvidenceScale(text, hits);
        search(text, hits, scale, scale);
        if (decodeDepth > 0) {
            Optional<DecodedView> table = StringTables.of(bytes, length);
            if (table.isPresent()) {
                view(text, table.get(), scale);
            }
            views(text, hits, scale);
            tellOfDeeper();
        }
        if (matches.isEmpty()
                && packed.isEmpty()
                && givenUp.isEmpty()
                && !hits.signalled()
                && !hits.marked()
                && hits.providers().isEmpty()) {
            return Detection.NOTHING;
        }
        return new Detection(
                Doubles.removed(matches),
                Set.copyOf(hits.providers()),
                hits.signalled(),
                hits.marked(),
                List.copyOf(packed.values()),
                decoded,
                givenUp);
    }

    private TextHits hits(int depth) {
        while (hitsByDepth.size() <= depth) {
            hitsByDepth.add(new TextHits(rules));
        }
        return hitsByDepth.get(depth);
    }

    /** Runs the patterns whose anchors stand in the text, and those that have none. */
    private void patterns(TextView text, TextHits hits) {
        for (int rule : hits.touchedRules()) {
            if (hits.anchors(rule).size() > 0) {
                CompiledRule compiled = rules.rules().get(rule);
                if (isOpen(compiled, hits)) {
                    search(rule).anchored(text, hits.anchors(rule), sink(compiled, hits));
                }
            }
        }
        for (CompiledRule compiled : withoutAnchors) {
            if (isOpen(compiled, hits)) {
                search(compiled.index()).everywhere(text, sink(compiled, hits));
            }
        }
    }

    private static boolean isOpen(CompiledRule rule, TextHits hits) {
        return rule.isPartner() || hasKeyword(rule, hits);
    }

    private static boolean hasKeyword(CompiledRule rule, TextHits hits) {
        return !rule.isGated() || hits.hasKeyword(rule.index());
    }

    private Consumer<Found> sink(CompiledRule rule, TextHits hits) {
        return hasKeyword(rule, hits) ? found::add : one -> found.add(one.asPartner());
    }

    private RuleSearch search(int rule) {
        if (searches[rule] == null) {
            searches[rule] = new RuleSearch(rules.rules().get(rule), workspace);
        }
        return searches[rule];
    }

    private void search(TextView text, TextHits hits, EvidenceScale here, EvidenceScale original) {
        found.clear();
        patterns(text, hits);
        if (found.isEmpty()) {
            return;
        }
        if (text.depth() <= decodeDepth) {
            matches.addAll(new Settler(text, here, original, decoded).settle(found));
        } else {
            deeper.addAll(new Settler(text, here, original, new HashMap<>()).settle(found));
        }
    }

    private void views(TextView outer, TextHits hits, EvidenceScale original) {
        for (int i = 0; i < Spellings.ALL.size(); i++) {
            int[] units = hits.units(i);
            if (units.length > 0) {
                UnitViews.around(outer.bytes(), outer.length(), Spellings.ALL.get(i), units, units.length)
                        .forEach(view -> view(outer, view, original));
            }
        }
        List<PackedRun> runs = new ArrayList<>(0);
        for (DecodedView view : runViews(outer, hits, runs)) {
            view(outer, ViewInContext.of(outer.bytes(), outer.length(), view), original);
        }
        for (PackedRun run : runs) {
            packed(outer, run);
        }
    }

    /** Of runs that begin at one place, a view may hold no more than a part: the longest is kept. */
    private void packed(TextView outer, PackedRun run) {
        Span encoded = outer.map()
                .original((int) run.encoded().start(), (int) run.encoded().end());
        if (outer.depth() >= decodeDepth) {
            deeper.add(encoded);
            return;
        }
        Detection.Packed known = packed.get(encoded.start());
        if (known != null && known.encoded().end() >= encoded.end()) {
            return;
        }
        decodedBytesLeft -= run.length();
        if (decodedBytesLeft < 0) {
            giveUp(encoded);
            return;
        }
        String name = outer.isOriginal() ? run.name() : outer.name() + ">" + run.name();
        packed.put(encoded.start(), new Detection.Packed(run.bytes(), encoded, name));
    }

    private static List<DecodedView> runViews(TextView text, TextHits hits, List<PackedRun> packed) {
        Optional<int[]> longRuns = hits.longRuns();
        return longRuns.isPresent()
                ? RunViews.of(text.bytes(), text.length(), longRuns.get(), packed)
                : RunViews.of(text.bytes(), text.length(), packed);
    }

    private void view(TextView outer, DecodedView view, EvidenceScale original) {
        if (view.length() == 0) {
            return;
        }
        OffsetMap map = outer.isOriginal() ? view.map() : view.map().through(outer.map());
        Span encoded = map.original(0, view.length());
        int depth = outer.depth() + 1;
        if (!mayDecode(view.length(), depth)) {
            giveUp(encoded);
            return;
        }
        SeenView key = new SeenView(encoded, hash(view));
        Integer before = seen.get(key);
        if (before != null && before <= depth) {
            return;
        }
        seen.put(key, depth);
        String name = outer.isOriginal() ? view.name() : outer.name() + ">" + view.name();
        TextView inner = new TextView(view.bytes(), view.length(), map, name, depth);
        TextHits hits = hits(depth);
        hits.search(inner.bytes(), inner.length());
        hits.inheritKeywords(hits(outer.depth()));
        if (before == null || before > decodeDepth) {
            search(inner, hits, new EvidenceScale(inner, hits), original);
        }
        if (depth < decodeDepth + LOOK_BEYOND) {
            views(inner, hits, original);
        } else if (isEncoded(inner, hits)) {
            deeper.add(encoded);
        }
    }

    private boolean mayDecode(int length, int depth) {
        if (depth <= decodeDepth) {
            decodedBytesLeft -= length;
            return decodedBytesLeft >= 0;
        }
        deeperBytesLeft -= length;
        return deeperBytesLeft >= 0;
    }

    /** Whether anything in the text is still encoded. */
    private static boolean isEncoded(TextView text, TextHits hits) {
        List<PackedRun> runs = new ArrayList<>(0);
        return hits.hasUnits() || !runViews(text, hits, runs).isEmpty() || !runs.isEmpty();
    }

    private static long hash(DecodedView view) {
        byte[] bytes = view.bytes();
        int length = view.length();
        long hash = length;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ bytes[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private void giveUp(Span encoded) {
        giveUp(BUDGET_SPENT, "more is encoded in it than may be decoded", encoded);
    }

    private void tellOfDeeper() {
        Optional<Span> place = deeper.besides(matches, packed.values());
        if (place.isPresent()) {
            String what = "more than " + decodeDepth + " encodings are to be undone for what is in it";
            giveUp(TOO_DEEP, what, place.get());
        }
    }

    private void giveUp(String code, String what, Span encoded) {
        for (Detection.GivenUp one : givenUp) {
            if (one.code().equals(code)) {
                return;
            }
        }
        String message = what + ", from byte " + encoded.start() + " on; its own bytes were searched whole";
        givenUp.add(new Detection.GivenUp(code, message));
    }

    /** The same text comes of two spellings undone in either order; it is searched once. */
    private record SeenView(Span encoded, long hash) {
        // By hand: what Java makes of a record goes through method handles, and this is asked for every view.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof SeenView view
                    && view.hash == hash
                    && view.encoded.start() == encoded.start()
                    && view.encoded.end() == encoded.end();
        }

        @Override
        public int hashCode() {
            return Long.hashCode(hash ^ 31 * encoded.start() ^ encoded.end());
        }
    }
}
