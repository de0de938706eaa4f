package io.github.leakwarden.text.view;

import java.util.List;
import java.util.Optional;

/**
 * Where a list of string literals goes on with the next and a call beside the list joins them: {@code concat!("a", "b")},
 * {@code ["a", "b"].join("")}, {@code "".join([…])}, {@code implode('', […])}, {@code String.join("", …)}. What stands
 * between two literals, quotes included, stands for the call's delimiter.
 */
record JoinedList() implements Spelling {
    private static final boolean[] LEADS = Ascii.table("\"'");
    private static final int LONGEST_SEAM = 300;
    private static final int LONGEST_PREFIX = 2;

    @Override
    public String label() {
        return "joined-list";
    }

    @Override
    public List<String> triggers() {
        return JoinCall.TRIGGERS;
    }

    @Override
    public boolean[] leads() {
        return LEADS;
    }

    @Override
    public int width(byte[] bytes, int at, int end) {
        int next = seamEnd(bytes, at, Math.min(end, at + LONGEST_SEAM));
        return next > 0 && JoinCall.around(bytes, at, end).isPresent() ? next - at : 0;
    }

    /** One past the quote that opens the next literal; 0 if no comma and literal follow the quote at {@code at}. */
    private static int seamEnd(byte[] bytes, int at, int end) {
        int i = Literals.skipBlank(bytes, at + 1, end);
        if (i >= end || bytes[i] != ',') {
            return 0;
        }
        i = Literals.skipBlank(bytes, i + 1, end);
        int prefix = i;
        while (prefix < end && prefix - i < LONGEST_PREFIX && Ascii.isLetter(bytes[prefix])) {
            prefix++;
        }
        return prefix < end && LEADS[bytes[prefix] & 0xFF] ? prefix + 1 : 0;
    }

    @Override
    public int value(byte[] bytes, int at, int width, int end) {
        Optional<JoinCall> call = JoinCall.around(bytes, at, end);
        return call.isPresent() ? call.get().delimiter() : NOTHING;
    }

    /** The trigger is the call; some seam of its list must lie in what may be a credential. */
    @Override
    public boolean isWorthAView(byte[] bytes, int at, int length) {
        int open = JoinCall.firstLiteral(bytes, at, length);
        for (int i = 0; i < JoinCall.MOST_LITERALS && open >= 0; i++) {
            int seam = Literals.close(bytes, open, length);
            int width = seam < 0 ? 0 : width(bytes, seam, length);
            if (width == 0) {
                return false;
            }
            if (Surroundings.hold(this, bytes, seam, width, length)) {
                return true;
            }
            open = seam + width - 1;
        }
        return false;
    }
}
