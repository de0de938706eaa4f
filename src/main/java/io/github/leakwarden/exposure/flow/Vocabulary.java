package io.github.leakwarden.exposure.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A language's tables: which calls log, send, mask or join, which names are settings, which types print what they hold.
 *
 * <p>A new language is an adapter that lowers its syntax tree to {@link TypeFacts} and one of these. Immutable and
 * shared by threads.
 */
public interface Vocabulary {
    /** What a call does; {@link CallMeaning#UNKNOWN} for a call no table names. Never asked about the file's own functions. */
    CallMeaning meaning(CallSite site);

    /** The text of a well-known constant: {@code Authorization} for {@code HttpHeaders.AUTHORIZATION}. */
    Optional<String> constant(String symbol);

    /** Whether members of a dotted name are settings: {@code process.env}, {@code BuildConfig}. */
    boolean holdsSettings(String symbol);

    /**
     * Whether the build copies a setting into what clients get.
     *
     * @param holder {@code import.meta.env}; the function's name where a call reads it
     * @param key {@code VITE_API_SECRET}
     */
    boolean isInlined(String holder, String key);

    /** Whether a variable of a declared type can hold a credential's text; asked with an empty type too. */
    boolean holdsText(String type);

    /** Whether a value of a type prints what was put into it: collections, builders of text, headers, exceptions. */
    boolean printsContent(String type);

    /** Whether a class of the file prints its fields, by annotation or otherwise, without a method that says so. */
    boolean printsFields(TypeFacts type);

    /** The name of the method that makes a value's text: {@code toString}. */
    String textMethod();

    /** Whether a member holds all headers of a request: {@code config.headers} of an error. */
    boolean isHeaders(String symbol, String owner, String member);

    /** Whether a dotted name is a table of headers that requests share: {@code axios.defaults.headers}. */
    boolean holdsHeaders(String symbol);

    /** The request headers that an annotation of a function or parameter sends; empty for any other. */
    List<String> headersOf(VariableFacts.Annotation annotation);

    /** Whether a dotted name or a constructed type is a ready-made check that accepts every peer. */
    boolean acceptsEveryPeer(String symbol);

    /** Whether a class of the file is a check that accepts every peer. */
    boolean acceptsEveryPeer(TypeFacts type);

    /** Whether a function's result sets the level of wire logging so that headers are printed. */
    boolean isWireLevel(FunctionFacts function, Value result);

    /** Whether a member with this value turns TLS checks off: {@code rejectUnauthorized: false}. */
    default boolean turnsTlsOff(String member, Value value) {
        return false;
    }

    /** Members of a request's description that hold a query: {@code params}. */
    default Set<String> queryMembers() {
        return Set.of();
    }

    /** Whether a client is answered with what a function of a type returns. */
    default boolean answers(FunctionFacts function, TypeFacts type) {
        return false;
    }

    /** Whether a name is spelt as constants are whose value is often a key's name, not the key. */
    boolean isForeignConstant(String owner, String name);

    /**
     * Whether a name that sounds like a credential is that of something else here: its type is known and holds no text,
     * such as an {@code ApiKeys apiKey} that numbers the requests of a protocol.
     */
    default boolean isOtherThing(String name) {
        return false;
    }
}
