/**
 * Exposure analysis of configuration: properties, YAML, logging XML, Android resources and Gradle files.
 *
 * <p>Readers turn a file into {@link io.github.leakwarden.exposure.config.Setting}s with byte spans; checks look at
 * settings and know no file format. They are small readers of the common shapes, not parsers of whole grammars: what they
 * cannot read says nothing. Read {@link io.github.leakwarden.exposure.config.ConfigAnalyser} first.
 */
@NullMarked
package io.github.leakwarden.exposure.config;

import org.jspecify.annotations.NullMarked;
