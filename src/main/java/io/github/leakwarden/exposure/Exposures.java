package io.github.leakwarden.exposure;

import io.github.leakwarden.rule.RuleSet;
import java.util.List;

public final class Exposures {
    public static Exposures of(RuleSet rules) {
        return new Exposures();
    }

    public List<ExposureAnalyser> analysers() {
        return List.of();
    }
}
