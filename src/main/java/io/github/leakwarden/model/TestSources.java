package io.github.leakwarden.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells test sources by their path: what stands there does less harm, and logs and trusts on purpose. */
public final class TestSources {
    private static final Set<String> SEGMENTS =
            Set.of("test", "tests", "spec", "__tests__", "testdata", "fixtures", "it");

    private static final Pattern FILE_NAME =
            Pattern.compile("(?:.*Tests?|.*IT|Test[A-Z].*)\\.(?:java|kt|kts|groovy|scala|cs|php|swift)"
                    + "|.*_test\\.\\w+|test_.*\\.py|.*_spec\\.rb|.*\\.(?:spec|test)\\.\\w+");

    private TestSources() {}

    /** Whether a path, {@code /} between segments, belongs to tests. */
    public static boolean isTest(String path) {
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            if (SEGMENTS.contains(path.substring(from, slash).toLowerCase(Locale.ROOT))) {
                return true;
            }
            from = slash + 1;
        }
        return FILE_NAME.matcher(path.substring(from)).matches();
    }
}
