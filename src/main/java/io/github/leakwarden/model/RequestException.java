package io.github.leakwarden.model;

import java.util.List;

/**
 * The request is wrong: an option, a rule file, a configuration, a baseline. Nothing was scanned.
 *
 * <p>Carries all faults at once. Messages are ours and quote no values.
 */
public final class RequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * One thing wrong.
     *
     * @param place file and line such as {@code rules/payments/kashier.toml:7}, or an option's name
     * @param message what is wrong
     * @param cure what to write instead; may be empty
     */
    public record Fault(String place, String message, String cure) {
        @Override
        public String toString() {
            return place + ": " + message + (cure.isEmpty() ? "" : " (" + cure + ")");
        }
    }

    public RequestException(List<Fault> faults) {
        super(String.join("\n", faults.stream().map(Fault::toString).toList()));
        this.faults = List.copyOf(faults);
    }

    public RequestException(String place, String message, String cure) {
        this(List.of(new Fault(place, message, cure)));
    }

    /** All faults, at least one, in the order of their places. */
    public List<Fault> faults() {
        return faults;
    }
}
