package io.github.leakwarden.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.ExposureHit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The analysers report what the marks of the fixtures say, where they say it, and nothing else. */
final class ExposureFixturesTest {
    private final List<ExposureAnalyser> analysers =
            Exposures.of(StandInMatches.RULES).analysers();

    @TestFactory
    Stream<DynamicTest> springShop() {
        return tests(FixtureTree.load("spring-shop"));
    }

    @TestFactory
    Stream<DynamicTest> androidWallet() {
        return tests(FixtureTree.load("android-wallet"));
    }

    @TestFactory
    Stream<DynamicTest> reactShop() {
        return tests(FixtureTree.load("react-shop"));
    }

    private Stream<DynamicTest> tests(FixtureTree tree) {
        return tree.paths()
                .flatMap(path -> analysers.stream()
                        .filter(analyser -> analyser.reads(path))
                        .map(analyser -> DynamicTest.dynamicTest(path, () -> check(tree, path, analyser))));
    }

    private static void check(FixtureTree tree, String path, ExposureAnalyser analyser) {
        List<String> degraded = new ArrayList<>();
        List<ExposureHit> hits = analyser.analyse(tree.file(path, degraded));
        assertThat(degraded).isEmpty();
        assertThat(tree.secrets(path))
                .allSatisfy(secret -> assertThat(hits.toString()).doesNotContain(secret));
        assertThat(tree.reported(path, hits)).isEqualTo(tree.expected(path));
        assertThat(tree.wrongSources(path, hits)).isEmpty();
    }
}
