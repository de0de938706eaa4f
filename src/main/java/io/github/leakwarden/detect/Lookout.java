package io.github.leakwarden.detect;

import io.github.leakwarden.pattern.Automaton;
import io.github.leakwarden.pattern.LiteralSink;
import io.github.leakwarden.text.CopiedRuns;
import io.github.leakwarden.text.view.LongRuns;
import io.github.leakwarden.text.view.RunViews;
import java.util.Optional;

/**
 * Looks for {@link Sightings}: byte by byte in a whole text, or only in what is fresh in it where it was made of another
 * one. For one thread.
 *
 * <p>Each sighting is told by the bytes of one short stretch. One whose stretch lies in a run that was copied is carried
 * over from there. Any other has a byte that was not copied, or stretches over the end of a run; so it lies in what is
 * between the runs, widened to both sides by what the longest stretch can reach.
 */
final class Lookout implements LiteralSink, LongRuns.Sink {
    /** With more there is nothing to spare, and a search on its own stops counting evidence at as many. */
    private static final int MOST = 1 << 16;

    private final Automaton automaton;
    private final int[] lengths;

    /** What the longest stretch has besides one byte. */
    private final int margin;

    private final Sightings.Builder found = new Sightings.Builder();

    /** Stretches that end no later, or begin no sooner, are those of the runs on either side. */
    private int carriedBefore;

    private int carriedFrom;

    Lookout(Automaton automaton) {
        this.automaton = automaton;
        this.lengths = new int[automaton.literalCount()];
        int longest = RunViews.SHORTEST_RUN + 1;
        for (int literal = 0; literal < lengths.length; literal++) {
            lengths[literal] = automaton.literal(literal).length();
            longest = Math.max(longest, lengths[literal]);
        }
        this.margin = longest - 1;
    }

    /** What stands in {@code text[0, length)}; nothing if that is too much to keep. */
    Optional<Sightings> whole(byte[] text, int length) {
        found.clear();
        search(text, 0, length, 0, length);
        return result();
    }

    /**
     * What stands in {@code text[0, length)}.
     *
     * @param base what stands in another text
     * @param copies what this text has from there
     */
    Optional<Sightings> fresh(byte[] text, int length, Sightings base, CopiedRuns copies) {
        found.clear();
        int searched = 0;
        int copied = 0;
        for (int run = 0; run < copies.size(); run++) {
            int start = copies.start(run);
            int end = copies.end(run);
            if (end - start > 2 * margin) {
                search(text, searched, start + margin, copied, start);
                carry(base, copies.source(run), start, end - start);
                searched = end - margin;
                copied = end;
            }
        }
        search(text, searched, length, copied, length);
        return result();
    }

    private Optional<Sightings> result() {
        return isTooMuch() ? Optional.empty() : Optional.of(found.build());
    }

    /** From then on nothing more is kept. */
    private boolean isTooMuch() {
        return found.size() > MOST;
    }

    private void add(int start, int what) {
        if (!isTooMuch()) {
            found.add(start, what);
        }
    }

    private void search(byte[] text, int from, int to, int before, int after) {
        if (isTooMuch()) {
            return;
        }
        carriedBefore = before;
        carriedFrom = after;
        automaton.scan(text, from, to, this);
        if (!isTooMuch()) {
            LongRuns.find(text, from, to, this);
        }
    }

    @Override
    public void hit(int literal, int start) {
        if (start < carriedFrom && start + lengths[literal] > carriedBefore) {
            add(start, literal);
        }
    }

    @Override
    public void run(int start) {
        if (start - 1 < carriedFrom && start + RunViews.SHORTEST_RUN > carriedBefore) {
            add(start, Sightings.RUN);
        }
    }

    private void carry(Sightings base, int source, int start, int length) {
        int end = source + length;
        for (int i = base.firstFrom(source); i < base.size() && base.start(i) < end && !isTooMuch(); i++) {
            int at = base.start(i);
            int what = base.what(i);
            boolean whole = what == Sightings.RUN
                    ? at > source && at + RunViews.SHORTEST_RUN <= end
                    : at + lengths[what] <= end;
            if (whole) {
                add(at - source + start, what);
            }
        }
    }
}
