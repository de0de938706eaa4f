package io.github.leakwarden.rule;

import io.github.leakwarden.model.RequestException.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file, so that everything is said at once. Not for several threads. */
final class Faults {
    private final String file;
    private final List<Line> faults = new ArrayList<>();
    private final List<Line> warnings = new ArrayList<>();

    private record Line(int number, Fault fault) {}

    Faults(String file) {
        this.file = file;
    }

    /** The faults and warnings of a file that was read, and room for more. */
    Faults(RuleFile read) {
        this(read.name());
        read.faults().forEach(fault -> faults.add(new Line(number(fault.place()), fault)));
        read.warnings().forEach(fault -> warnings.add(new Line(number(fault.place()), fault)));
    }

    /** A fault at a line, counted from 1. */
    void add(int line, String message, String cure) {
        faults.add(line(line, message, cure));
    }

    /** Something that works, but not as its writer may think. */
    void warn(int line, String message, String cure) {
        warnings.add(line(line, message, cure));
    }

    /** Sorted by line; of one line in the order they were found. */
    List<Fault> faults() {
        return sorted(faults);
    }

    List<Fault> warnings() {
        return sorted(warnings);
    }

    private static int number(String place) {
        return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
    }

    private Line line(int number, String message, String cure) {
        return new Line(number, new Fault(file + ":" + number, message, cure));
    }

    private static List<Fault> sorted(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt(Line::number))
                .map(Line::fault)
                .distinct()
                .toList();
    }
}
