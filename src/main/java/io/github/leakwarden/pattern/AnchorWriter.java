package io.github.leakwarden.pattern;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the entries of an {@link AnchorTable} for an {@link AnchorReader}: first all byte sets, then what refers to them. */
final class AnchorWriter {
    private final DataOutput out;
    private final Map<ByteSet, Integer> sets = new LinkedHashMap<>();

    AnchorWriter(DataOutput out) {
        this.out = out;
    }

    void write(List<AnchorTable.Entry> entries) throws IOException {
        for (AnchorTable.Entry entry : entries) {
            note(entry.anchor().prefix());
            entry.anchor().gate().before().stretches().forEach(stretch -> note(stretch.set()));
            entry.anchor().gate().after().stretches().forEach(stretch -> note(stretch.set()));
        }
        Packed.write(out, words());
        Packed.write(out, entries.stream().mapToInt(AnchorTable.Entry::pattern).toArray());
        Packed.write(out, entries.stream().mapToInt(AnchorTable.Entry::literal).toArray());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] places = new int[entries.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = bytes.size();
            write(entries.get(i).anchor(), new DataOutputStream(bytes));
        }
        Packed.write(out, places);
        Packed.write(out, bytes.toByteArray());
    }

    /** All sets, each as four words, each word's upper half first. */
    private int[] words() {
        int[] words = new int[8 * sets.size()];
        int at = 0;
        for (ByteSet set : sets.keySet()) {
            for (int i = 0; i < 4; i++) {
                words[at++] = (int) (set.word(i) >>> 32);
                words[at++] = (int) set.word(i);
            }
        }
        return words;
    }

    private void note(ByteSet set) {
        sets.putIfAbsent(set, sets.size());
    }

    private int number(ByteSet noted) {
        return requireNonNull(sets.get(noted));
    }

    private void write(Anchor anchor, DataOutput to) throws IOException {
        to.writeLong(anchor.minBefore());
        to.writeLong(anchor.maxBefore());
        to.writeInt(number(anchor.prefix()));
        to.writeInt(anchor.entry());
        to.writeInt(anchor.entryBack());
        write(anchor.gate().before(), to);
        write(anchor.gate().after(), to);
    }

    private void write(Gate.Side side, DataOutput to) throws IOException {
        to.writeBoolean(side.edgeAllowed());
        to.writeByte(side.stretches().size());
        for (Gate.Stretch stretch : side.stretches()) {
            to.writeInt(number(stretch.set()));
            to.writeInt(stretch.count());
        }
    }
}
