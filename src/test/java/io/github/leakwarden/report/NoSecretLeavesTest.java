package io.github.leakwarden.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No report holds any eight bytes of a secret beyond what its mask may show, in any common spelling. */
final class NoSecretLeavesTest {
    private static final int SLICE = 8;

    @TestFactory
    Stream<DynamicTest> noFormatHoldsASliceOfAnySecret() {
        return Reports.all().stream()
                .map(report -> DynamicTest.dynamicTest(report.format(), () -> {
                    String text = Golden.text(report, Samples.shop(), Golden.OPTIONS)
                            + Golden.text(report, Samples.hostile(), Golden.OPTIONS);
                    assertThat(text).contains(Samples.KASHIER.masked());
                    for (Secret secret : Samples.SECRETS) {
                        assertThat(slices(secret)).hasSizeGreaterThan(60).noneMatch(text::contains);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> theSearchFindsAShownSecret() {
        return Stream.of(new JsonReport(), Reports.all().get(0))
                .map(report -> DynamicTest.dynamicTest(report.format(), () -> {
                    ReportOptions shown = new ReportOptions(true, false, 1000, "0.1.0");
                    String text = Golden.text(report, Samples.shop(), shown);
                    for (Secret secret : Samples.SECRETS) {
                        assertThat(slices(secret)).anyMatch(text::contains);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> nothingFromTheTreeSteersATerminal() {
        return Reports.all().stream()
                .map(report -> DynamicTest.dynamicTest(report.format(), () -> {
                    String text = Golden.text(report, Samples.hostile(), Golden.OPTIONS);
                    assertThat(text.codePoints()
                                    .filter(c -> report.separators().indexOf(c) < 0)
                                    .filter(NoSecretLeavesTest::steers))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> twoWritesAreTheSameBytes() {
        return Reports.all().stream()
                .map(report -> DynamicTest.dynamicTest(
                        report.format(),
                        () -> assertThat(Golden.text(report, Samples.shop(), Golden.OPTIONS))
                                .isEqualTo(Golden.text(report, Samples.shop(), Golden.OPTIONS))));
    }

    @TestFactory
    Stream<DynamicTest> noFormatTellsAnAddress() {
        return Reports.all().stream()
                .map(report -> DynamicTest.dynamicTest(
                        report.format(),
                        () -> assertThat(Golden.text(report, Samples.shop(), Golden.OPTIONS))
                                .contains("kashier-secret-key")
                                .doesNotContain(Findings.ADDRESS)));
    }

    /** Every eight bytes of the variable part less its shown tail, raw, percent, base64 and hexadecimal. */
    private static Set<String> slices(Secret secret) {
        String value = secret.reveal();
        String hidden = value.substring(secret.fixedPrefix().length());
        Set<String> slices = new LinkedHashSet<>();
        for (int from = 0; from + SLICE <= hidden.length(); from++) {
            String slice = hidden.substring(from, from + SLICE);
            slices.add(slice);
            slices.add(URLEncoder.encode(slice, StandardCharsets.UTF_8));
            slices.add(percent(slice));
            slices.add(HexFormat.of().formatHex(slice.getBytes(StandardCharsets.UTF_8)));
            slices.add(escaped(slice));
        }
        for (int shift = 0; shift < 3; shift++) {
            String base64 =
                    Base64.getEncoder().encodeToString(hidden.substring(shift).getBytes(StandardCharsets.UTF_8));
            for (int from = 0; from + 11 <= base64.length(); from += 4) {
                slices.add(base64.substring(from, from + 11));
            }
        }
        return slices;
    }

    private static boolean steers(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    private static String percent(String text) {
        StringBuilder out = new StringBuilder();
        text.chars()
                .forEach(c ->
                        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c)));
        return out.toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append("\\u").append(HexFormat.of().toHexDigits((short) c)));
        return out.toString();
    }
}
