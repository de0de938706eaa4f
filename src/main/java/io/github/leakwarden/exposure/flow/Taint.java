package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.exposure.Credential;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A credential in a value, and the way it came. Immutable; later steps point back to earlier ones.
 *
 * @param credential what it is
 * @param origin how that is known
 * @param last the last step of the way
 */
public record Taint(Credential credential, Origin origin, Way last) {
    /** How a value is known to be a credential, surest first. */
    public enum Origin {
        /** A literal that a key rule matched. */
        LITERAL,
        /** A setting that was read. */
        SETTING,
        /** The name of a parameter, field or accessor. */
        NAME
    }

    private static final int MOST_STEPS = 12;

    /** A step and those before it. */
    record Way(ExposureHit.Step step, Optional<Way> before, int length) {}

    public Taint {
        Objects.requireNonNull(credential, "credential");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(last, "last");
    }

    static Taint start(Credential credential, Origin origin, Span span, String note) {
        return new Taint(credential, origin, new Way(new ExposureHit.Step(span, note), Optional.empty(), 1));
    }

    /** The same credential one step further; a step at the place of the last one adds nothing. */
    Taint step(Span span, String note) {
        if (last.length >= MOST_STEPS || last.step.span().equals(span)) {
            return this;
        }
        return new Taint(
                credential, origin, new Way(new ExposureHit.Step(span, note), Optional.of(last), last.length + 1));
    }

    /** All steps, source first. */
    List<ExposureHit.Step> steps() {
        List<ExposureHit.Step> steps = new ArrayList<>();
        for (Optional<Way> way = Optional.of(last); way.isPresent(); way = way.get().before) {
            steps.add(0, way.get().step);
        }
        return steps;
    }

    /** Whether this one is the better one to report: surer origin, worse kind, surer credential, shorter way. */
    boolean outranks(Taint other) {
        int byKind = credential.kind().compareTo(other.credential.kind());
        int byOrigin = origin.compareTo(other.origin);
        int byConfidence = credential.confidence().compareTo(other.credential.confidence());
        if (byOrigin != 0) {
            return byOrigin < 0;
        }
        if (byKind != 0) {
            return byKind < 0;
        }
        return byConfidence != 0 ? byConfidence < 0 : last.length < other.last.length;
    }
}
