package io.github.leakwarden.pattern;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression in RE2's syntax, for bytes. It means what Go's {@code regexp} means by it: the leftmost match,
 * and of those the one a backtracking search finds first. Text is read as UTF-8; a byte that begins no valid sequence is
 * one character, U+FFFD. Matching takes time linear in the text, whatever the pattern. Immutable, for any number of
 * threads; each matches through its own {@link PatternMatcher}.
 *
 * <p>Two things differ from RE2: one character or class may be repeated up to 100,000 times rather than 1,000, and
 * what limits a pattern is its size once written out, {@value #MAX_INSTRUCTIONS} instructions.
 */
public final class BytePattern {
    /** Patterns come from untrusted files: this bounds the memory that one takes. */
    public static final int MAX_INSTRUCTIONS = 200_000;

    private final String text;
    private final Node tree;
    private final Extent extent;
    private final Map<String, Integer> names;
    private final Program program;
    private final @Nullable Lookahead atStart;

    private BytePattern(String text, Node tree, Extent extent, Parser parser) {
        this.text = text;
        this.tree = tree;
        this.extent = extent;
        this.names = parser.names();
        this.program = Compiler.compile(tree, parser.groupCount());
        this.atStart = new ProgramAnalysis(program).atStart();
    }

    /**
     * Compiles {@code pattern}.
     *
     * @throws BadPatternException if it is not in RE2's syntax or too large
     */
    public static BytePattern compile(String pattern) {
        Parser parser = new Parser(pattern);
        Node tree = parser.parse();
        Extent extent = Extent.of(tree);
        if (extent.instructions() > MAX_INSTRUCTIONS) {
            throw new BadPatternException(
                    "with its repetitions written out this pattern has more than " + MAX_INSTRUCTIONS + " instructions",
                    0);
        }
        return new BytePattern(pattern, tree, extent, parser);
    }

    /** The pattern as it was written. */
    public String text() {
        return text;
    }

    /** Fewest bytes that a match has. */
    public long minLength() {
        return extent.min();
    }

    /** Most bytes that a match has; {@link Long#MAX_VALUE} if nothing bounds it. */
    public long maxLength() {
        return extent.isBounded() ? extent.max() : Long.MAX_VALUE;
    }

    /** Capturing groups, the whole match not counted. */
    public int groupCount() {
        return program.groups;
    }

    /** Numbers of the named groups, in the order of the pattern. */
    public Map<String, Integer> groupNames() {
        return names;
    }

    /** The bytes that a match can begin with; all of them if a match can be empty. */
    public ByteSet firstBytes() {
        return atStart == null ? ByteSet.ALL : atStart.bytes();
    }

    /** A matcher for one thread, which lives on that thread's workspace. Cheap to make. */
    public PatternMatcher matcher(Workspace workspace) {
        return new PatternMatcher(this, workspace);
    }

    Node tree() {
        return tree;
    }

    Program program() {
        return program;
    }

    @Nullable
    Lookahead atStart() {
        return atStart;
    }

    @Override
    public String toString() {
        return text;
    }
}
