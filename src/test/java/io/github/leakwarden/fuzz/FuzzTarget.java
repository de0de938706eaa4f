package io.github.leakwarden.fuzz;

import java.util.List;

/**
 * Code that reads untrusted bytes, as a fuzzer calls it. An input is fine if {@link #run} returns; whatever it throws is a
 * find. Implementations stand beside the code they try and are named in {@link FuzzTargets}; each has the static method
 * {@code fuzzerTestOneInput(byte[])} that Jazzer looks for.
 */
public interface FuzzTarget {
    /** Reads one input and checks what must hold of any. */
    void run(byte[] input) throws Exception;

    /** Inputs worth starting from, made anew at each call. No well-formed secret stands in the source of one. */
    List<byte[]> seeds() throws Exception;
}
