package io.github.leakwarden.text.view;

import java.util.List;

/** Every {@link Spelling} that is undone. */
public final class Spellings {
    /** Always in this order. */
    public static final List<Spelling> ALL = List.of(
            new PercentEscapes(),
            new LineContinuation(),
            new BackslashEscapes(),
            new CharacterReferences(),
            new QuotedPrintable(),
            new ByteList(),
            new CodePoints(),
            new CharacterCalls(),
            new SplitLiteral(),
            new JoinedList(),
            new AppendedLiteral(),
            new TextBlock(),
            new TerminalColours());

    private Spellings() {}
}
