/**
 * Goals for Maven builds.
 *
 * <p>Knows the public API of the core and nothing of its command line. Read {@link io.github.leakwarden.maven.CheckMojo}
 * first.
 */
@NullMarked
package io.github.leakwarden.maven;

import org.jspecify.annotations.NullMarked;
