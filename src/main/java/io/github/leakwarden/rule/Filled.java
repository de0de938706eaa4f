package io.github.leakwarden.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A template with its placeholders filled, and where each part of the template went. Offsets count UTF-16 units from
 * zero, ends exclusive. Does not print its values.
 */
public final class Filled {
    private final String template;
    private final String text;
    private final List<Slot> slots;

    /** One placeholder: {@code [from, to)} in the template, {@code [start, end)} in the text. */
    private record Slot(int from, int to, int start, int end) {}

    /** Fills templates from left to right. */
    static final class Builder {
        private final String template;
        private final StringBuilder text = new StringBuilder();
        private final List<Slot> slots = new ArrayList<>();
        private int done;

        Builder(String template) {
            this.template = template;
        }

        void fill(int from, int to, String value) {
            text.append(template, done, from);
            slots.add(new Slot(from, to, text.length(), text.length() + value.length()));
            text.append(value);
            done = to;
        }

        Filled build() {
            text.append(template, done, template.length());
            return new Filled(template, text.toString(), slots);
        }
    }

    private Filled(String template, String text, List<Slot> slots) {
        this.template = template;
        this.text = text;
        this.slots = List.copyOf(slots);
    }

    /** The filled text. */
    public String text() {
        return text;
    }

    /** The values of the placeholders, in the order of the template. */
    public List<String> values() {
        return slots.stream().map(slot -> text.substring(slot.start, slot.end)).toList();
    }

    /**
     * Where a piece of the template, given with its placeholders unfilled, stands in the text; its placeholders have
     * the values they have there. Empty unless the piece stands in the template exactly once.
     */
    public Optional<Part> part(String piece) {
        int from = template.indexOf(piece);
        boolean once = !piece.isEmpty() && from >= 0 && template.indexOf(piece, from + 1) < 0;
        return once ? Optional.of(part(from, from + piece.length())) : Optional.empty();
    }

    /**
     * The only placeholder with the fixed prefix that runs up to it (letters, digits, {@code _} and {@code -}): what an
     * example means that names no secret. Empty unless there is exactly one placeholder.
     */
    public Optional<Part> onlyPart() {
        if (slots.size() != 1) {
            return Optional.empty();
        }
        int from = slots.get(0).from;
        while (from > 0 && isPrefix(template.charAt(from - 1))) {
            from--;
        }
        return Optional.of(part(from, slots.get(0).to));
    }

    /** Fills another spelling of a part, such as its unescaped form: the same placeholders in the same order. */
    public String refill(String spelling, Part part) {
        List<Placeholders.Use> uses = Placeholders.uses(spelling);
        if (uses.size() != part.values.size()) {
            throw new IllegalArgumentException("a spelling with other placeholders than its part");
        }
        Builder builder = new Builder(spelling);
        for (int i = 0; i < uses.size(); i++) {
            builder.fill(uses.get(i).from(), uses.get(i).to(), part.values.get(i));
        }
        return builder.build().text();
    }

    /**
     * A piece of the filled text.
     *
     * @param start where it begins
     * @param end where it ends
     * @param text what it says
     * @param values of the placeholders in it
     */
    public record Part(int start, int end, String text, List<String> values) {
        public Part {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "[" + start + ", " + end + ")";
        }
    }

    private Part part(int from, int to) {
        List<String> values = slots.stream()
                .filter(slot -> slot.from >= from && slot.to <= to)
                .map(slot -> text.substring(slot.start, slot.end))
                .toList();
        int start = moved(from);
        int end = moved(to);
        return new Part(start, end, text.substring(start, end), values);
    }

    /** Where an offset of the template, outside placeholders, went. */
    private int moved(int offset) {
        int moved = offset;
        for (Slot slot : slots) {
            if (slot.to <= offset) {
                moved += slot.end - slot.start - (slot.to - slot.from);
            }
        }
        return moved;
    }

    private static boolean isPrefix(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }

    @Override
    public String toString() {
        return template;
    }
}
