package io.github.leakwarden.scan;

import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.exposure.Exposures;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.rule.RulePack;
import io.github.leakwarden.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Adds to a pack of rules what a scan with all of them would work out at every start; the build runs it. */
public final class RulePackPrebuilder {
    private RulePackPrebuilder() {}

    /**
     * Rewrites a pack in its place.
     *
     * @param arguments the pack
     */
    public static void main(String[] arguments) throws IOException, RequestException {
        if (arguments.length != 1) {
            throw new RequestException("arguments", "one is needed", "the pack to add to");
        }
        Path pack = Path.of(arguments[0]);
        Files.write(pack, RulePack.write(prebuilt(RulePack.readWhole(Files.readAllBytes(pack)))));
    }

    /** The same rules, with what a scan makes of them. */
    public static RuleSet prebuilt(RuleSet rules) {
        return rules.withPrebuilt(Detector.prebuild(rules, Exposures.of(rules).signals()));
    }
}
