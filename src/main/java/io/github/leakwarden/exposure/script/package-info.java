/**
 * Exposure in JavaScript and TypeScript: browsers, phones, servers.
 *
 * <p>tree-sitter parses, {@code Lowering} turns its tree into what {@code exposure.flow} follows, {@code ScriptVocabulary}
 * holds the tables of loggers, requests and sanitizers, and {@code Reach} decides by evidence whether a file ships to a
 * client. Knows no provider: headers, hosts and names come from the rule files. This package alone knows tree-sitter. Read
 * {@link io.github.leakwarden.exposure.script.ScriptAnalyser} first.
 */
@NullMarked
package io.github.leakwarden.exposure.script;

import org.jspecify.annotations.NullMarked;
