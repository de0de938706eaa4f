package io.github.leakwarden.rule;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the pack of built-in rules; the build runs it. Rules with a fault, of use or of quality, make no pack. What only
 * a scan can show (examples, the names of verifiers) is left to {@code rules lint} and the tests.
 */
public final class RulePackCompiler {
    private RulePackCompiler() {}

    /**
     * Compiles a folder of rule files into one file.
     *
     * @param arguments the folder, and the file to write
     * @throws RequestException with every fault of every file
     */
    public static void main(String[] arguments) throws IOException, RequestException {
        if (arguments.length != 2) {
            throw new RequestException("arguments", "two are needed", "the folder of rules and the file to write");
        }
        Path out = Path.of(arguments[1]);
        byte[] pack = compile(Path.of(arguments[0]));
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(out, pack);
    }

    /** The pack of a folder of rule files. */
    public static byte[] compile(Path folder) throws RequestException {
        List<RuleFile> files = RuleFiles.read(folder);
        RuleLint lint = RuleLint.withoutVerifiers();
        List<Fault> faults = lint.check(files);
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
        return RulePack.write(RuleFiles.ruleSet(files, lint));
    }
}
