package io.github.leakwarden.triage.ignore;

import io.github.leakwarden.model.Secret;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What one line of an ignore file accepts. */
public sealed interface IgnoreLine {
    /** Number of the line, from 1. */
    int line();

    /** Names of the rules it is about; empty for all, or if it does not say. */
    default List<String> rules() {
        return List.of();
    }

    /** The last day it holds; empty for always. */
    default Optional<LocalDate> until() {
        return Optional.empty();
    }

    /** Whether its last day is past. */
    default boolean isOver(LocalDate today) {
        return until().map(today::isAfter).orElse(false);
    }

    /**
     * The finding of one fingerprint.
     *
     * @param fingerprint {@code lw1:} and 32 hexadecimal digits
     * @param until the last day it holds
     * @param line its number, from 1
     */
    record OfFingerprint(String fingerprint, Optional<LocalDate> until, int line) implements IgnoreLine {
        public OfFingerprint {
            Objects.requireNonNull(fingerprint, "fingerprint");
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * Whatever stands at some paths; of several such lines that match, the last one decides.
     *
     * @param paths which ones
     * @param accepts false for a line that takes back what one before it accepts
     * @param rules names of the only rules it is about; empty for all
     * @param until the last day it holds
     * @param line its number, from 1
     */
    record OfPath(PathGlob paths, boolean accepts, List<String> rules, Optional<LocalDate> until, int line)
            implements IgnoreLine {
        public OfPath {
            Objects.requireNonNull(paths, "paths");
            rules = List.copyOf(rules);
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * What one rule found at a line of a file, as gitleaks names it.
     *
     * @param commit the only commit it is about, in lower case; empty for any
     * @param path with {@code /} between segments, members of archives after {@code !}; perhaps absolute
     * @param rule the rule's name in that tool
     * @param at line of the match, from 1
     * @param line its own number, from 1
     */
    record OfPlace(Optional<String> commit, String path, String rule, int at, int line) implements IgnoreLine {
        public OfPlace {
            Objects.requireNonNull(commit, "commit");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(rule, "rule");
        }

        @Override
        public List<String> rules() {
            return List.of(rule);
        }
    }

    /**
     * One value, wherever it stands.
     *
     * @param value as it is written in the file
     * @param line its number, from 1
     */
    record OfValue(Secret value, int line) implements IgnoreLine {
        public OfValue {
            Objects.requireNonNull(value, "value");
        }
    }
}
