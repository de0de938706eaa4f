package io.github.leakwarden.exposure.flow;

import java.util.Optional;

/**
 * The object whose code runs.
 *
 * @param type its class
 * @param fields its fields, static ones too
 * @param outer the object around it, for nested classes
 */
record Self(TypeFacts type, Scope fields, Optional<Self> outer) {}
