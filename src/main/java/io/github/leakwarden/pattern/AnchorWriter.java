package io.github.leakwarden.pattern;

import static java.util.Objects.requireNonNull;

import java.io.DataOutput;
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
        out.writeInt(sets.size());
        for (ByteSet set : sets.keySet()) {
            for (int i = 0; i < 4; i++) {
                out.writeLong(set.word(i));
            }
        }
        out.writeInt(entries.size());
        for (AnchorTable.Entry entry : entries) {
            write(entry);
        }
    }

    private void note(ByteSet set) {
        sets.putIfAbsent(set, sets.size());
    }

    private int number(ByteSet noted) {
        return requireNonNull(sets.get(noted));
    }

    private void write(AnchorTable.Entry entry) throws IOException {
        Anchor anchor = entry.anchor();
        out.writeInt(entry.pattern());
        out.writeInt(entry.literal());
        out.writeLong(anchor.minBefore());
        out.writeLong(anchor.maxBefore());
        out.writeInt(number(anchor.prefix()));
        out.writeInt(anchor.entry());
        out.writeInt(anchor.entryBack());
        write(anchor.gate().before());
        write(anchor.gate().after());
    }

    private void write(Gate.Side side) throws IOException {
        out.writeBoolean(side.edgeAllowed());
        out.writeByte(side.stretches().size());
        for (Gate.Stretch stretch : side.stretches()) {
            out.writeInt(number(stretch.set()));
            out.writeInt(stretch.count());
        }
    }
}
