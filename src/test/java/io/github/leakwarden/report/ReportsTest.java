package io.github.leakwarden.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.model.RequestException;
import org.junit.jupiter.api.Test;

final class ReportsTest {
    @Test
    void everyFormatIsFoundByItsName() throws RequestException {
        for (Report report : Reports.all()) {
            assertThat(Reports.byName(report.format())).isInstanceOf(report.getClass());
        }
        assertThat(Reports.all().get(0).format()).isEqualTo("console");
    }

    @Test
    void anUnknownNameIsToldTheNearestAndAll() {
        assertThatThrownBy(() -> Reports.byName("sarfi"))
                .isInstanceOf(RequestException.class)
                .hasMessage("--report: no report format is named sarfi (did you mean sarif? all: "
                        + String.join(", ", Reports.names()) + ")");
        assertThat(Reports.names()).contains("console", "json", "sarif").doesNotHaveDuplicates();
    }

    @Test
    void formatsShareTheWordsOfTheManifest() {
        assertThat(Tally.verdict(Samples.clean())).startsWith("Clean");
        assertThat(Tally.verdict(Samples.unread()))
                .doesNotContainIgnoringCase("clean")
                .contains("1 input was not read");
        assertThat(Tally.verdict(Samples.shop())).startsWith("6 findings (3 critical, 1 high, 1 medium, 1 info)");
        assertThat(Tally.bytes(999)).isEqualTo("999 bytes");
        assertThat(Tally.bytes(999_999)).isEqualTo("1.0 MB");
        assertThat(Tally.leftOut(Samples.shop().manifest())).isEqualTo("11 by baseline, 4 below threshold, 2 by mark");
    }
}
