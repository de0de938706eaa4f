package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value. Immutable but for the thing it may point to.
 *
 * <p>Two things are told apart: the credentials that its <em>text</em> holds ({@link #prints}), and the thing it
 * <em>is</em>, which may have been given headers, addresses and lenient checks without printing them.
 */
public final class Value {
    /** Stands in a text for a part that is not known. */
    public static final char HOLE = '\uFFFC';

    /** Nothing is known. */
    public static final Value UNKNOWN = new Builder().build();

    /** Known to print no credential, whatever it is called. */
    public static final Value SAFE = new Builder().safe().build();

    private static final int MOST = 8;

    private final List<Taint> prints;
    private final @Nullable String text;
    private final List<Expression.Text> pieces;
    private final String symbol;
    private final @Nullable Thing thing;
    private final @Nullable Closure closure;
    private final @Nullable Span read;
    private final boolean safe;
    private final boolean accepting;

    private Value(Builder builder) {
        this.prints = List.copyOf(builder.prints);
        this.text = builder.text;
        this.pieces = List.copyOf(builder.pieces);
        this.symbol = builder.symbol;
        this.thing = builder.thing;
        this.closure = builder.closure;
        this.read = builder.read;
        this.safe = builder.safe;
        this.accepting = builder.accepting;
    }

    /** Credentials in its text itself; what its thing prints comes on top. */
    List<Taint> prints() {
        return prints;
    }

    /** Its text, {@link #HOLE} for each unknown part; empty if nothing is known of it. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** Its text if all of it is known. */
    public Optional<String> constantText() {
        return text().filter(known -> known.indexOf(HOLE) < 0);
    }

    /** The literals its text is made of. */
    public List<Expression.Text> pieces() {
        return pieces;
    }

    /** The dotted name it was written as, such as {@code Level.BODY} or {@code true}; empty if none. */
    public String symbol() {
        return symbol;
    }

    /** Its type as declared or constructed, simple name; empty if not known. */
    public String type() {
        return thing == null ? "" : thing.type();
    }

    Optional<Thing> thing() {
        return Optional.ofNullable(thing);
    }

    Optional<Closure> closure() {
        return Optional.ofNullable(closure);
    }

    /** Where it was read from a setting whose name tells nothing. */
    Optional<Span> read() {
        return Optional.ofNullable(read);
    }

    /** Whether a sanitizer made it. */
    boolean isSafe() {
        return safe;
    }

    /** Whether it is a check that accepts every peer. */
    public boolean acceptsEveryPeer() {
        return accepting;
    }

    /** Whether it is built of something that accepts every peer and was put in force before. */
    public boolean carriesTlsSwitch() {
        return !Carried.by(List.of(this)).tlsOff().isEmpty();
    }

    /** The value of a member or entry by name, if one was given. */
    public Optional<Value> member(String name) {
        return thing().flatMap(own -> own.member(name));
    }

    /** Whether nothing at all is known of its text, so that a variable's name may tell. */
    boolean saysNothing() {
        return prints.isEmpty() && text == null && !safe && closure == null;
    }

    Builder change() {
        Builder builder = new Builder();
        builder.prints.addAll(prints);
        builder.text = text;
        builder.pieces.addAll(pieces);
        builder.symbol = symbol;
        builder.thing = thing;
        builder.closure = closure;
        builder.read = read;
        builder.safe = safe;
        builder.accepting = accepting;
        return builder;
    }

    /** The same value, each credential in its text one step further. */
    Value step(Span span, String note) {
        if (prints.isEmpty()) {
            return this;
        }
        Builder builder = change();
        builder.prints.clear();
        prints.forEach(taint -> builder.prints.add(taint.step(span, note)));
        return builder.build();
    }

    /** The same value without credentials of which a name alone tells: its type says otherwise. */
    Value withoutNames() {
        if (prints.stream().noneMatch(taint -> taint.origin() == Taint.Origin.NAME)) {
            return this;
        }
        Builder builder = change();
        builder.prints.removeIf(taint -> taint.origin() == Taint.Origin.NAME);
        return builder.build();
    }

    /** Either of two values. */
    Value or(Value other) {
        if (this == other || other == UNKNOWN && saysNothing() && thing == null) {
            return this;
        }
        Builder builder = change();
        builder.addPrints(other.prints);
        builder.text = Objects.equals(text, other.text) ? text : null;
        builder.addPieces(other.pieces);
        builder.symbol = symbol.equals(other.symbol) ? symbol : "";
        builder.thing = Thing.either(thing, other.thing);
        builder.closure = closure == null ? other.closure : closure;
        builder.read = read == null ? other.read : read;
        builder.safe = safe && other.safe;
        builder.accepting = accepting || other.accepting;
        return builder.build();
    }

    static Value of(Thing thing) {
        Builder builder = new Builder();
        builder.thing = thing;
        return builder.build();
    }

    static Value symbol(String symbol) {
        Builder builder = new Builder();
        builder.symbol = symbol;
        return builder.build();
    }

    /** Makes values; not shared. */
    static final class Builder {
        private final Set<Taint> prints = new LinkedHashSet<>();
        private @Nullable String text;
        private final List<Expression.Text> pieces = new ArrayList<>();
        private String symbol = "";
        private @Nullable Thing thing;
        private @Nullable Closure closure;
        private @Nullable Span read;
        private boolean safe;
        private boolean accepting;

        Builder addPrints(List<Taint> more) {
            for (Taint taint : more) {
                if (prints.size() < MOST) {
                    prints.add(taint);
                }
            }
            return this;
        }

        Builder text(@Nullable String newText) {
            text = newText;
            return this;
        }

        Builder addPieces(List<Expression.Text> more) {
            for (Expression.Text piece : more) {
                if (pieces.size() < MOST && !pieces.contains(piece)) {
                    pieces.add(piece);
                }
            }
            return this;
        }

        Builder symbol(String newSymbol) {
            symbol = newSymbol;
            return this;
        }

        Builder thing(@Nullable Thing newThing) {
            thing = newThing;
            return this;
        }

        Builder closure(Closure newClosure) {
            closure = newClosure;
            return this;
        }

        Builder read(Span newRead) {
            read = newRead;
            return this;
        }

        Builder safe() {
            safe = true;
            return this;
        }

        Builder accepting(boolean newAccepting) {
            accepting = newAccepting;
            return this;
        }

        Value build() {
            return new Value(this);
        }
    }
}
