package io.github.leakwarden.exposure.flow;

import java.util.List;
import java.util.Optional;

/**
 * A call as a {@link Vocabulary} sees it: names as written, and what is known of the values.
 *
 * @param name simple name of the method or function; of the type for a constructor
 * @param constructor whether it makes a new object
 * @param receiver what stands before the dot, as a chain of names: {@code log}, {@code System.out}, {@code
 *     given().log()}; empty for none or for another expression
 * @param receiverValue its value; empty for a plain function
 * @param arguments their values
 */
public record CallSite(
        String name, boolean constructor, String receiver, Optional<Value> receiverValue, List<Value> arguments) {
    public CallSite {
        arguments = List.copyOf(arguments);
    }

    /** The receiver's type as declared or constructed, simple name; empty if not known. */
    public String receiverType() {
        return receiverValue.map(Value::type).orElse("");
    }

    /** The last name of the receiver: {@code out} of {@code System.out}. */
    public String receiverName() {
        return receiver.substring(receiver.lastIndexOf('.') + 1);
    }

    /** An argument's text as far as it is constant; empty if it is not or there is none. */
    public String text(int index) {
        return index < arguments.size() ? arguments.get(index).constantText().orElse("") : "";
    }

    /** An argument's dotted name, such as {@code Level.BODY}; empty if it has none. */
    public String symbol(int index) {
        return index < arguments.size() ? arguments.get(index).symbol() : "";
    }
}
