package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.model.ExposureHit;
import java.util.List;

/**
 * Follows values through one file and reports what happens to credentials on the way.
 *
 * <p>Every function is run once, its arguments unknown; calls to functions of the same file are followed with their
 * arguments, a few deep. Branches are all taken, loops once. The rules that need this are decided here for every
 * language: credential-logged, http-wire-logging, secret-in-client-code, secret-env-in-client-bundle,
 * secret-header-in-client-request, credential-over-plain-http, tls-verification-disabled, environment-mismatch,
 * credential-in-url, credential-returned-to-client.
 */
public final class FlowAnalysis {
    private FlowAnalysis() {}

    /**
     * The hits of one file, sorted by span. When the budget of steps is spent, the file is reported as degraded and what
     * was found until then is returned. Needs a stack of some megabytes.
     *
     * @param types the file's types; a script is one of shape {@link TypeFacts.Shape#MODULE}
     * @param elsewhere what other files declare
     */
    public static List<ExposureHit> run(
            List<TypeFacts> types, Vocabulary vocabulary, AnalysedFile file, Elsewhere elsewhere) {
        Findings findings = new Findings(file, vocabulary, elsewhere);
        Interpreter interpreter =
                new Interpreter(types, vocabulary, new TaintSources(file, vocabulary, elsewhere), findings, elsewhere);
        try {
            interpreter.runAll();
        } catch (Budget.Spent spent) {
            file.file()
                    .degraded()
                    .accept(
                            "exposure.budget-spent",
                            "exposure analysis was cut off: too many steps or too deep nesting");
        }
        return findings.settle();
    }
}
