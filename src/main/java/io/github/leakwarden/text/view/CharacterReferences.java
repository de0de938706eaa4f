package io.github.leakwarden.text.view;

import java.util.ArrayList;
import java.util.List;

/** Character references of HTML and XML, by number or by name, and the brackets of a CDATA section, which vanish. */
record CharacterReferences() implements Spelling {
    private static final boolean[] LEADS = Ascii.table("&<]");
    private static final int LONGEST_NUMBER = 7;

    @Override
    public String label() {
        return "character-reference";
    }

    @Override
    public List<String> triggers() {
        List<String> triggers = new ArrayList<>(List.of("&#", "<![CDATA["));
        NamedCharacters.firstLetters().forEach(letter -> triggers.add("&" + letter));
        return triggers;
    }

    @Override
    public boolean[] leads() {
        return LEADS;
    }

    @Override
    public int width(byte[] bytes, int at, int end) {
        if (bytes[at] != '&') {
            return Ascii.isAt(bytes, at, end, "<![CDATA[") ? 9 : Ascii.isAt(bytes, at, end, "]]>") ? 3 : 0;
        }
        if (at + 1 < end && bytes[at + 1] != '#') {
            int length = NamedCharacters.length(bytes, at + 1, end);
            return length > 0 ? length + 2 : 0;
        }
        boolean hex = at + 2 < end && (bytes[at + 2] | 0x20) == 'x';
        int digits = at + (hex ? 3 : 2);
        int i = digits;
        while (i < end && i - digits < LONGEST_NUMBER && (hex ? Digits.digit(bytes[i]) >= 0 : isDecimal(bytes[i]))) {
            i++;
        }
        return i > digits && i < end && bytes[i] == ';' ? i + 1 - at : 0;
    }

    @Override
    public int value(byte[] bytes, int at, int width, int end) {
        if (bytes[at] != '&') {
            return NOTHING;
        }
        int last = at + width - 1;
        if (bytes[at + 1] != '#') {
            return NamedCharacters.value(bytes, at + 1, last);
        }
        if ((bytes[at + 2] | 0x20) == 'x') {
            return Digits.hex(bytes, at + 3, last - at - 3, last);
        }
        int value = 0;
        for (int i = at + 2; i < last; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    private static boolean isDecimal(byte b) {
        return Digits.isDecimal(b);
    }

    @Override
    public boolean isWorthAView(byte[] bytes, int at, int length) {
        if (bytes[at] == '&') {
            return Spelling.super.isWorthAView(bytes, at, length);
        }
        int width = width(bytes, at, length);
        return width > 0 && Surroundings.follow(this, bytes, at + width, length);
    }
}
