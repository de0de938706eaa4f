package io.github.leakwarden.triage.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DetectSecretsBaselineTest {
    @TempDir
    Path directory;

    @Test
    void takesNoOtherShapeForAnEmptyOne() throws Exception {
        assertThat(faults("{\"results\": []}")).containsExactly("has results that are no object");
        assertThat(faults("{\"results\": {\"a\": {}, \"b\": \"c\", \"d\": [1]}}"))
                .containsExactly(
                        "has a file without a list of secrets",
                        "has a file without a list of secrets",
                        "is no secret of a detect-secrets baseline");
        assertThat(BaselineFile.read(file("{\"results\": {}}")).entries()).isEmpty();
    }

    private List<String> faults(String text) throws IOException {
        Path file = file(text);
        return catchThrowableOfType(RequestException.class, () -> BaselineFile.read(file)).faults().stream()
                .map(Fault::message)
                .toList();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("baseline.json"), text);
    }
}
