package io.github.leakwarden.report;

import io.github.leakwarden.model.ScanResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class GoldenReportsTest {
    /** Endings of files that are not the name of their format. */
    private static final Map<String, String> ENDINGS = Map.of("console", "txt");

    @TestFactory
    Stream<DynamicTest> everyFormatWritesWhatWasReviewed() {
        Map<String, ScanResult> samples = new LinkedHashMap<>();
        samples.put("shop", Samples.shop());
        samples.put("single", Samples.single());
        samples.put("hostile", Samples.hostile());
        samples.put("unread", Samples.unread());
        samples.put("clean", Samples.clean());
        return Reports.all().stream()
                .flatMap(report -> samples.entrySet().stream()
                        .map(sample -> DynamicTest.dynamicTest(
                                report.format() + " of " + sample.getKey(),
                                () -> Golden.check(
                                        sample.getKey() + "." + ENDINGS.getOrDefault(report.format(), report.format()),
                                        Golden.text(report, sample.getValue(), Golden.OPTIONS)))));
    }
}
