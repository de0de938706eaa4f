package io.github.leakwarden.pattern;

import java.io.ByteArrayOutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a {@link Node} into a {@link Program}, last part first, so that each instruction knows what follows it. Runs of
 * one set stay single instructions, or are written out one instruction a character where a machine cannot count.
 */
final class Compiler {
    private final ProgramBuilder program = new ProgramBuilder();
    private final boolean countsRuns;
    private final IdentityHashMap<Node, ProgramPlace> places = new IdentityHashMap<>();

    private Compiler(boolean countsRuns) {
        this.countsRuns = countsRuns;
    }

    /** For the backtracker, which counts. */
    static Program compile(Node tree, int groups) {
        return new Compiler(true).whole(tree, groups);
    }

    /** For the {@link PikeMachine}, whose threads carry no counters. */
    static Program compileWrittenOut(Node tree, int groups) {
        return new Compiler(false).whole(tree, groups);
    }

    /** Where the parts of {@code tree} begin in {@link #compile}'s program; of copies, the first. */
    static Map<Node, ProgramPlace> places(Node tree, int groups) {
        Compiler compiler = new Compiler(true);
        compiler.whole(tree, groups);
        return compiler.places;
    }

    private Program whole(Node tree, int groups) {
        int match = program.add(Program.MATCH, -1, 0);
        int end = program.add(Program.SAVE, match, 1);
        return new Program(program, program.add(Program.SAVE, emit(tree, end), 0), groups);
    }

    /** Adds the instructions of {@code node}, after which {@code next} follows; where they begin. */
    private int emit(Node node, int next) {
        int start = emitKind(node, next);
        places.put(node, new ProgramPlace(start, 0));
        return start;
    }

    private int emitKind(Node node, int next) {
        if (node instanceof Node.Chars chars) {
            return program.add(Program.SET, next, program.set(chars.set()));
        }
        if (node instanceof Node.Assertion assertion) {
            return program.add(Program.ASSERT, next, assertion.kind().ordinal());
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence(sequence.parts(), next);
        }
        if (node instanceof Node.Choice choice) {
            return choice(choice.branches(), next);
        }
        if (node instanceof Node.Repeat repeat) {
            return repeat(repeat, next);
        }
        if (node instanceof Node.Group group) {
            int close = program.add(Program.SAVE, next, 2 * group.index() + 1);
            return program.add(Program.SAVE, emit(group.body(), close), 2 * group.index());
        }
        return next;
    }

    private int sequence(List<Node> parts, int next) {
        int start = next;
        int last = parts.size();
        while (last > 0) {
            int first = last;
            while (countsRuns && first > 0 && literal(parts.get(first - 1)) != null) {
                first--;
            }
            if (last - first > 1) {
                start = string(parts.subList(first, last), start);
                last = first;
            } else {
                start = emit(parts.get(--last), start);
            }
        }
        return start;
    }

    private int string(List<Node> literals, int next) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Node literal : literals) {
            places.put(literal, new ProgramPlace(program.size, bytes.size()));
            bytes.writeBytes(literal(literal));
        }
        return program.add(Program.STRING, next, program.string(bytes.toByteArray()));
    }

    /** The bytes of a part that matches one encoding only; null for any other, and for U+FFFD, which invalid bytes match. */
    private static byte @Nullable [] literal(Node node) {
        int only = node instanceof Node.Chars chars ? chars.set().onlyMember() : -1;
        boolean surrogate = only >= 0xD800 && only <= 0xDFFF;
        return only < 0 || surrogate || only == Utf8.INVALID ? null : Utf8.encode(only);
    }

    private int choice(List<Node> branches, int next) {
        int start = emit(branches.get(branches.size() - 1), next);
        for (int i = branches.size() - 2; i >= 0; i--) {
            start = program.add(Program.SPLIT, emit(branches.get(i), next), start);
        }
        return start;
    }

    private int repeat(Node.Repeat repeat, int next) {
        if (repeat.max() == 0 || repeat.body() instanceof Node.Empty) {
            return next;
        }
        if (countsRuns && repeat.body() instanceof Node.Chars chars) {
            return run(repeat, program.set(chars.set()), next);
        }
        int start = next;
        if (repeat.max() == Node.UNBOUNDED) {
            start = repeat.min() == 0 ? star(repeat, next) : plus(repeat, next);
        } else {
            for (int i = repeat.min(); i < repeat.max(); i++) {
                start = split(emit(repeat.body(), start), next, repeat.greedy());
            }
        }
        int copies = repeat.max() == Node.UNBOUNDED ? repeat.min() - 1 : repeat.min();
        for (int i = 0; i < copies; i++) {
            start = emit(repeat.body(), start);
        }
        return start;
    }

    private int run(Node.Repeat repeat, int set, int next) {
        if (repeat.min() == repeat.max()) {
            return program.add(Program.EXACT, next, set, repeat.min(), repeat.min());
        }
        int operation = repeat.greedy() ? Program.GREEDY : Program.LAZY;
        return program.add(operation, next, set, repeat.min(), repeat.max());
    }

    /** A body that can match nothing is {@code (x+)?}, as in Go since its issue 46123, so that captures agree. */
    private int star(Node.Repeat repeat, int next) {
        if (repeat.body().nullable()) {
            return split(plus(repeat, next), next, repeat.greedy());
        }
        int loop = program.add(Program.SPLIT, next, next);
        turn(loop, emit(repeat.body(), loop), repeat.greedy());
        return loop;
    }

    private int plus(Node.Repeat repeat, int next) {
        int loop = program.add(Program.SPLIT, next, next);
        int body = emit(repeat.body(), loop);
        turn(loop, body, repeat.greedy());
        return body;
    }

    private int split(int body, int next, boolean greedy) {
        return greedy ? program.add(Program.SPLIT, body, next) : program.add(Program.SPLIT, next, body);
    }

    private void turn(int loop, int body, boolean greedy) {
        if (greedy) {
            program.next[loop] = body;
        } else {
            program.x[loop] = body;
        }
    }
}
