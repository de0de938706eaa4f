package io.github.leakwarden.maven;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.scan.Scan;
import io.github.leakwarden.scan.ScanListener;
import io.github.leakwarden.scan.ScanRequest;
import io.github.leakwarden.scan.ScanTarget;
import io.github.leakwarden.triage.BaselineEntries;
import io.github.leakwarden.triage.Fingerprints;
import io.github.leakwarden.triage.baseline.OurBaseline;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** What the projects in {@code src/it} need before they are built; called by their {@code setup.groovy}. */
public final class ItProject {
    private ItProject() {}

    /** Makes a project a repository of its own, and a value of each placeholder in its files. */
    public static void prepare(File project) throws IOException, InterruptedException {
        ProcessBuilder git = new ProcessBuilder("git", "init", "-q").directory(project);
        git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        if (git.inheritIO().start().waitFor() != 0) {
            throw new IOException("git init failed in " + project);
        }
        try (Stream<Path> files = Files.walk(project.toPath().resolve("."))) {
            for (Path file : files.filter(ItProject::isTemplate).toList()) {
                String template = Files.readString(file);
                Files.writeString(file, Placeholders.fill(template, 1).text());
            }
        }
    }

    private static boolean isTemplate(Path file) {
        return file.toString().endsWith(".properties") && Files.isRegularFile(file);
    }

    /** The value after {@code token=} in a file. */
    public static String token(File project, String file) throws IOException {
        String text = Files.readString(project.toPath().resolve(file), StandardCharsets.UTF_8);
        return text.substring(text.indexOf("token=") + "token=".length()).strip();
    }

    /** Writes a baseline that accepts what a project holds. */
    public static void accept(File project, String baseline)
            throws IOException, RequestException, InterruptedException {
        ScanRequest request = ScanRequest.of(
                List.of(new ScanTarget.Files(project.toPath())), BuiltinRules.load(), LocalDate.now(ZoneOffset.UTC));
        ScanResult result = Scan.run(request, ScanListener.NONE);
        try (OutputStream out = Files.newOutputStream(project.toPath().resolve(baseline))) {
            OurBaseline.write(BaselineEntries.of(result.findings(), Fingerprints.open()), out);
        }
    }
}
